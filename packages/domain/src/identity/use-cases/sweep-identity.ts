import { ok, type Result } from '@corridor/kernel/result'
import { sweepTokens } from '../store/api-keys.ts'
import { sweepCounters } from '../store/budgets.ts'
import { sweepLinks } from '../store/links.ts'
import { sweepSessions } from '../store/sessions.ts'
import { database } from '../store.ts'

/**
 * Housekeeping for a scheduled job: removes spent counters, links and sessions 30 days
 * after their end, tokens after a day; in bounded batches. Answers with the number of rows removed.
 */
export async function sweepIdentity(): Promise<Result<{ removed: number }>> {
  const db = database.client
  const counts = [
    await sweepCounters(db),
    await sweepLinks(db),
    await sweepSessions(db),
    await sweepTokens(db),
  ]
  return ok({ removed: counts.reduce((sum, count) => sum + count, 0) })
}
