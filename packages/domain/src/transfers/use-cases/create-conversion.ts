import type { Replayable } from '@corridor/db/run-once'
import type { CustomerActor } from '@corridor/kernel/actor'
import { ok, type Result } from '@corridor/kernel/result'
import type { CreateConversionInput, TransferView } from '../contract.ts'
import { transfersErrors } from '../errors.ts'
import { sourceWallet, usableQuote, walletIn } from './create-transfer.ts'
import { makeOnce } from './make-once.ts'

/**
 * Changes money between two wallets of the same customer, on an agreed quote. Once per idempotency key, for ever.
 * Errors: transfers.{key-reused, in-flight, quote-unusable, quote-mismatch, no-wallet, wallet-blocked,
 * insufficient-funds, over-limit, refused}.
 */
export async function createConversion(
  actor: CustomerActor,
  input: CreateConversionInput,
): Promise<Result<Replayable<TransferView>>> {
  return makeOnce(actor, input.idempotencyKey, { verb: 'convert', ...input }, async () => {
    const quote = await usableQuote(actor, input.quoteId)
    if (!quote.ok) return quote
    if (quote.value.payOut !== 'conversion') return transfersErrors.fail('quote-mismatch')
    const source = await sourceWallet(actor, quote.value)
    if (!source.ok) return source
    const target = await walletIn(actor.customerId, quote.value.target.currency)
    if (!target.ok) return target
    return ok({
      quote: quote.value,
      kind: 'conversion' as const,
      recipientId: null,
      recipientCustomerId: actor.customerId,
      recipientName: 'Your own wallet',
      recipientDetail: `${quote.value.target.currency} wallet`,
      recipientKey: actor.customerId,
      reference: null,
      sourceWalletId: source.value.walletId,
      targetWalletId: target.value,
    })
  })
}
