import type { Actor, StaffActor } from '@corridor/kernel/actor'
import type { Err, Failure } from '@corridor/kernel/result'
import type { AlertState } from './contract.ts'
import { type ComplianceErrorCode, complianceErrors } from './errors.ts'

type Refusal = Err<Failure<ComplianceErrorCode>>

/** The actor as a compliance officer; nobody else sees or decides alerts, whatever the door says. */
export function officerOf(
  actor: Actor,
): { readonly ok: true; readonly officer: StaffActor } | Refusal {
  if (actor.kind === 'staff' && actor.roles.includes('compliance')) {
    return { ok: true, officer: actor }
  }
  return complianceErrors.fail('not-allowed')
}

/** Why an alert in this state takes no more acts. */
export function endedCode(state: Exclude<AlertState, 'open'>): 'alert-decided' | 'alert-withdrawn' {
  return state === 'withdrawn' ? 'alert-withdrawn' : 'alert-decided'
}
