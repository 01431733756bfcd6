import { advanceTransfer } from '../steps/advance-transfer.ts'
import { dueTransfers } from '../store/queries.ts'

const batchSize = 50
/** How many of a backlog are driven concurrently: their statements go in batches, and one that hangs delays few. */
const atOnce = 10

/**
 * Resumes the transfers that a crash, a wait or a timeout left behind. A full batch is a backlog and driven concurrently;
 * fewer are driven one by one, so that a transfer whose driving kills the process holds up no other's lease.
 * @returns how many it looked at
 */
export async function sweepTransfers(): Promise<number> {
  const due = await dueTransfers(batchSize)
  const rest = due.values()
  const drivers = due.length < batchSize ? 1 : atOnce
  await Promise.all(
    Array.from({ length: drivers }, async () => {
      for (const transferId of rest) await advanceTransfer(transferId)
    }),
  )
  return due.length
}
