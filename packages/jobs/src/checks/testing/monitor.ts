import type { CheckSettings } from '@corridor/db/check'
import {
  checkEverything,
  checkIncrementally,
  type InvariantKey,
  type InvariantView,
  listInvariants,
} from '@corridor/domain/reconciliation'
import { unwrap } from '@corridor/kernel/result'
import { invariantsOf } from '../monitored-invariants.ts'

/** As the monitor checks, but in small steps and without waiting for anything to settle. */
export const testSettings: CheckSettings = {
  maxMovingInSeconds: 600,
  maxLagInSeconds: 120,
  settleInSeconds: 0,
  confirmAfterMs: 20,
  stepRows: 3,
}

export const checkChanges = () => checkIncrementally(invariantsOf(testSettings))
export const checkAll = () => checkEverything(invariantsOf(testSettings))

export async function viewOf(key: InvariantKey): Promise<InvariantView> {
  const view = unwrap(await listInvariants()).find(({ invariant }) => invariant === key)
  if (!view) throw new Error(`${key} was not checked`)
  return view
}

/** Every invariant with how it stands: `I1 green`. */
export async function colours(): Promise<string[]> {
  return unwrap(await listInvariants()).map(({ invariant, state }) => `${invariant} ${state}`)
}
