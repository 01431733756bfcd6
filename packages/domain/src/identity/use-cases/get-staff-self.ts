import type { Actor } from '@corridor/kernel/actor'
import { ok, type Result } from '@corridor/kernel/result'
import { identityErrors } from '../errors.ts'
import type { LocalePreferences } from '../locale-contract.ts'
import { findStaff } from '../store/staff.ts'
import { database } from '../store.ts'

/** A member of staff about themselves: what they are called and how they read. Errors: staff-not-found. */
export async function getStaffSelf(
  actor: Actor,
): Promise<Result<{ name: string } & LocalePreferences>> {
  const staff = actor.kind === 'staff' ? await findStaff(database.client, actor.staffId) : null
  if (!staff) return identityErrors.fail('staff-not-found')
  const { name, locale, timeZone } = staff
  return ok({ name, locale, timeZone })
}
