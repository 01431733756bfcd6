import type { Reaction } from '@corridor/kernel/event'

/** Recipients change by their owner's hand only. */
export const reactsTo: Reaction[] = []
