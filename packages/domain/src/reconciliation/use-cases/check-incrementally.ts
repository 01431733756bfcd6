import { DomainReader } from '@corridor/db/domain-reader'
import { type Run, runCheck } from '../steps/run-check.ts'
import type { Invariant } from './compose-invariants.ts'

const statementTimeoutMs = 30_000

/** What a run came to: how much it looked at, and whether all of it was as it must be. */
export type Checking = { readonly checked: number; readonly isGreen: boolean }

/**
 * Checks what changed since the last run, and records what was found. An invariant that cannot be checked is recorded as
 * an error, and the others go on.
 */
export async function checkIncrementally(invariants: readonly Invariant[]): Promise<Checking> {
  await using reader = new DomainReader({ statementTimeoutMs })
  const runs: Run[] = []
  for (const invariant of invariants) runs.push(await runCheck(invariant, 'incremental', reader))
  return {
    checked: runs.reduce((sum, run) => sum + run.checked, 0),
    isGreen: runs.every((run) => run.outcome === 'green'),
  }
}
