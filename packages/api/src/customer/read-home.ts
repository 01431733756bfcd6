import { convertAt } from '@corridor/domain/fx'
import { getProfile } from '@corridor/domain/identity'
import { getStatus } from '@corridor/domain/kyc'
import { kycStatusViewSchema } from '@corridor/domain/kyc/contract'
import { listWallets } from '@corridor/domain/wallets'
import { walletView } from '@corridor/domain/wallets/contract'
import type { CustomerActor } from '@corridor/kernel/actor'
import type { CurrencyCode } from '@corridor/kernel/currency'
import { add, fromWire, isPositive, toWire, type WireMoney, zero } from '@corridor/kernel/money'
import { wireMoneySchema } from '@corridor/kernel/money-schema'
import type { Locale } from '@corridor/words/languages'
import { z } from 'zod'
import { answer } from '../errors.ts'
import { sayKycStatus } from '../saying/kyc.ts'

export const homeView = z.object({
  /** Everything posted, at mid-market rates; null when a rate is missing. */
  total: wireMoneySchema.nullable(),
  /** Of the oldest rate in the total; null when it took none. */
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
  locale: Locale,
): Promise<z.infer<typeof homeView>> {
  const [profile, wallets, verification] = await Promise.all([
    getProfile(customer).then(answer),
    listWallets(customer.customerId).then(answer),
    getStatus(customer.customerId).then(answer),
  ])
  const open = wallets.filter((wallet) => wallet.state !== 'closed')
  const currency = wanted ?? profile.preferredCurrency ?? open[0]?.currency ?? 'EUR'
  return {
    ...(await totalOf(
      open.map((wallet) => wallet.posted),
      currency,
    )),
    wallets: open,
    verification: sayKycStatus(locale, verification),
    firstName: profile.firstName || profile.lastName,
    isEmailVerified: profile.isEmailVerified,
  }
}

/** The sum in one currency, as young as the oldest of the rates in it. */
async function totalOf(
  amounts: readonly WireMoney[],
  currency: CurrencyCode,
): Promise<Pick<z.infer<typeof homeView>, 'total' | 'ratesAsOf'>> {
  const own = amounts.filter((amount) => amount.currency === currency)
  // nothing is nothing at any rate, also where there is none
  const foreign = amounts.filter(
    (amount) => amount.currency !== currency && isPositive(fromWire(amount)),
  )
  const converted = await Promise.all(foreign.map((amount) => convertAt({ amount, to: currency })))
  const known = converted.flatMap((result) => (result.ok ? [result.value] : []))
  const ratesAsOf = known.map(({ asOf }) => asOf).sort()[0] ?? null
  if (known.length < foreign.length) return { total: null, ratesAsOf }
  const total = [...own, ...known.map(({ amount }) => amount)]
    .map(fromWire)
    .reduce(add, zero(currency))
  return { total: toWire(total), ratesAsOf }
}
