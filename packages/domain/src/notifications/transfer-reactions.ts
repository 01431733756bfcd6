import * as transfers from '@corridor/domain/transfers/events'
import type { EventDefinition, Reaction, TogetherSubscriber } from '@corridor/kernel/event'
import type { Id } from '@corridor/kernel/ids'
import type { WireMoney } from '@corridor/kernel/money'
import type { z } from 'zod'
import { appPaths } from './app-paths.ts'
import type { Params } from './say-notice.ts'
import type { EventNotifications, NewNotification } from './store/new-notifications.ts'
import type { TemplateKey } from './templates.ts'

type TransferFacts = {
  readonly transferId: Id<'tr'>
  readonly customerId: Id<'cus'>
  readonly recipientCustomerId: Id<'cus'> | null
  readonly kind: 'send' | 'payout' | 'conversion'
  readonly state: string
  readonly source: WireMoney
  readonly target: WireMoney
  readonly fee: WireMoney
}

function tellSender(kind: TemplateKey, facts: TransferFacts): NewNotification {
  const { source, target, fee, recipientCustomerId } = facts
  const counterparty: Params = recipientCustomerId
    ? { counterpartyCustomerId: recipientCustomerId }
    : {}
  return {
    customerId: facts.customerId,
    kind,
    params: { source, target, fee, ...counterparty },
    path: appPaths.activityOf(facts.transferId),
  }
}

/** The sender hears that it was sent, the receiver (a customer too) that it is there. */
function onCompleted(facts: TransferFacts): NewNotification[] {
  const { kind, recipientCustomerId, customerId, target } = facts
  if (kind === 'conversion') return [tellSender('conversion-completed', facts)]
  if (kind === 'payout' || !recipientCustomerId) return [tellSender('payout-completed', facts)]
  return [
    tellSender('transfer-completed', facts),
    {
      customerId: recipientCustomerId,
      kind: 'money-received',
      params: { target, counterpartyCustomerId: customerId },
      path: appPaths.activityOf(facts.transferId),
    },
  ]
}

function failureTemplateOf(failed: { state: string; reasonCode: string }): TemplateKey {
  if (failed.state === 'refused') return 'transfer-refused'
  const isTheirs = failed.reasonCode === 'transfers.recipient-unavailable'
  return isTheirs ? 'transfer-not-received' : 'transfer-not-made'
}

/** What customers hear of a transfer on its way. */
export function transferReactions(notices: TogetherSubscriber<EventNotifications>): Reaction[] {
  const tell = <S extends z.ZodType<TransferFacts>>(
    event: EventDefinition<string, S>,
    notificationsOf: (payload: z.output<S>) => NewNotification[],
  ) =>
    notices.on(event, ({ id, correlationId, payload }) => ({
      eventId: id,
      correlationId,
      notifications: notificationsOf(payload),
    }))
  return [
    tell(transfers.transferCompleted, onCompleted),
    tell(transfers.transferHeldForReview, (facts) => [tellSender('transfer-being-checked', facts)]),
    tell(transfers.transferPaidOut, (facts) => [tellSender('payout-sent', facts)]),
    tell(transfers.transferFailed, (facts) => [tellSender(failureTemplateOf(facts), facts)]),
    tell(transfers.transferCancelled, (facts) => [tellSender('transfer-cancelled', facts)]),
    tell(transfers.transferBounced, (facts) => [tellSender('transfer-bounced', facts)]),
    tell(transfers.transferRefunded, (facts) => [tellSender('transfer-refunded', facts)]),
  ]
}
