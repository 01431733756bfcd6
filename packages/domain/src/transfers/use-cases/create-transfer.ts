import type { Replayable } from '@corridor/db/run-once'
import { getPayee } from '@corridor/domain/beneficiaries'
import type { QuoteView } from '@corridor/domain/fx'
import { getCustomersNow } from '@corridor/domain/identity'
import type { CustomerActor } from '@corridor/kernel/actor'
import type { Id } from '@corridor/kernel/ids'
import { fromWire } from '@corridor/kernel/money'
import { ok, type Result } from '@corridor/kernel/result'
import type { CodedTransfer, CreateTransferInput, TransferKind } from '../contract.ts'
import { transfersErrors } from '../errors.ts'
import { sourceWallet } from '../source-wallet.ts'
import { createIdempotently } from '../steps/create-idempotently.ts'
import { findTransferWallets, noWallets } from '../steps/find-transfer-wallets.ts'
import { targetWallet } from '../steps/target-wallet.ts'
import { usableQuote } from '../steps/usable-quote.ts'
import { paymentsTo } from '../store/queries.ts'

const repeatWindowInMs = 60_000

/** Who gets it, as far as a transfer needs to know, and what it says of them. */
type Payee = {
  readonly kind: TransferKind
  readonly recipientId: Id<'rcp'> | null
  readonly recipientCustomerId: Id<'cus'> | null
  readonly recipientName: string
  readonly recipientDetail: string
  /** The same for the same payee, however often they were added: what limits and warnings count by. */
  readonly recipientKey: string
  readonly isRecipientNicknamed?: boolean
}

/** Where the money goes, before it is known whether another customer may take it. */
type Destination =
  | { readonly customerId: Id<'cus'>; readonly isNicknamed: boolean }
  | { readonly customerId: null; readonly payee: Payee }

/**
 * Sends money on an agreed quote to another customer or to a bank account.
 *
 * Runs once per (customer, idempotency key), for ever: the same key and input replays the stored answer.
 * Errors: transfers.{key-reused, in-flight, account-not-active, new-payee-paused, quote-unusable, quote-mismatch,
 * recipient-inactive, own-account,
 * no-wallet, wallet-blocked, recipient-unavailable, conversion-unavailable, insufficient-funds, over-limit, refused,
 * possible-duplicate}.
 */
export async function createTransfer(
  actor: CustomerActor,
  input: CreateTransferInput,
): Promise<Result<Replayable<CodedTransfer>>> {
  return createIdempotently(
    actor,
    input.idempotencyKey,
    { verb: 'send', ...input },
    async (isFirst) => {
      const [destination, quote, customers, wallets] = await factsOf(actor, input)
      if (!destination.ok) return destination
      const { customerId: receiverId } = destination.value
      // read anew: another process may have suspended the customer a moment ago, which this session has not learnt yet
      const sender = customers.get(actor.customerId)
      if (sender?.status !== 'active') return transfersErrors.fail('account-not-active')
      // of several refusals the first is answered: recipient, price, source wallet, repetition, target wallet
      const payee = payeeOf(destination.value, input.recipientId, customers)
      if (!payee.ok) return payee
      if (!quote.ok) return quote
      const wanted = payee.value.kind === 'payout' ? 'bank' : 'internal'
      if (quote.value.payOut !== wanted) return transfersErrors.fail('quote-mismatch')
      if (!wallets.ok) return wallets
      const source = sourceWallet(wallets.value.source, quote.value)
      if (!source.ok) return source
      const allowed = await checkEarlierPayments(actor, payee.value, quote.value, {
        ...input,
        isPaused: sender.isCoolingOff,
      })
      if (!allowed.ok) return allowed
      const target = receiverId
        ? await targetWallet(wallets.value.target, receiverId, quote.value.target.currency, isFirst)
        : ok(null)
      if (!target.ok) return target
      return ok({
        quote: quote.value,
        ...payee.value,
        reference: input.reference || null,
        sourceWalletId: source.value.walletId,
        targetWalletId: target.value,
      })
    },
  )
}

/** What a plan needs to know, each asked as soon as it can be. */
function factsOf(actor: CustomerActor, input: CreateTransferInput) {
  const { customerId } = actor
  const destination = findDestination(actor, input.recipientId)
  const quote = usableQuote(actor, input.quoteId)
  const customers = destination.then((found) => {
    const receiverId = found.ok ? found.value.customerId : null
    return getCustomersNow(receiverId ? [customerId, receiverId] : [customerId])
  })
  const wallets = Promise.all([destination, quote]).then(([to, price]) =>
    to.ok && price.ok
      ? findTransferWallets(customerId, to.value.customerId, price.value)
      : noWallets,
  )
  return Promise.all([destination, quote, customers, wallets])
}

/** What was paid before decides about a repetition within a minute, and about new payees after a recovery. */
async function checkEarlierPayments(
  { customerId }: CustomerActor,
  { recipientKey }: Payee,
  quote: QuoteView,
  { refuseRepeat, isPaused }: Pick<CreateTransferInput, 'refuseRepeat'> & { isPaused: boolean },
): Promise<Result<void>> {
  if (!refuseRepeat && !isPaused) return ok()
  const before = await paymentsTo(customerId, recipientKey, {
    source: fromWire(quote.source),
    withinMs: repeatWindowInMs,
  })
  if (refuseRepeat && before.sameCount > 0) return transfersErrors.fail('possible-duplicate')
  return isPaused && before.everCount === 0 ? transfersErrors.fail('new-payee-paused') : ok()
}

async function findDestination(
  actor: CustomerActor,
  recipientId: Id<'rcp'>,
): Promise<Result<Destination>> {
  const found = await getPayee(actor.customerId, recipientId, { locale: actor.locale })
  if (!found.ok) {
    // an inactive recipient is a code of this domain; other failures say which fields are missing or wrong
    const isInactive = found.error.code === 'beneficiaries.inactive'
    return isInactive ? transfersErrors.fail('recipient-inactive') : found
  }
  if (found.value.kind === 'customer') {
    const { details, isNicknamed = false } = found.value
    const { customerId } = details
    return customerId === actor.customerId
      ? transfersErrors.fail('own-account')
      : ok({ customerId, isNicknamed })
  }
  const { displayName, detail, details } = found.value
  const payee = {
    kind: 'payout',
    recipientId,
    recipientCustomerId: null,
    recipientName: displayName,
    recipientDetail: detail,
    recipientKey: details.detailsHash,
  } as const
  return ok({ customerId: null, payee })
}

/** A customer who was saved long ago may be suspended or closed since: money sent there could not be used. */
function payeeOf(
  destination: Destination,
  recipientId: Id<'rcp'>,
  customers: Awaited<ReturnType<typeof getCustomersNow>>,
): Result<Payee> {
  if (destination.customerId === null) return ok(destination.payee)
  const { customerId, isNicknamed: isRecipientNicknamed } = destination
  const customer = customers.get(customerId)
  if (customer?.status !== 'active') return transfersErrors.fail('recipient-inactive')
  return ok({
    kind: 'send',
    recipientId,
    recipientCustomerId: customerId,
    recipientName: customer.displayName,
    recipientDetail: `@${customer.handle}`,
    recipientKey: customerId,
    isRecipientNicknamed,
  })
}
