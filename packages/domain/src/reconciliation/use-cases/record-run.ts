import { databaseNow } from '@corridor/db/clock'
import { appendEvents } from '@corridor/db/outbox'
import type { NewEvent } from '@corridor/kernel/event'
import { ok, type Result } from '@corridor/kernel/result'
import { type RecordRunInput, recordRunInput, shownSubjects } from '../contract.ts'
import { invariantBroken, invariantRestored } from '../events.ts'
import { type Judged, judgeRun } from '../invariant-state.ts'
import { writeRun } from '../store/runs.ts'
import { lockState, type StoredState, saveState } from '../store/states.ts'
import { database } from '../store.ts'

/** `superseded`: another run changed the invariant meanwhile, so this one says nothing any more. */
export type RecordedRun =
  | { readonly state: 'superseded' }
  | { readonly state: 'recorded'; readonly verdict: Judged['verdict']; readonly isNews: boolean }

/**
 * Records what a check found, in one transaction: the invariant's state, the run in its history, and an event when
 * it breaks, when other subjects break it, or when it holds again. Two workers that check at once tell it once.
 */
export async function recordRun(request: RecordRunInput): Promise<Result<RecordedRun>> {
  const input = recordRunInput.parse(request)
  return database.transaction(async (tx) => {
    const before = await lockState(tx, input.invariant)
    if (input.outcome !== 'error' && isSuperseded(before, input)) {
      return ok({ state: 'superseded' })
    }
    const judged = judgeRun(before, input)
    const at = await databaseNow(tx)
    await saveState(tx, before, {
      invariant: input.invariant,
      judged,
      at,
      isFull: input.kind === 'full' && input.outcome !== 'error',
      cursor: input.cursor,
    })
    const run = {
      ...input,
      outcome: judged.outcome,
      startedAt: new Date(at.getTime() - Math.round(input.durationMs)),
      finishedAt: at,
      violations: judged.outcome === 'red' ? judged.violations : 0,
      open: judged.outcome === 'red' ? judged.open : [],
    }
    await writeRun(tx, run, judged.isNewState || judged.isNewVerdict)
    await appendEvents(tx, eventsOf(input.invariant, judged))
    return ok({ state: 'recorded', verdict: judged.verdict, isNews: judged.event !== null })
  })
}

function isSuperseded(before: StoredState | null, { kind, seen }: RecordRunInput): boolean {
  const { version, cursorVersion } = before ?? { version: 0, cursorVersion: 0 }
  return (
    seen.version !== version || (kind === 'incremental' && seen.cursorVersion !== cursorVersion)
  )
}

function eventsOf(invariant: RecordRunInput['invariant'], judged: Judged): NewEvent[] {
  if (judged.event === 'restored') return [invariantRestored.of(invariant, { invariant })]
  if (judged.event !== 'broken') return []
  const subjects = [...new Set(judged.open.map(({ subject }) => subject))]
  const firstSubjects = subjects.slice(0, shownSubjects)
  const { violations } = judged
  return [invariantBroken.of(invariant, { invariant, violations, firstSubjects })]
}
