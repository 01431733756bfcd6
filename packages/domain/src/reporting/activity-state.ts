import type { ActivityState } from './contract.ts'

/** How far an event takes its subject. Of two events the higher rank tells what is true, in whatever order they come. */
export type Step = { readonly state: ActivityState; readonly rank: number }

/** Steps of a transfer by event type, in the order in which they can happen. */
export const transferSteps = {
  'transfer.created.v1': { state: 'processing', rank: 10 },
  'transfer.funded.v1': { state: 'processing', rank: 20 },
  'transfer.held-for-review.v1': { state: 'being-checked', rank: 30 },
  'transfer.processing.v1': { state: 'processing', rank: 40 },
  'transfer.converted.v1': { state: 'processing', rank: 50 },
  'transfer.paid-out.v1': { state: 'processing', rank: 60 },
  'transfer.completed.v1': { state: 'completed', rank: 70 },
  'transfer.bounced.v1': { state: 'bounced', rank: 80 },
  'transfer.refunded.v1': { state: 'refunded', rank: 90 },
  'transfer.cancelled.v1': { state: 'cancelled', rank: 100 },
  'transfer.failed.v1': { state: 'not-sent', rank: 100 },
} as const satisfies Record<string, Step>

export const depositSteps = {
  failed: { state: 'failed', rank: 10 },
  'held-back': { state: 'being-checked', rank: 12 },
  returned: { state: 'refunded', rank: 15 },
  settled: { state: 'completed', rank: 20 },
  reversed: { state: 'bounced', rank: 30 },
} as const satisfies Record<string, Step>
