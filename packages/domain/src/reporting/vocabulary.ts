/** What a customer finds in their activity. `received` is a send that somebody else made to them. */
export const activityKinds = ['send', 'payout', 'received', 'conversion', 'deposit'] as const
export type ActivityKind = (typeof activityKinds)[number]

/** Reduced from the states of what it is about, for one list across kinds. */
export const activityStates = [
  'processing',
  'being-checked',
  'completed',
  'cancelled',
  'not-sent',
  'bounced',
  'refunded',
  'failed',
] as const
export type ActivityState = (typeof activityStates)[number]
