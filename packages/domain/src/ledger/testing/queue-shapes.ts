import type { BatchShape } from '@corridor/db/batch-queue'

/** How callers can meet in the database: as one process's batches, as many processes' batches, each by itself. */
export const queueShapes: Readonly<Record<string, Partial<BatchShape>>> = {
  'batches of one process': { fewItems: 0 },
  'small batches of many processes': { fewItems: 0, lanes: 12, fullLane: 0, maxItems: 6 },
  'every command by itself': { fewItems: 1_000_000, lanes: 12, fullLane: 0 },
}
