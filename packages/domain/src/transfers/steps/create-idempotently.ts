import { crashPoint } from '@corridor/db/crash-point'
import { claimKey, fingerprint, releaseKey } from '@corridor/db/idempotency'
import type { Replayable } from '@corridor/db/run-once'
import { checkLimits } from '@corridor/domain/compliance'
import type { QuoteView } from '@corridor/domain/fx'
import { returnKeyAllowance } from '@corridor/domain/identity'
import type { CustomerActor } from '@corridor/kernel/actor'
import { type Id, newId } from '@corridor/kernel/ids'
import { fromWire, toWire } from '@corridor/kernel/money'
import { type Failure, ok, type Result } from '@corridor/kernel/result'
import { currentCorrelationId } from '@corridor/telemetry'
import type { CodedTransfer } from '../contract.ts'
import { transfersErrors } from '../errors.ts'
import { transferCreated } from '../events.ts'
import { firstFence, type Leased, takeLease } from '../store/leases.ts'
import {
  claimTransferKey,
  completeTransferKey,
  insertTransfer,
  type TransferClaim,
} from '../store/making.ts'
import { historiesOf } from '../store/queries.ts'
import {
  database,
  findByClientKey,
  findTransfer,
  type HistoryItem,
  type NewTransfer,
  type TransferRecord,
} from '../store.ts'
import { factsOf } from '../transfer-facts.ts'
import { isDriven } from '../transfer-state.ts'
import { transferViewOf } from '../transfer-view.ts'
import { type AnswerMaker, advanceTransfer, driveTransfer } from './advance-transfer.ts'
import { recalledView, type StoredView, storedViewOf } from './stored-view.ts'
import { takeAllowanceOf } from './take-key-allowance.ts'

/** What a checked request amounts to: everything that the row needs and that is not in the quote. */
export type Plan = Pick<
  NewTransfer,
  | 'kind'
  | 'recipientId'
  | 'recipientCustomerId'
  | 'recipientName'
  | 'recipientDetail'
  | 'recipientKey'
  | 'reference'
  | 'sourceWalletId'
  | 'targetWalletId'
> & {
  readonly quote: QuoteView
  /** Of a send: whether the sender has a nickname for the recipient. */
  readonly isRecipientNicknamed?: boolean
}

/**
 * Checks a request. It runs while the key is being claimed, so it only reads; what it must write (a wallet for the
 * recipient) it writes after `isFirst` has come true, and not at all where another call of the key was first.
 */
export type Planning = (isFirst: Promise<boolean>) => Promise<Result<Plan>>

const isFirst = ({ state, earlierId }: TransferClaim) => state === 'claimed' && earlierId === null

/** The stored answer of a key: the transfer as it stood when the request ended, or the coded failure. */
type StoredAnswer =
  | { readonly ok: true; readonly view: StoredView }
  | ({ readonly ok: false } & Pick<Failure, 'code' | 'details'>)

/**
 * Idempotent creation: at most one transfer for a customer's idempotency key, over all routes, crashes and retries.
 *
 * The key is claimed in a transaction of its own, so that a concurrent duplicate is answered `in-flight` instead of
 * waiting. The transfer's row carries the key too, under a unique index, which still holds when the claim has been pruned.
 */
export async function createIdempotently(
  actor: CustomerActor,
  key: string,
  input: object,
  plan: Planning,
): Promise<Result<Replayable<CodedTransfer>>> {
  const print = fingerprint(input)
  const { customerId } = actor
  const claiming = claimTransferKey({ customerId, key, fingerprint: print })
  const first = claiming.then(isFirst)
  const planned = plan(first)
  // either may be left unawaited below: a failure of theirs must not count as an unhandled rejection
  for (const unasked of [first, planned]) unasked.catch(() => undefined)
  const claim = await claiming
  if (claim.state === 'mismatch') return transfersErrors.fail('key-reused')
  if (claim.state === 'done') return replay(claim.response as StoredAnswer)
  if (claim.state === 'in-flight') return pickUp(claim.earlierId, print)
  if (claim.earlierId) return finishEarlier(await transferOf(claim.earlierId), print)
  try {
    const made = await make(actor, key, print, planned)
    // another call has made, or is making, the transfer: the claim stays as it is
    if (made.ok && !made.value.isLeased) return pickUp(made.value.transfer.transferId, print)
    // refused before anything was written: the key stays free for another try
    if (!made.ok) {
      await releaseKey(database.client, { scope: customerId, key })
      return made
    }
    crashPoint('transfers.row.written')
    const written = made.value.transfer
    const begun = { state: written.state, at: written.createdAt, note: null }
    const viewOf = (transfer: TransferRecord, entered: readonly HistoryItem[]) =>
      transferViewOf(transfer, [begun, ...entered])
    const isNew = written.version === 0
    const driven = await driveTransfer(written, isNew ? answerWith(viewOf) : null)
    const { transfer, entered, isAnswered } = driven
    const view = isNew && entered ? viewOf(transfer, entered) : null
    if (view && isAnswered) return ok({ view, isReplayed: false })
    // the driver did not store it, perhaps because another took over: the caller gets what the key replays
    return await finish(transfer, view)
  } catch (error) {
    if (!(await findByClientKey(customerId, key))) {
      await releaseKey(database.client, { scope: customerId, key })
    }
    throw error
  }
}

/**
 * Writes the row of a checked request, with the lease for this call. Where a row is there already it is either this call's
 * own (the connection was lost while the first insert was committing), which is leased and driven, or the row of another
 * call of the key.
 */
async function make(
  actor: CustomerActor,
  key: string,
  print: string,
  planned: Promise<Result<Plan>>,
): Promise<Result<Leased>> {
  const checked = await planned
  if (!checked.ok) return checked
  const transfer = newTransfer(actor, key, print, checked.value)
  const allowed = await takeAllowanceOf(actor, transfer)
  if (!allowed.ok) return allowed
  const { isRecipientNicknamed } = checked.value
  const facts = { ...factsOf(transfer, 'created'), isRecipientNicknamed }
  const event = transferCreated.of(transfer.transferId, facts)
  const written = await insertTransfer(transfer, event)
  if (written) return ok({ transfer: written, isLeased: true })
  const own = await takeLease(transfer.transferId, firstFence)
  if (own) return ok(own)
  await returnKeyAllowance(transfer.transferId)
  const earlier = await findByClientKey(actor.customerId, key)
  return earlier
    ? ok({ transfer: earlier, isLeased: false })
    : transfersErrors.fail('quote-unusable')
}

function newTransfer(actor: CustomerActor, key: string, print: string, plan: Plan): NewTransfer {
  const { quote, isRecipientNicknamed: _, ...rest } = plan
  return {
    ...rest,
    transferId: newId('tr'),
    customerId: actor.customerId,
    clientKey: key,
    fingerprint: print,
    quoteId: quote.quoteId,
    source: fromWire(quote.source),
    target: fromWire(quote.target),
    fee: fromWire(quote.fee.total),
    liquidity: fromWire(quote.liquidity),
    residue: fromWire(quote.residue),
    spread: fromWire(quote.spread),
    rate: quote.rate,
    rateAsOf: quote.rateAsOf,
    deliveryEstimate: quote.deliveryEstimate?.to ?? null,
    holdId: newId('hld'),
    assessmentId: newId('asm'),
    correlationId: currentCorrelationId(),
  }
}

/**
 * Stores the answer that the key replays from then on. Of two calls that end at the same time, the second answers with what
 * the first has stored.
 */
async function finish(
  transfer: TransferRecord,
  view: CodedTransfer | null,
): Promise<Result<Replayable<CodedTransfer>>> {
  const { customerId: scope, clientKey: key, fingerprint: print } = transfer
  const made = await answerOf(transfer, view)
  const stored: StoredAnswer = made.ok
    ? { ok: true, view: storedViewOf(made.value) }
    : { ok: false, ...publicPartOf(made.error) }
  if (!(await completeTransferKey(transfer, stored))) {
    const first = await claimKey(database.client, { scope, key, fingerprint: print })
    if (first.state === 'done') return replay(first.response as StoredAnswer)
  }
  return made.ok ? ok({ view: made.value, isReplayed: false }) : made
}

/** A duplicate of a call that is running: the answer if that call has ended by now, else `in-flight`. */
async function pickUp(
  earlierId: Id<'tr'> | null,
  print: string,
): Promise<Result<Replayable<CodedTransfer>>> {
  const transfer = earlierId && (await transferOf(earlierId))
  if (!transfer || isDriven(transfer.state)) return transfersErrors.fail('in-flight')
  return finishEarlier(transfer, print)
}

/** Finishes a transfer whose key has no stored answer: its process died before storing it, or the answer was pruned. */
async function finishEarlier(
  transfer: TransferRecord,
  print: string,
): Promise<Result<Replayable<CodedTransfer>>> {
  if (transfer.fingerprint !== print) return transfersErrors.fail('key-reused')
  const driven = await advanceTransfer(transfer.transferId)
  // another driver has it, or the first call is still running and has outlived its claim
  if (driven?.isWithAnother) return transfersErrors.fail('in-flight')
  return finish(driven?.transfer ?? transfer, null)
}

async function transferOf(transferId: Id<'tr'>): Promise<TransferRecord> {
  const transfer = await findTransfer(transferId)
  if (!transfer) throw new Error('a transfer that was written is gone')
  return transfer
}

/** The answer of a transfer that has come to rest. @param view its view, where the caller has it already */
async function answerOf(
  transfer: TransferRecord,
  view: CodedTransfer | null,
): Promise<Result<CodedTransfer>> {
  if (isFailure(transfer)) return { ok: false, error: publicPartOf(await failureOf(transfer)) }
  if (view) return ok(view)
  const histories = await historiesOf([transfer.transferId])
  return ok(transferViewOf(transfer, histories.get(transfer.transferId) ?? []))
}

/** Makes the stored answer of a transfer that succeeds: its view. That of a failed one is made later, by `finish`. */
function answerWith(viewOf: (...given: Parameters<AnswerMaker>) => CodedTransfer): AnswerMaker {
  return (transfer, entered): StoredAnswer | null =>
    isFailure(transfer) ? null : { ok: true, view: storedViewOf(viewOf(transfer, entered)) }
}

const isFailure = ({ state }: TransferRecord) => state === 'failed' || state === 'refused'

/** The part of a failure that is stored under the key and answered; the note stays inside. */
function publicPartOf({ code, details }: Failure): Omit<Failure, 'note'> {
  return { code, details }
}

/** Why a transfer was not made, in the codes of this door. */
async function failureOf(transfer: TransferRecord): Promise<Failure> {
  const keys = {
    'compliance.limit-exceeded': 'over-limit',
    'compliance.not-verified': 'not-verified',
    'wallets.insufficient-funds': 'insufficient-funds',
    'transfers.recipient-unavailable': 'recipient-unavailable',
    'transfers.conversion-unavailable': 'conversion-unavailable',
    'wallets.wallet-frozen': 'wallet-blocked',
    'wallets.wallet-closed': 'wallet-blocked',
    'fx.quote-expired': 'quote-unusable',
    'fx.quote-used': 'quote-unusable',
  } as const
  const code = transfer.failureCode ?? 'transfers.refused'
  const key = code in keys ? keys[code as keyof typeof keys] : 'refused'
  const { error } = transfersErrors.fail(key)
  return key === 'over-limit' ? withLimit(error, transfer) : error
}

/** Says which limit it was and what is left of it, while that is still so. */
async function withLimit(failure: Failure, transfer: TransferRecord): Promise<Failure> {
  const { customerId, source } = transfer
  const broken = await checkLimits({ customerId, amount: toWire(source), direction: 'out' })
  if (!broken.ok || !broken.value) return failure
  const { code, details } = broken.value
  if (code === 'compliance.not-verified') return transfersErrors.fail('not-verified').error
  return { ...failure, details }
}

async function replay(answer: StoredAnswer): Promise<Result<Replayable<CodedTransfer>>> {
  if (answer.ok) return ok({ view: await recalledView(answer.view), isReplayed: true })
  return { ok: false, error: publicPartOf(answer) }
}
