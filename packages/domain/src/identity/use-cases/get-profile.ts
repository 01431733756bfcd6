import type { Actor } from '@corridor/kernel/actor'
import { isCurrency, type WalletCurrency, walletCurrencies } from '@corridor/kernel/currency'
import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { CustomerNow, CustomerSummaryView, ProfileView } from '../contract.ts'
import { identityErrors } from '../errors.ts'
import { readCustomersNow } from '../store/customers-now.ts'
import { findNames, findProfile, type ProfileRow } from '../store/profiles.ts'

/** The actor's own data. Errors: not-found. */
export async function getProfile(actor: Actor): Promise<Result<ProfileView>> {
  if (actor.kind !== 'customer') return identityErrors.fail('not-found')
  const profile = await findProfile(actor.customerId)
  if (!profile) return identityErrors.fail('not-found')
  const { customer, hasTotp, recoveryCodesLeft } = profile
  return ok({
    ...toSummary(customer),
    phone: customer.phone,
    hasTotp,
    recoveryCodesLeft,
    preferredCurrency: toWalletCurrency(customer.preferredCurrency),
    locale: customer.locale,
    timeZone: customer.timeZone,
  })
}

/** One customer for another domain's rules and screens. System use. Errors: not-found. */
export async function getCustomerSummary(
  customerId: Id<'cus'>,
): Promise<Result<CustomerSummaryView>> {
  const [customer] = await readCustomersNow([customerId])
  if (!customer) return identityErrors.fail('not-found')
  const { isCoolingOff, version, locale, timeZone, ...summary } = customer
  return ok(summary)
}

/**
 * Customers for what moves money: one statement for all who ask at once, and never what was true before. Unknown ids
 * are left out. System use.
 */
export async function getCustomersNow(
  customerIds: readonly Id<'cus'>[],
): Promise<ReadonlyMap<Id<'cus'>, CustomerNow>> {
  const found = new Map<Id<'cus'>, CustomerNow>()
  for (const customer of await readCustomersNow(customerIds)) {
    if (customer) found.set(customer.customerId, customer)
  }
  return found
}

/**
 * Whether the authenticator was taken off in the last 24 hours: money goes to payees of before only. System use.
 */
export async function isCoolingOff(customerId: Id<'cus'>): Promise<boolean> {
  const [customer] = await readCustomersNow([customerId])
  return customer?.isCoolingOff ?? false
}

/**
 * Where to write to a customer and in which language, looked up at the moment of sending, in one statement for all who
 * ask at once. System use. Errors: not-found.
 */
export async function getContact(
  customerId: Id<'cus'>,
): Promise<Result<{ email: string; firstName: string; displayName: string; locale: string }>> {
  const [customer] = await readCustomersNow([customerId])
  if (!customer) return identityErrors.fail('not-found')
  const { email, firstName, displayName, locale } = customer
  return ok({ email, firstName, displayName, locale })
}

/** Public names by id; unknown ids are left out. */
export async function getDisplayNames(
  ids: readonly Id<'cus'>[],
): Promise<Result<Record<string, { displayName: string; handle: string }>>> {
  return ok(Object.fromEntries(await findNames(ids)))
}

export function toSummary(customer: ProfileRow['customer']): CustomerSummaryView {
  return {
    customerId: customer.customerId,
    displayName: customer.displayName,
    firstName: customer.firstName,
    lastName: customer.lastName,
    email: customer.email,
    isEmailVerified: customer.isEmailVerified,
    handle: customer.handle,
    country: customer.country,
    birthDate: customer.birthDate,
    status: customer.status,
    memberSince: customer.createdAt.toISOString(),
  }
}

const offered: ReadonlySet<string> = new Set(walletCurrencies)

export function toWalletCurrency(code: string | null): WalletCurrency | null {
  return code !== null && isCurrency(code) && offered.has(code) ? (code as WalletCurrency) : null
}
