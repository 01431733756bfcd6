import { findCustomer } from '../store/customers.ts'
import { findStaff } from '../store/staff.ts'
import { database } from '../store.ts'
import { customerIdOf, type Subject, staffIdOf } from '../subject.ts'
import type { Account } from './find-account.ts'

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
