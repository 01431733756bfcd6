import { z } from 'zod'

/** `close` ends an alert on a transfer that was denied: no money is held, none moves. */
export const alertDecisionSchema = z.enum(['release', 'refuse', 'close'])
export type AlertDecision = z.infer<typeof alertDecisionSchema>

/** How an alert ended: by an officer's decision, or because its customer took the transfer back. */
export const alertEndSchema = z.enum([...alertDecisionSchema.options, 'withdraw'])
export type AlertEnd = z.infer<typeof alertEndSchema>

/** The one reason that no officer gives. */
export const withdrawnReason = 'cancelled-by-customer'

/** What can be decided about held money. */
export const heldDecisionSchema = alertDecisionSchema.exclude(['close'])

/** Why an officer decided as they did. The same codes feed statistics on false positives. */
export const decisionReasons = {
  'false-positive': { decision: 'release', label: 'False positive' },
  'explained-by-customer': { decision: 'release', label: 'Explained by the customer' },
  'known-pattern': { decision: 'release', label: 'Usual for this customer' },
  'name-cleared': { decision: 'release', label: 'Not the listed person' },
  'listed-party': { decision: 'refuse', label: 'Listed person or organisation' },
  'suspected-fraud': { decision: 'refuse', label: 'Suspected fraud' },
  'suspected-laundering': { decision: 'refuse', label: 'Suspected money laundering' },
  'no-explanation': { decision: 'refuse', label: 'No satisfactory explanation' },
  'denied-rightly': { decision: 'close', label: 'Rightly denied' },
  'denied-and-reported': { decision: 'close', label: 'Rightly denied, reported to the authority' },
  'denied-namesake': { decision: 'close', label: 'Not the listed person: remember the name' },
} as const satisfies Record<string, { decision: AlertDecision; label: string }>
/** The reason after which an officer may also want the name remembered. */
export const clearedReason = 'name-cleared'
/** The reason that clears a name for the next transfer, and so takes two officers. */
export const namesakeReason = 'denied-namesake'

export type DecisionReason = keyof typeof decisionReasons
export const decisionReasonSchema = z.enum(
  Object.keys(decisionReasons) as [DecisionReason, ...DecisionReason[]],
)
