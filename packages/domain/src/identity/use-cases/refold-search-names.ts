import { ok, type Result } from '@corridor/kernel/result'
import { refoldSearchNames as refoldBatch } from '../store/customers.ts'
import { database } from '../store.ts'

const batchSize = 500

/**
 * Brings the names that searches compare with to today's folding, for customers of an earlier one. The worker does so
 * from its start on, until none is left; what is done stays done. Answers how many were folded.
 */
export async function refoldSearchNames(): Promise<Result<{ folded: number }>> {
  let folded = 0
  for (let count = batchSize; count === batchSize; folded += count) {
    count = await refoldBatch(database.client, batchSize)
  }
  return ok({ folded })
}
