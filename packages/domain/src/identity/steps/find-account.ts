import type { StaffRole } from '@corridor/kernel/actor'
import { uuidOf } from '@corridor/kernel/ids'
import type { Audience, CustomerStatus, StaffStatus } from '../contract.ts'
import { findCustomer, findCustomerBy } from '../store/customers.ts'
import { findStaff, findStaffByEmail } from '../store/staff.ts'
import { database } from '../store.ts'
import { customerIdOf, type Subject, staffIdOf } from '../subject.ts'

/** Customer or staff, as far as signing in is concerned. */
export type Account = {
  readonly audience: Audience
  readonly subject: string
  readonly emailCanonical: string
  readonly status: CustomerStatus | StaffStatus
  /** Empty for customers. */
  readonly roles: readonly StaffRole[]
  /** How they read. */
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

/** The account of somebody who is signed in. */
export async function loadAccount({ audience, subject }: Subject): Promise<Account | null> {
  const db = database.client
  const person =
    audience === 'customer'
      ? await findCustomer(db, customerIdOf(subject))
      : await findStaff(db, staffIdOf(subject))
  if (!person) return null
  const roles = 'roles' in person ? person.roles : []
  return {
    audience,
    subject,
    emailCanonical: person.emailCanonical,
    status: person.status,
    roles,
    locale: person.locale,
  }
}
