import { loadedUntil, loadOnce } from '@corridor/db/load-once'
import type { Id } from '@corridor/kernel/ids'
import { uuidOf } from '@corridor/kernel/ids'
import type { Locale } from '@corridor/words/languages'
import { foldTextVersion } from '../../search-text.ts'
import { hashPassword } from '../adapters/password-hash.ts'
import { type CustomerActionKind, type CustomerStatus, currentTermsVersion } from '../contract.ts'
import { parseEmail } from '../email.ts'
import { handleSkeleton } from '../handle.ts'
import { searchNameOf } from '../person-rules.ts'

/** A customer who registered in the past. */
export type PastCustomer = {
  readonly customerId: Id<'cus'>
  readonly consentId: string
  readonly email: string
  readonly handle: string
  readonly firstName: string
  readonly lastName: string
  /** YYYY-MM-DD */
  readonly birthDate: string
  readonly country: string
  readonly locale: Locale
  readonly timeZone: string
  readonly status: CustomerStatus
  readonly createdAt: Date
  readonly isEmailVerified: boolean
  /** Without one nobody can sign in. */
  readonly password?: string
}

/** What staff did to a customer's account. */
export type PastAction = {
  readonly id: string
  readonly customerId: Id<'cus'>
  readonly staffId: Id<'stf'>
  readonly action: CustomerActionKind
  readonly reason: string
  readonly createdAt: Date
}

export type PastPeople = {
  readonly customers: readonly PastCustomer[]
  readonly actions: readonly PastAction[]
}

/** A link is followed some minutes after the mail. */
const verifiedAfterMs = 7 * 60_000

/** Where the past ends that was loaded here; null where none was. */
export function historyUntil(): Promise<Date | null> {
  return loadedUntil('identity')
}

/** Customers with a past, for demonstrations only; see `loadOnce`. */
export async function unsafeLoadHistory(asOf: Date, people: PastPeople): Promise<boolean> {
  const credentials = await Promise.all(people.customers.map(credentialOf))
  return loadOnce({ domain: 'identity', into: 'customer', asOf }, async ({ insert }) => {
    await insert('customer', people.customers.map(customerRow))
    await insert('credential', credentials)
    await insert(
      'consent',
      people.customers.map(({ customerId, consentId, createdAt }) => ({
        id: consentId,
        customer_id: uuidOf(customerId),
        kind: 'terms',
        version: currentTermsVersion,
        accepted_at: createdAt,
      })),
    )
    await insert(
      'customer_action',
      people.actions.map(({ id, customerId, staffId, action, reason, createdAt }) => ({
        id,
        customer_id: uuidOf(customerId),
        staff_id: uuidOf(staffId),
        action,
        reason,
        created_at: createdAt,
      })),
    )
  })
}

function customerRow(customer: PastCustomer) {
  const email = parseEmail(customer.email)
  if (!email) throw new TypeError('a customer of the past has no address')
  const { firstName, lastName, createdAt } = customer
  return {
    id: uuidOf(customer.customerId),
    email: email.address,
    email_canonical: email.canonical,
    email_verified_at: customer.isEmailVerified
      ? new Date(createdAt.getTime() + verifiedAfterMs)
      : null,
    handle: customer.handle,
    handle_skeleton: handleSkeleton(customer.handle),
    first_name: firstName,
    last_name: lastName,
    search_name: searchNameOf(firstName, lastName),
    search_version: foldTextVersion,
    birth_date: customer.birthDate,
    country: customer.country,
    locale: customer.locale,
    time_zone: customer.timeZone,
    status: customer.status,
    created_at: createdAt,
  }
}

async function credentialOf({ customerId, password }: PastCustomer) {
  return {
    subject_id: uuidOf(customerId),
    audience: 'customer',
    password_hash: password === undefined ? null : await hashPassword(password),
  }
}
