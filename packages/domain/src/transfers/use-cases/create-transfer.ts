import type { Replayable } from '@corridor/db/run-once'
import { getPayoutDetails, getRecipient } from '@corridor/domain/beneficiaries'
import { getQuote, type QuoteView } from '@corridor/domain/fx'
import { getCustomerSummary } from '@corridor/domain/identity'
import { findWallet, openWallet, type WalletView } from '@corridor/domain/wallets'
import type { CustomerActor } from '@corridor/kernel/actor'
import { type CurrencyCode, isWalletCurrency } from '@corridor/kernel/currency'
import type { Id } from '@corridor/kernel/ids'
import { compare, fromWire } from '@corridor/kernel/money'
import { ok, type Result } from '@corridor/kernel/result'
import type { CreateTransferInput, TransferKind, TransferView } from '../contract.ts'
import { transfersErrors } from '../errors.ts'
import { paymentsTo } from '../store/queries.ts'
import { makeOnce } from './make-once.ts'

const repeatWindowInMs = 60_000

/** Who gets it, as far as a transfer needs to know. */
type Payee = {
  readonly kind: TransferKind
  readonly recipientId: Id<'rcp'> | null
  readonly recipientCustomerId: Id<'cus'> | null
  readonly recipientName: string
  readonly recipientDetail: string
  /** The same for the same payee, however often they were added: what limits and warnings count by. */
  readonly recipientKey: string
}

/**
 * Sends money on an agreed quote to another customer or to a bank account.
 *
 * Runs once per (customer, idempotency key), for ever: the same key and input replays the stored answer.
 * Errors: transfers.{key-reused, in-flight, quote-unusable, quote-mismatch, recipient-inactive, own-account,
 * no-wallet, wallet-blocked, recipient-unavailable, conversion-unavailable, insufficient-funds, over-limit, refused,
 * possible-duplicate}.
 */
export async function createTransfer(
  actor: CustomerActor,
  input: CreateTransferInput,
): Promise<Result<Replayable<TransferView>>> {
  return makeOnce(actor, input.idempotencyKey, { verb: 'send', ...input }, async () => {
    const payee = await findPayee(actor, input.recipientId)
    if (!payee.ok) return payee
    const quote = await usableQuote(actor, input.quoteId)
    if (!quote.ok) return quote
    const wanted = payee.value.kind === 'payout' ? 'bank' : 'internal'
    if (quote.value.payOut !== wanted) return transfersErrors.fail('quote-mismatch')
    const source = await sourceWallet(actor, quote.value)
    if (!source.ok) return source
    if (input.refuseRepeat) {
      const before = await paymentsTo(actor.customerId, payee.value.recipientKey, {
        source: fromWire(quote.value.source),
        withinMs: repeatWindowInMs,
      })
      if (before.sameCount > 0) return transfersErrors.fail('possible-duplicate')
    }
    const target = await targetWallet(payee.value, quote.value)
    if (!target.ok) return target
    return ok({
      quote: quote.value,
      ...payee.value,
      reference: input.reference || null,
      sourceWalletId: source.value.walletId,
      targetWalletId: target.value,
    })
  })
}

async function findPayee(actor: CustomerActor, recipientId: Id<'rcp'>): Promise<Result<Payee>> {
  const recipient = await getRecipient(actor, recipientId)
  if (!recipient.ok) return recipient
  const details = await getPayoutDetails(actor.customerId, recipientId)
  if (!details.ok) return transfersErrors.fail('recipient-inactive')
  const shown = {
    recipientId,
    recipientName: recipient.value.displayName,
    recipientDetail: recipient.value.detail,
  }
  if (details.value.kind === 'customer') {
    const { customerId } = details.value
    if (customerId === actor.customerId) return transfersErrors.fail('own-account')
    // saved long ago, suspended or closed since: money sent there could not be used
    const payee = await getCustomerSummary(customerId)
    if (!payee.ok || payee.value.status !== 'active')
      return transfersErrors.fail('recipient-inactive')
    return ok({ kind: 'send', recipientCustomerId: customerId, recipientKey: customerId, ...shown })
  }
  return ok({
    kind: 'payout',
    recipientCustomerId: null,
    recipientKey: details.value.detailsHash,
    ...shown,
  })
}

/** The quote if it is this customer's and still open. Its acceptance, by fx's clock, is the saga's first step. */
export async function usableQuote(
  actor: CustomerActor,
  quoteId: Id<'quo'>,
): Promise<Result<QuoteView>> {
  const quote = await getQuote(actor, quoteId)
  if (!quote.ok) return quote
  if (quote.value.state !== 'pending') return transfersErrors.fail('quote-unusable')
  return quote
}

/** The wallet that pays, checked early so that the customer hears it before a transfer exists. */
export async function sourceWallet(
  actor: CustomerActor,
  quote: QuoteView,
): Promise<Result<WalletView>> {
  const found = await findWallet(actor.customerId, quote.source.currency)
  if (!found.ok) return found
  const wallet = found.value
  if (!wallet || wallet.state === 'closed') return transfersErrors.fail('no-wallet')
  if (wallet.state === 'frozen') return transfersErrors.fail('wallet-blocked')
  if (compare(fromWire(wallet.available), fromWire(quote.source)) < 0) {
    return transfersErrors.fail('insufficient-funds', {
      details: { available: wallet.available.amount, currency: wallet.available.currency },
    })
  }
  return ok(wallet)
}

/** A customer who is sent a currency that they do not hold yet gets a wallet in it. */
async function targetWallet(payee: Payee, quote: QuoteView): Promise<Result<Id<'wal'> | null>> {
  if (payee.recipientCustomerId === null) return ok(null)
  return walletIn(payee.recipientCustomerId, quote.target.currency)
}

export async function walletIn(
  customerId: Id<'cus'>,
  currency: CurrencyCode,
): Promise<Result<Id<'wal'>>> {
  const found = await findWallet(customerId, currency)
  if (!found.ok) return found
  if (found.value && found.value.state !== 'closed') return ok(found.value.walletId)
  if (!isWalletCurrency(currency)) return transfersErrors.fail('no-wallet')
  const opened = await openWallet(
    { kind: 'system', name: 'transfers.open-target-wallet' },
    { customerId, currency },
  )
  return opened.ok ? ok(opened.value.walletId) : opened
}
