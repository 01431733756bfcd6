import type { Actor, StaffActor } from '@corridor/kernel/actor'

/** Who may ask for changes to staff accounts, and approve them. */
export function isAdmin(actor: Actor): actor is StaffActor {
  return actor.kind === 'staff' && actor.roles.includes('admin')
}
