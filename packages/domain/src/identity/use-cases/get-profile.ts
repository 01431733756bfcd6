import type { Actor } from '@corridor/kernel/actor'
import { isCurrency, type WalletCurrency, walletCurrencies } from '@corridor/kernel/currency'
import { type Id, uuidOf } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { CustomerSummaryView, ProfileView } from '../contract.ts'
import { identityErrors } from '../errors.ts'
import { countRecoveryCodes, findCredential } from '../store/credentials.ts'
import { type CustomerRow, findCustomer, listCustomersByIds } from '../store/customers.ts'
import { database } from '../store.ts'

/** The actor's own data. Errors: not-found. */
export async function getProfile(actor: Actor): Promise<Result<ProfileView>> {
  if (actor.kind !== 'customer') return identityErrors.fail('not-found')
  const subject = uuidOf(actor.customerId)
  const [customer, credential, recoveryCodesLeft] = await Promise.all([
    findCustomer(database.client, actor.customerId),
    findCredential(database.client, subject),
    countRecoveryCodes(database.client, subject),
  ])
  if (!customer) return identityErrors.fail('not-found')
  return ok({
    ...toSummary(customer),
    phone: customer.phone,
    hasTotp: credential?.isTotpOn ?? false,
    recoveryCodesLeft,
    preferredCurrency: toWalletCurrency(customer.preferredCurrency),
  })
}

/** One customer for another domain's rules and screens. System use. Errors: not-found. */
export async function getCustomerSummary(
  customerId: Id<'cus'>,
): Promise<Result<CustomerSummaryView>> {
  const customer = await findCustomer(database.client, customerId)
  return customer ? ok(toSummary(customer)) : identityErrors.fail('not-found')
}

/** Where to write to a customer, looked up at the moment of sending. System use. Errors: not-found. */
export async function getContact(
  customerId: Id<'cus'>,
): Promise<Result<{ email: string; firstName: string; displayName: string }>> {
  const customer = await findCustomer(database.client, customerId)
  if (!customer) return identityErrors.fail('not-found')
  const { email, firstName, displayName } = customer
  return ok({ email, firstName, displayName })
}

/** Public names by id; unknown ids are left out. */
export async function getDisplayNames(
  ids: readonly Id<'cus'>[],
): Promise<Result<Record<string, { displayName: string; handle: string }>>> {
  const rows = await listCustomersByIds(database.client, ids)
  return ok(
    Object.fromEntries(
      rows.map(({ customerId, displayName, handle }) => [customerId, { displayName, handle }]),
    ),
  )
}

export function toSummary(customer: CustomerRow): CustomerSummaryView {
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
