import { advanceTransfer } from '../steps/advance-transfer.ts'
import { dueTransfers } from '../store/queries.ts'

const batchSize = 50
/** So many of a backlog are driven side by side: what they ask goes in batches, and one that hangs keeps few waiting. */
const atOnce = 10

/**
 * Resumes whatever a crash, a wait or a timeout left behind: a few one by one, so that what ends its driver does so with
 * one lease taken, and a backlog side by side.
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
