import { systemActor } from '@corridor/kernel/actor'
import type { Id } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { firstCurrencyOf } from '../country-currencies.ts'
import { accountReady } from '../events.ts'
import * as store from '../store.ts'
import { openWallet } from './open-wallet.ts'

/**
 * Opens a new customer's first wallet, in their country's currency, and announces that the account is ready.
 * Safe to repeat: a wallet opens once per currency, the announcement is made once per event.
 */
export async function openFirstWallet(
  subscriber: string,
  eventId: string,
  registered: { customerId: Id<'cus'>; country: string },
): Promise<void> {
  const { customerId } = registered
  const currency = firstCurrencyOf(registered.country)
  const { walletId } = unwrap(await openWallet(systemActor(subscriber), { customerId, currency }))
  await store.publishOnce(subscriber, eventId, [
    accountReady.of(customerId, { customerId, walletId }),
  ])
}
