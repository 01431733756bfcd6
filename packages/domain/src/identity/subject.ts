import type { Actor } from '@corridor/kernel/actor'
import { type Id, idOf, uuidOf } from '@corridor/kernel/ids'
import type { Audience } from './contract.ts'

/** The person behind an actor, as credentials and sessions know them. */
export type Subject = { readonly audience: Audience; readonly subject: string }

/** Null for systems, which have neither password nor session. */
export function subjectOf(actor: Actor): Subject | null {
  if (actor.kind === 'customer') {
    return { audience: 'customer', subject: uuidOf(actor.customerId) }
  }
  return actor.kind === 'staff' ? { audience: 'staff', subject: uuidOf(actor.staffId) } : null
}

/** The session that an actor came with; API keys and systems have none. */
export function sessionOf(actor: Actor): Id<'ses'> | undefined {
  return actor.kind === 'system' ? undefined : actor.sessionId
}

export function customerIdOf(subject: string): Id<'cus'> {
  return idOf('cus', subject)
}

export function staffIdOf(subject: string): Id<'stf'> {
  return idOf('stf', subject)
}
