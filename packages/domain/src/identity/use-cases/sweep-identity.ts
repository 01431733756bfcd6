import { ok, type Result } from '@corridor/kernel/result'
import { sweepApiKeys } from '../steps/sweep-api-keys.ts'
import { sweepTokens } from '../store/access-tokens.ts'
import { sweepCounters } from '../store/budgets.ts'
import { sweepKeyUses } from '../store/key-uses.ts'
import { sweepLinks } from '../store/links.ts'
import { sweepSessions } from '../store/sessions.ts'
import { sweepProposals } from '../store/staff-proposals.ts'
import { sweepTrustedDevices } from '../store/trusted-devices.ts'
import { database } from '../store.ts'

/**
 * Housekeeping for a scheduled job: removes spent counters, links and sessions 30 days
 * after their end, tokens after a day; in bounded batches. Announces API keys that end soon and closes those that
 * did. Answers with the number of rows removed.
 */
export async function sweepIdentity(): Promise<Result<{ removed: number }>> {
  const db = database.client
  const counts = [
    await sweepCounters(db),
    await sweepLinks(db),
    await sweepSessions(db),
    await sweepTokens(db),
    await sweepTrustedDevices(db),
    await sweepProposals(db),
    await sweepKeyUses(db),
  ]
  await sweepApiKeys()
  return ok({ removed: counts.reduce((sum, count) => sum + count, 0) })
}
