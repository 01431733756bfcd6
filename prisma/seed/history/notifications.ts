import { kycApproved, kycRefused } from '@corridor/domain/kyc/events'
import { appPaths, type PastNotification } from '@corridor/domain/notifications/history'
import { paymentFailed, paymentSettled } from '@corridor/domain/payments/events'
import {
  transferCancelled,
  transferCompleted,
  transferFailed,
  transferHeldForReview,
  transferRefunded,
} from '@corridor/domain/transfers/events'
import type { PublishedEvent } from '@corridor/kernel/event'
import { type Id, uuidOf } from '@corridor/kernel/ids'
import { dayMs, earlierOf, hourMs, later } from './calendar.ts'
import type { World } from './world.ts'

type Notice = Pick<PastNotification, 'customerId' | 'kind' | 'params' | 'path'>

const transferKinds: ReadonlyMap<string, PastNotification['kind']> = new Map([
  [transferHeldForReview.type, 'transfer-being-checked'],
  [transferRefunded.type, 'transfer-refunded'],
  [transferCancelled.type, 'transfer-cancelled'],
  [transferFailed.type, 'transfer-not-made'],
])

/** What customers were told of the events that matter most to them; what is older than some days has been read. */
export function makeNotifications({ random, events, asOf }: World): PastNotification[] {
  return events.flatMap((event) => {
    const createdAt = new Date(event.occurredAt)
    return noticesOf(event).map((notice) => ({
      ...notice,
      notificationId: random.id('ntf', createdAt),
      eventId: uuidOf(event.id as Id<'evt'>),
      createdAt,
      readAt:
        createdAt < later(asOf, -2 * dayMs) || random.isBelow(0.5)
          ? earlierOf(later(createdAt, random.between(1, 9) * hourMs), asOf)
          : null,
    }))
  })
}

function noticesOf(event: PublishedEvent): Notice[] {
  if (event.type === paymentSettled.type || event.type === paymentFailed.type) {
    const { customerId, depositId, amount } = paymentSettled.payload.parse(event.payload)
    const kind = event.type === paymentSettled.type ? 'money-added' : 'payment-failed'
    return [{ customerId, kind, params: { amount }, path: appPaths.activityOf(depositId) }]
  }
  if (event.type === kycApproved.type) {
    const { customerId, tier } = kycApproved.payload.parse(event.payload)
    const [kind, path] =
      tier > 1
        ? (['kyc-raised', appPaths.verification] as const)
        : (['kyc-approved', appPaths.home] as const)
    return [{ customerId, kind, params: {}, path }]
  }
  if (event.type === kycRefused.type) {
    const { customerId } = kycRefused.payload.parse(event.payload)
    return [{ customerId, kind: 'kyc-refused', params: {}, path: appPaths.verification }]
  }
  return transferNotices(event)
}

function transferNotices({ type, payload }: PublishedEvent): Notice[] {
  const failedKind = transferKinds.get(type)
  if (type !== transferCompleted.type && !failedKind) return []
  const facts = transferCompleted.payload.loose().parse(payload)
  const { customerId, recipientCustomerId, transferId, source, target, fee } = facts
  const path = appPaths.activityOf(transferId)
  const counterparty: PastNotification['params'] = recipientCustomerId
    ? { counterpartyCustomerId: recipientCustomerId }
    : {}
  const params = { source, target, fee, ...counterparty }
  if (failedKind) {
    const kind = facts.state === 'refused' ? 'transfer-refused' : failedKind
    return [{ customerId, kind, params, path }]
  }
  if (facts.kind === 'conversion')
    return [{ customerId, kind: 'conversion-completed', params, path }]
  if (!recipientCustomerId) return [{ customerId, kind: 'payout-completed', params, path }]
  const received = { target, counterpartyCustomerId: customerId }
  return [
    { customerId, kind: 'transfer-completed', params, path },
    { customerId: recipientCustomerId, kind: 'money-received', params: received, path },
  ]
}
