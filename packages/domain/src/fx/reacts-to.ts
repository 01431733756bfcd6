import type { Reaction } from '@corridor/kernel/event'

/** Prices follow rates and requests only; no other domain's news changes them. */
export const reactsTo: Reaction[] = []
