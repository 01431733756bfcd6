import {
  type InvariantKey,
  type InvariantView,
  listInvariants,
} from '@corridor/domain/reconciliation'
import { unwrap } from '@corridor/kernel/result'
import type { CheckSettings } from '../invariant.ts'
import { invariantsOf } from '../invariants.ts'
import { checkEverything, checkIncrementally } from '../run-monitor.ts'

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
