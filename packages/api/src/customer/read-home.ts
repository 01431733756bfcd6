import { convertAt } from '@corridor/domain/fx'
import { getProfile } from '@corridor/domain/identity'
import { getStatus } from '@corridor/domain/kyc'
import { kycStatusViewSchema } from '@corridor/domain/kyc/contract'
import { listWallets } from '@corridor/domain/wallets'
import { walletView } from '@corridor/domain/wallets/contract'
import type { CustomerActor } from '@corridor/kernel/actor'
import type { CurrencyCode } from '@corridor/kernel/currency'
import { add, fromWire, toWire, wireMoneySchema, zero } from '@corridor/kernel/money'
import { z } from 'zod'
import { answer } from '../errors.ts'

export const homeView = z.object({
  /** Everything posted, at mid-market rates; null when a rate is missing. */
  total: wireMoneySchema.nullable(),
  ratesAsOf: z.string().nullable(),
  wallets: z.array(walletView),
  verification: kycStatusViewSchema,
  firstName: z.string(),
  isEmailVerified: z.boolean(),
})

/** What home shows first: the total, the wallets, and what is still missing before money can move. */
export async function readHome(
  customer: CustomerActor,
  wanted: CurrencyCode | undefined,
): Promise<z.infer<typeof homeView>> {
  const [profile, wallets, verification] = await Promise.all([
    getProfile(customer).then(answer),
    listWallets(customer.customerId).then(answer),
    getStatus(customer.customerId).then(answer),
  ])
  const open = wallets.filter((wallet) => wallet.state !== 'closed')
  const currency = wanted ?? profile.preferredCurrency ?? open[0]?.currency ?? 'EUR'
  let total = zero(currency)
  let ratesAsOf: string | null = null
  let isComplete = true
  for (const wallet of open) {
    if (wallet.currency === currency) {
      total = add(total, fromWire(wallet.posted))
      continue
    }
    const converted = await convertAt({ amount: wallet.posted, to: currency })
    if (!converted.ok) {
      isComplete = false
      continue
    }
    total = add(total, fromWire(converted.value.amount))
    ratesAsOf = converted.value.asOf
  }
  return {
    total: isComplete ? toWire(total) : null,
    ratesAsOf,
    wallets: open,
    verification,
    firstName: profile.firstName,
    isEmailVerified: profile.isEmailVerified,
  }
}
