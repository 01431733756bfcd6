import { isCurrency, type WalletCurrency, walletCurrencies } from '@corridor/kernel/currency'
import type { CustomerSummaryView } from './contract.ts'
import type { ProfileRow } from './store/profiles.ts'

/** What other domains and the console see of a customer. */
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

/** A stored currency code as one that wallets are offered in; null for none, and for one that is not offered any more. */
export function toWalletCurrency(code: string | null): WalletCurrency | null {
  return code !== null && isCurrency(code) && offered.has(code) ? (code as WalletCurrency) : null
}
