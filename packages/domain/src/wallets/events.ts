import { defineEvent } from '@corridor/kernel/event'
import { idSchema } from '@corridor/kernel/ids'
import { storedCurrencySchema, wireMoneySchema } from '@corridor/kernel/money-schema'
import { z } from 'zod'

const walletId = idSchema('wal')
const customerId = idSchema('cus')
/** The actor as `actorRef` writes it. */
const by = z.string().max(80)
const reason = z.string().max(500)

const movement = z.strictObject({
  walletId,
  customerId,
  amount: wireMoneySchema,
  code: z.string(),
  reference: z.string(),
  ledgerTransferId: idSchema('led'),
})

/** A wallet can be used, for the first time or again after it had been closed. */
export const walletOpened = defineEvent(
  'wallet.opened.v1',
  z.strictObject({ walletId, customerId, currency: storedCurrencySchema }),
)

/** A new customer's first wallet is open. */
export const accountReady = defineEvent(
  'account.ready.v1',
  z.strictObject({ customerId, walletId }),
)

/** Money left a wallet; `amount` is all that one posting took from it. */
export const walletDebited = defineEvent('wallet.debited.v1', movement)

/** Money reached a wallet; `amount` is all that one posting gave to it. */
export const walletCredited = defineEvent('wallet.credited.v1', movement)

export const walletFrozen = defineEvent(
  'wallet.frozen.v1',
  z.strictObject({ walletId, customerId, by, reason }),
)

export const walletUnfrozen = defineEvent(
  'wallet.unfrozen.v1',
  z.strictObject({ walletId, customerId, by, reason }),
)

export const walletClosed = defineEvent(
  'wallet.closed.v1',
  z.strictObject({ walletId, customerId, by }),
)
