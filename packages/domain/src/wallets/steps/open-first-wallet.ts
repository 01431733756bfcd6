import { systemActor } from '@corridor/kernel/actor'
import type { WalletCurrency } from '@corridor/kernel/currency'
import type { Id } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { firstCurrencyOf } from '../country-currencies.ts'
import { accountReady } from '../events.ts'
import * as store from '../store.ts'
import { openWallet } from '../use-cases/open-wallet.ts'

/**
 * Opens a new customer's first wallet, in their country's currency, and announces that the account is ready.
 * Safe to repeat and to come late: a wallet opens once per currency, one that its customer has closed meanwhile stays
 * closed, the announcement is made once per event.
 */
export async function openFirstWallet(
  subscriber: string,
  eventId: string,
  registered: { customerId: Id<'cus'>; country: string },
): Promise<void> {
  const { customerId } = registered
  const currency = firstCurrencyOf(registered.country)
  const { walletId } = await firstWallet(subscriber, customerId, currency)
  await store.publishOnce(subscriber, eventId, [
    accountReady.of(customerId, { customerId, walletId }),
  ])
}

async function firstWallet(subscriber: string, customerId: Id<'cus'>, currency: WalletCurrency) {
  const existing = await store.findByCurrency(customerId, currency)
  if (existing?.state === 'closed') return existing
  return unwrap(await openWallet(systemActor(subscriber), { customerId, currency }))
}
