import { databaseNow } from '@corridor/db/clock'
import { appendEvents } from '@corridor/db/outbox'
import { statementsMatched } from '../events.ts'
import type { Difference } from '../matching/classify-rest.ts'
import { type FoundException, recordFound } from '../store/exceptions.ts'
import { holdTurn, takeTurn, writeMatches } from '../store/matches.ts'
import type { KnownAccount } from '../store/partner-accounts.ts'
import { database } from '../store.ts'
import { type Found, findMatches } from './find-matches.ts'

const matchesAStatement = 5_000

/**
 * Matches an account and writes what was found: some thousand matches a statement, then the exceptions with
 * the event. Of two that match at once the later one writes, and the earlier one stops where it is: what it wrote stands.
 * @returns null when a later one has begun
 */
export async function writeFound(account: KnownAccount): Promise<Found | null> {
  const { partnerAccountId } = account
  const turn = await takeTurn(database.client, partnerAccountId)
  const found = await findMatches(account)
  const { matches } = found.matched
  for (let at = 0; at < matches.length; at += matchesAStatement) {
    const some = matches.slice(at, at + matchesAStatement)
    const isWritten = await writeMatches(partnerAccountId, some, { turn, ...found })
    if (!isWritten) return null
  }
  const isRecorded = await database.transaction(async (tx) => {
    if (!(await holdTurn(tx, partnerAccountId, turn))) return false
    const at = await databaseNow(tx)
    const recorded = await recordFound(tx, account, found.differences.map(toException), at)
    const { rulesVersion } = found
    const counts = { rulesVersion, matches: matches.length, ...recorded }
    if (matches.length + recorded.opened + recorded.cleared > 0) {
      const event = { partnerAccountId, ...counts }
      await appendEvents(tx, [statementsMatched.of(partnerAccountId, event)])
    }
    return true
  })
  return isRecorded ? found : null
}

/** The same difference has the same name in every run. */
function toException(difference: Difference): FoundException {
  const { kind, ours, theirs, minor, expectedMinor, day } = difference
  return {
    fingerprint: `${kind}:${theirs ?? ''}:${ours ?? ''}`,
    kind,
    lineSeq: theirs,
    bookSeq: ours,
    minor,
    expectedMinor,
    day,
  }
}
