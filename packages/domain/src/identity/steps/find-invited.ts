import { peekLink } from '../store/links.ts'
import { findStaff, type StaffRow } from '../store/staff.ts'
import type { Db } from '../store.ts'
import { staffIdOf } from '../subject.ts'

/** The invited account that a mailed link is about, while both live; else null. */
export async function findInvited(db: Db, token: string): Promise<StaffRow | null> {
  const subject = await peekLink(db, token, 'staff-invitation')
  const staff = subject && (await findStaff(db, staffIdOf(subject)))
  return staff && staff.status === 'invited' ? staff : null
}
