import { dueTransfers } from '../store/queries.ts'
import { advanceTransfer } from './advance-transfer.ts'

const batchSize = 50

/** Resumes whatever a crash, a wait or a timeout left behind. @returns how many it looked at */
export async function sweepTransfers(): Promise<number> {
  const due = await dueTransfers(batchSize)
  for (const transferId of due) await advanceTransfer(transferId)
  return due.length
}
