import type { Checking } from '@corridor/domain/reconciliation'
import { lastStirredAt } from '../activity.ts'

/** Runs leave out what changed in the last seconds: that is the next one's. */
const settlesAfterMs = 10_000
/** A run that is behind looks at a full step of rows; one that has caught up, at a few. */
const fewRows = 1_000
/** The age of a check stays well below the five minutes after which somebody is told. */
const longestRestMs = 170_000

type Last = Checking & { readonly startedAt: number }

/**
 * Runs the check of what changed, and rests while nothing does: then a run has nothing to look at, and every third
 * minute is often enough to show that the monitor lives.
 * @param check one run
 * @param clock for tests: now, and when something was last committed, in ms
 */
export function whenChanged(
  check: () => Promise<Checking>,
  clock = { now: () => performance.now(), lastStirredAt },
): () => Promise<void> {
  let last: Last | null = null
  return async () => {
    const startedAt = clock.now()
    if (last && isAtRest(last, startedAt, clock.lastStirredAt())) return
    last = { ...(await check()), startedAt }
  }
}

function isAtRest(last: Last, now: number, stirredAt: number): boolean {
  const hasSeenAll = stirredAt < last.startedAt - settlesAfterMs && last.checked < fewRows
  return hasSeenAll && last.isGreen && now - last.startedAt < longestRestMs
}
