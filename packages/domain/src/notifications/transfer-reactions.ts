import * as transfers from '@corridor/domain/transfers/events'
import { on, type Reaction } from '@corridor/kernel/event'
import type { Id } from '@corridor/kernel/ids'
import type { WireMoney } from '@corridor/kernel/money'
import { appPaths } from './app-paths.ts'
import type { Params } from './render.ts'
import type { NewNotification } from './store/notifications.ts'
import type { TemplateKey } from './templates.ts'
import { notify } from './use-cases/notify.ts'

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
export function transferReactions(subscriber: string): Reaction[] {
  const tell = (id: string, notifications: NewNotification[]) =>
    notify(subscriber, id, notifications)
  return [
    on(transfers.transferCompleted, subscriber, ({ id, payload }) =>
      tell(id, onCompleted(payload)),
    ),
    on(transfers.transferHeldForReview, subscriber, ({ id, payload }) =>
      tell(id, [tellSender('transfer-being-checked', payload)]),
    ),
    on(transfers.transferPaidOut, subscriber, ({ id, payload }) =>
      tell(id, [tellSender('payout-sent', payload)]),
    ),
    on(transfers.transferFailed, subscriber, ({ id, payload }) =>
      tell(id, [tellSender(failureTemplateOf(payload), payload)]),
    ),
    on(transfers.transferCancelled, subscriber, ({ id, payload }) =>
      tell(id, [tellSender('transfer-cancelled', payload)]),
    ),
    on(transfers.transferBounced, subscriber, ({ id, payload }) =>
      tell(id, [tellSender('transfer-bounced', payload)]),
    ),
    on(transfers.transferRefunded, subscriber, ({ id, payload }) =>
      tell(id, [tellSender('transfer-refunded', payload)]),
    ),
  ]
}
