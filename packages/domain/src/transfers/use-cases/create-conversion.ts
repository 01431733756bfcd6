import type { Replayable } from '@corridor/db/run-once'
import { getCustomersNow } from '@corridor/domain/identity'
import type { CustomerActor } from '@corridor/kernel/actor'
import { ok, type Result } from '@corridor/kernel/result'
import type { CodedTransfer, CreateConversionInput } from '../contract.ts'
import { transfersErrors } from '../errors.ts'
import { sourceWallet } from '../source-wallet.ts'
import { createIdempotently } from '../steps/create-idempotently.ts'
import { findTransferWallets } from '../steps/find-transfer-wallets.ts'
import { targetWallet } from '../steps/target-wallet.ts'
import { usableQuote } from '../steps/usable-quote.ts'

/**
 * Changes money between two wallets of the same customer, on an agreed quote. Once per idempotency key, for ever.
 * Errors: transfers.{key-reused, in-flight, account-not-active, quote-unusable, quote-mismatch, no-wallet, wallet-blocked,
 * insufficient-funds, over-limit, refused}.
 */
export async function createConversion(
  actor: CustomerActor,
  input: CreateConversionInput,
): Promise<Result<Replayable<CodedTransfer>>> {
  return createIdempotently(
    actor,
    input.idempotencyKey,
    { verb: 'convert', ...input },
    async (isFirst) => {
      const { customerId } = actor
      const [quote, customers] = await Promise.all([
        usableQuote(actor, input.quoteId),
        getCustomersNow([customerId]),
      ])
      if (customers.get(customerId)?.status !== 'active') {
        return transfersErrors.fail('account-not-active')
      }
      if (!quote.ok) return quote
      if (quote.value.payOut !== 'conversion') return transfersErrors.fail('quote-mismatch')
      const wallets = await findTransferWallets(customerId, customerId, quote.value)
      if (!wallets.ok) return wallets
      const source = sourceWallet(wallets.value.source, quote.value)
      if (!source.ok) return source
      const { currency } = quote.value.target
      const target = await targetWallet(wallets.value.target, customerId, currency, isFirst)
      if (!target.ok) return target
      return ok({
        quote: quote.value,
        kind: 'conversion' as const,
        recipientId: null,
        recipientCustomerId: customerId,
        recipientName: 'Your own wallet',
        recipientDetail: `${currency} wallet`,
        recipientKey: customerId,
        reference: null,
        sourceWalletId: source.value.walletId,
        targetWalletId: target.value,
      })
    },
  )
}
