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

/** What a checked request comes down to: everything that the row needs and the quote does not say. */
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
  /** Of a send: whether the sender calls the recipient by a name of their own. */
  readonly isRecipientNicknamed?: boolean
}

/**
 * Checks a request by reading, while its key is claimed; what it has to write waits for the claim, and is left where that
 * says that another call is, or was, first.
 */
export type Planning = (isFirst: Promise<boolean>) => Promise<Result<Plan>>

const isFirst = ({ state, earlierId }: TransferClaim) => state === 'claimed' && earlierId === null

/** The stored answer of a key: the transfer as it stood when the request ended, or the coded failure. */
type StoredAnswer =
  | { readonly ok: true; readonly view: StoredView }
  | ({ readonly ok: false } & Pick<Failure, 'code' | 'details'>)

/**
 * Makes at most one transfer per (customer, key), whatever the route, crash or retry.
 *
 * The key is claimed in a transaction of its own, so that a concurrent duplicate hears "in flight" instead of
 * waiting; the row's own unique client key is the last line, which holds after the claim is forgotten.
 */
export async function makeOnce(
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
  // nobody asks for the plan of a key that is at work or has its answer, nor for the claim where nothing is to be written
  for (const unasked of [first, planned]) unasked.catch(() => undefined)
  const claim = await claiming
  if (claim.state === 'mismatch') return transfersErrors.fail('key-reused')
  if (claim.state === 'done') return replay(claim.response as StoredAnswer)
  if (claim.state === 'in-flight') return pickUp(claim.earlierId, print)
  if (claim.earlierId) return finishEarlier(await transferOf(claim.earlierId), print)
  try {
    const made = await make(actor, key, print, planned)
    // somebody else is at it, or has been: whatever claim there is on the key stays
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
    // also where it was lost to another driver on its way: what is told is what the key replays
    return await finish(transfer, view)
  } catch (error) {
    if (!(await findByClientKey(customerId, key))) {
      await releaseKey(database.client, { scope: customerId, key })
    }
    throw error
  }
}

/**
 * Checks the request and writes the row, under the lease of this call; or finds the row that stands in its place: its own,
 * whose first writing was committing still when the answer was lost, or that of another call of the key.
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
 * Stores the answer that the key replays from then on. Of two calls that end at once, the one that stores second answers
 * with what the first has stored.
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

/** A duplicate that came while the first is at work: its answer if it has ended by now, else "in flight". */
async function pickUp(
  earlierId: Id<'tr'> | null,
  print: string,
): Promise<Result<Replayable<CodedTransfer>>> {
  const transfer = earlierId && (await transferOf(earlierId))
  if (!transfer || isDriven(transfer.state)) return transfersErrors.fail('in-flight')
  return finishEarlier(transfer, print)
}

/** The process that made it died before it stored the answer, or the key's row was pruned since. */
async function finishEarlier(
  transfer: TransferRecord,
  print: string,
): Promise<Result<Replayable<CodedTransfer>>> {
  if (transfer.fingerprint !== print) return transfersErrors.fail('key-reused')
  const driven = await advanceTransfer(transfer.transferId)
  // somebody is at it, or it is the first call itself, that took longer than its claim
  if (driven?.isWithAnother) return transfersErrors.fail('in-flight')
  return finish(driven?.transfer ?? transfer, null)
}

async function transferOf(transferId: Id<'tr'>): Promise<TransferRecord> {
  const transfer = await findTransfer(transferId)
  if (!transfer) throw new Error('a transfer that was written is gone')
  return transfer
}

/** @param view where the caller knows all of it */
async function answerOf(
  transfer: TransferRecord,
  view: CodedTransfer | null,
): Promise<Result<CodedTransfer>> {
  if (isFailure(transfer)) return { ok: false, error: publicPartOf(await failureOf(transfer)) }
  if (view) return ok(view)
  const histories = await historiesOf([transfer.transferId])
  return ok(transferViewOf(transfer, histories.get(transfer.transferId) ?? []))
}

/** Where it ends well, the answer is what its view will be; a failure's code is found when it has failed. */
function answerWith(viewOf: (...given: Parameters<AnswerMaker>) => CodedTransfer): AnswerMaker {
  return (transfer, entered): StoredAnswer | null =>
    isFailure(transfer) ? null : { ok: true, view: storedViewOf(viewOf(transfer, entered)) }
}

const isFailure = ({ state }: TransferRecord) => state === 'failed' || state === 'refused'

/** What of a failure is kept with the key and told. */
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
