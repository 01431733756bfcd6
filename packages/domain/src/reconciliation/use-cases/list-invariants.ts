import { databaseNow } from '@corridor/db/clock'
import { ok, type Result } from '@corridor/kernel/result'
import type { InvariantView } from '../contract.ts'
import { firstHour, hoursOf } from '../hour-strip.ts'
import { lastRedRun, readOutcomesSince } from '../store/runs.ts'
import { readStates } from '../store/states.ts'
import { database } from '../store.ts'

/** Every invariant that has been checked: how it stands, since when, its last 48 hours and its last red run. */
export async function listInvariants(): Promise<Result<InvariantView[]>> {
  const { client } = database
  const now = await databaseNow(client)
  const states = await readStates(client)
  const runs = await readOutcomesSince(client, firstHour(now))
  const views = states.map(
    async (state): Promise<InvariantView> => ({
      invariant: state.invariant,
      state: state.state,
      verdict: state.verdict,
      since: state.since.toISOString(),
      lastCheckedAt: state.lastCheckedAt.toISOString(),
      lastFullAt: state.lastFullAt?.toISOString() ?? null,
      violations: state.violations,
      lastRed: await lastRedRun(client, state.invariant),
      hours: hoursOf(
        runs.filter((run) => run.invariant === state.invariant),
        now,
      ),
    }),
  )
  return ok(await Promise.all(views))
}
