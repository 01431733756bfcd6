import type { QueueShape } from '../store/command-queue.ts'

/** How callers can meet in the database: as one process's batches, as many processes' batches, each by itself. */
export const queueShapes: Readonly<Record<string, Partial<QueueShape>>> = {
  'batches of one process': { fewCommands: 0 },
  'small batches of many processes': { fewCommands: 0, lanes: 12, fullLane: 0, maxCommands: 6 },
  'every command by itself': { fewCommands: 1_000_000, lanes: 12, fullLane: 0 },
}
