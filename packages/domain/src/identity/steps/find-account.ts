import type { StaffRole } from '@corridor/kernel/actor'
import { uuidOf } from '@corridor/kernel/ids'
import type { Audience, CustomerStatus, StaffStatus } from '../contract.ts'
import { findCustomerBy } from '../store/customers.ts'
import { findStaffByEmail } from '../store/staff.ts'
import { database } from '../store.ts'

/** Customer or staff, as far as signing in is concerned. */
export type Account = {
  readonly audience: Audience
  readonly subject: string
  readonly emailCanonical: string
  readonly status: CustomerStatus | StaffStatus
  /** Empty for customers. */
  readonly roles: readonly StaffRole[]
  /** Their language with its region. */
  readonly locale: string
}

export async function findAccount(
  audience: Audience,
  emailCanonical: string,
): Promise<Account | null> {
  const db = database.client
  if (audience === 'customer') {
    const customer = await findCustomerBy(db, { emailCanonical })
    if (!customer) return null
    const { customerId, status, locale } = customer
    return { audience, subject: uuidOf(customerId), emailCanonical, status, roles: [], locale }
  }
  const staff = await findStaffByEmail(db, emailCanonical)
  if (!staff) return null
  const { staffId, status, roles, locale } = staff
  return { audience, subject: uuidOf(staffId), emailCanonical, status, roles, locale }
}
