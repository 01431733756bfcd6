import { DomainReader } from '@corridor/db/domain-reader'
import { runCheck } from '../steps/run-check.ts'
import type { Invariant } from './compose-invariants.ts'

/** Checks everything, however long it takes, and records what was found, as `checkIncrementally` does. */
export async function checkEverything(invariants: readonly Invariant[]): Promise<void> {
  await using reader = new DomainReader()
  for (const invariant of invariants) await runCheck(invariant, 'full', reader)
}
