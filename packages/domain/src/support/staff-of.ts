import type { Actor, StaffActor } from '@corridor/kernel/actor'
import type { Err, Failure } from '@corridor/kernel/result'
import type { Desk } from './contract.ts'
import { type SupportErrorCode, supportErrors } from './errors.ts'

type Refusal = Err<Failure<SupportErrorCode>>

/** The actor as staff who may work on messages: support or compliance. */
export function staffOf(
  actor: Actor,
): { readonly ok: true; readonly staff: StaffActor; readonly desks: Desk[] } | Refusal {
  if (actor.kind !== 'staff') return supportErrors.fail('not-allowed')
  const desks = desksOf(actor)
  return desks.length > 0 ? { ok: true, staff: actor, desks } : supportErrors.fail('not-allowed')
}

/** Officers read every desk. Support reads its own: what compliance took over may tell of a case. */
export function desksOf(staff: StaffActor): Desk[] {
  if (staff.roles.includes('compliance')) return ['support', 'compliance']
  return staff.roles.includes('support') ? ['support'] : []
}
