import { reactsTo as auditReactsTo } from '@corridor/domain/audit'
import { reactsTo as beneficiariesReactsTo } from '@corridor/domain/beneficiaries'
import { reactsTo as complianceReactsTo } from '@corridor/domain/compliance'
import { reactsTo as fxReactsTo } from '@corridor/domain/fx'
import { reactsTo as identityReactsTo } from '@corridor/domain/identity'
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
  ...identityReactsTo,
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

/** How a subscriber takes many events at once; nothing where it takes them one by one. */
export function togetherOf(subscriber: string): Reaction['together'] {
  const rows = reactions.filter((row) => row.subscriber === subscriber)
  const [together] = rows.map((row) => row.together)
  return rows.every((row) => row.together === together) ? together : undefined
}

/** How many events a subscriber has under way at once, where it says so. */
export function sideBySideOf(subscriber: string): number | undefined {
  return reactions.find((row) => row.subscriber === subscriber && row.sideBySide)?.sideBySide
}

export const subscribers: readonly string[] = [
  ...new Set(reactions.map((reaction) => reaction.subscriber)),
]

/** Events that a subscriber gave up on are copied here, for the console to show and drive again. */
export function deadLetterOf(queue: string): string {
  return `${queue}.dead-letter`
}

const subscribersByType = new Map(
  [...Map.groupBy(reactions, (reaction) => reaction.eventType)].map(([type, rows]) => [
    type,
    [...new Set(rows.map((row) => row.subscriber))],
  ]),
)
