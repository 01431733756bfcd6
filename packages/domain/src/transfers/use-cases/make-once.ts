import { crashPoint } from '@corridor/db/crash-point'
import { claimKey, completeKey, fingerprint, releaseKey } from '@corridor/db/idempotency'
import type { Replayable } from '@corridor/db/run-once'
import { checkLimits } from '@corridor/domain/compliance'
import type { QuoteView } from '@corridor/domain/fx'
import type { CustomerActor } from '@corridor/kernel/actor'
import { newId } from '@corridor/kernel/ids'
import { fromWire, toWire } from '@corridor/kernel/money'
import { type Failure, ok, type Result } from '@corridor/kernel/result'
import { currentCorrelationId } from '@corridor/telemetry'
import type { TransferView } from '../contract.ts'
import { transfersErrors } from '../errors.ts'
import { transferCreated } from '../events.ts'
import { historiesOf } from '../store/queries.ts'
import {
  database,
  findByClientKey,
  findTransfer,
  insertTransfer,
  type NewTransfer,
  type TransferRecord,
} from '../store.ts'
import { recalledView, type StoredView, storedViewOf } from '../stored-view.ts'
import { factsOf } from '../transfer-facts.ts'
import { isDriven } from '../transfer-state.ts'
import { transferViewOf } from '../transfer-view.ts'
import { advanceTransfer } from './advance-transfer.ts'

/**
 * A claim whose process died may be taken over after this long. Harmless: the row's client key and the quote
 * let only one transfer come of it.
 */
const claimLeaseInSeconds = 20

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
> & { readonly quote: QuoteView }

/** The stored answer of a key: the transfer as it stood when the request ended, or the coded failure. */
type StoredAnswer =
  | { readonly ok: true; readonly view: StoredView }
  | ({ readonly ok: false } & Pick<Failure, 'code' | 'message' | 'details'>)

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
  plan: () => Promise<Result<Plan>>,
): Promise<Result<Replayable<TransferView>>> {
  const print = fingerprint(input)
  const scope = actor.customerId
  const claim = await claimKey(database.client, {
    scope,
    key,
    fingerprint: print,
    leaseInSeconds: claimLeaseInSeconds,
  })
  if (claim.state === 'mismatch') return transfersErrors.fail('key-reused')
  if (claim.state === 'done') return replay(claim.response as StoredAnswer)
  if (claim.state === 'in-flight') return pickUp(actor, key, print)
  const earlier = await findByClientKey(actor.customerId, key)
  if (earlier) return finishEarlier(earlier, print)
  try {
    const checked = await plan()
    // refused before anything was written: the key stays free for another try
    if (!checked.ok) {
      await releaseKey(database.client, { scope, key })
      return checked
    }
    const transfer = newTransfer(actor, key, print, checked.value)
    const event = transferCreated.of(transfer.transferId, factsOf(transfer, 'created'))
    if (!(await insertTransfer(transfer, event))) {
      await releaseKey(database.client, { scope, key })
      return transfersErrors.fail('quote-unusable')
    }
    crashPoint('transfers.row.written')
    return await finish(transfer)
  } catch (error) {
    if (!(await findByClientKey(actor.customerId, key))) {
      await releaseKey(database.client, { scope, key })
    }
    throw error
  }
}

function newTransfer(actor: CustomerActor, key: string, print: string, plan: Plan): NewTransfer {
  const { quote, ...rest } = plan
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
 * Drives it as far as it goes now and stores the answer that the key replays from then on. Of two calls that end
 * at once, the one that stores second answers with what the first has stored.
 */
async function finish(
  made: Pick<TransferRecord, 'transferId' | 'customerId' | 'clientKey' | 'fingerprint'>,
): Promise<Result<Replayable<TransferView>>> {
  const { transferId, customerId: scope, clientKey: key, fingerprint: print } = made
  const transfer = (await advanceTransfer(transferId)) ?? (await findTransfer(transferId))
  if (!transfer) throw new Error('a transfer that was written is gone')
  const answer = await answerOf(transfer)
  if (!(await completeKey(database.client, { scope, key, response: answer }))) {
    const stored = await claimKey(database.client, { scope, key, fingerprint: print })
    if (stored.state === 'done') return replay(stored.response as StoredAnswer)
  }
  const result = await replay(answer)
  return result.ok ? ok({ ...result.value, isReplayed: false }) : result
}

/** A duplicate that came while the first is at work: its answer if it has ended by now, else "in flight". */
async function pickUp(
  actor: CustomerActor,
  key: string,
  print: string,
): Promise<Result<Replayable<TransferView>>> {
  const transfer = await findByClientKey(actor.customerId, key)
  if (!transfer || isDriven(transfer.state)) return transfersErrors.fail('in-flight')
  return finishEarlier(transfer, print)
}

/** The process that made it died before it stored the answer, or the key's row was pruned since. */
async function finishEarlier(
  transfer: TransferRecord,
  print: string,
): Promise<Result<Replayable<TransferView>>> {
  if (transfer.fingerprint !== print) return transfersErrors.fail('key-reused')
  return finish(transfer)
}

async function answerOf(transfer: TransferRecord): Promise<StoredAnswer> {
  if (transfer.state === 'failed' || transfer.state === 'refused') {
    const { code, message, details } = await failureOf(transfer)
    return { ok: false, code, message, details }
  }
  const histories = await historiesOf([transfer.transferId])
  const view = transferViewOf(transfer, histories.get(transfer.transferId) ?? [])
  return { ok: true, view: storedViewOf(view) }
}

/** Why a transfer was not made, in the words of this door. */
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
  const { publicSentence: message, details } = broken.value
  return { ...failure, message, details }
}

async function replay(answer: StoredAnswer): Promise<Result<Replayable<TransferView>>> {
  if (answer.ok) return ok({ view: await recalledView(answer.view), isReplayed: true })
  const { code, message, details } = answer
  return { ok: false, error: { code, message, details } }
}
