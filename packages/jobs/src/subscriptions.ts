import { reactsTo as auditReactsTo } from '@corridor/domain/audit'
import { reactsTo as beneficiariesReactsTo } from '@corridor/domain/beneficiaries'
import { reactsTo as complianceReactsTo } from '@corridor/domain/compliance'
import { reactsTo as fxReactsTo } from '@corridor/domain/fx'
import { reactsTo as kycReactsTo } from '@corridor/domain/kyc'
import { reactsTo as notificationsReactsTo } from '@corridor/domain/notifications'
import { reactsTo as paymentsReactsTo } from '@corridor/domain/payments'
import { reactsTo as reportingReactsTo } from '@corridor/domain/reporting'
import { reactsTo as transfersReactsTo } from '@corridor/domain/transfers'
import { reactsTo as walletsReactsTo } from '@corridor/domain/wallets'
import type { Reaction } from '@corridor/kernel/event'

/** Who hears what: every domain's reacts-to table. One queue per subscriber. */
export const reactions: readonly Reaction[] = [
  ...auditReactsTo,
  ...beneficiariesReactsTo,
  ...complianceReactsTo,
  ...fxReactsTo,
  ...kycReactsTo,
  ...notificationsReactsTo,
  ...paymentsReactsTo,
  ...reportingReactsTo,
  ...transfersReactsTo,
  ...walletsReactsTo,
]

/** Queues to which an event of this type goes. */
export function subscribersOf(eventType: string): string[] {
  return subscribersByType.get(eventType) ?? []
}

/** What a subscriber does with an event of this type. @throws Error when it has no such row */
export function reactionOf(subscriber: string, eventType: string): Reaction {
  const reaction = reactions.find(
    (row) => row.subscriber === subscriber && row.eventType === eventType,
  )
  if (!reaction) throw new Error(`${subscriber} does not react to ${eventType}`)
  return reaction
}

export const subscribers: readonly string[] = [
  ...new Set(reactions.map((reaction) => reaction.subscriber)),
]

const subscribersByType = new Map(
  [...Map.groupBy(reactions, (reaction) => reaction.eventType)].map(([type, rows]) => [
    type,
    [...new Set(rows.map((row) => row.subscriber))],
  ]),
)
