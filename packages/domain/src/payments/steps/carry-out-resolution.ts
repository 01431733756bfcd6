import { databaseNow } from '@corridor/db/clock'
import { appendEvents } from '@corridor/db/outbox'
import { type AccountRef, getLedgerLines, post } from '@corridor/domain/wallets'
import type { NewEvent } from '@corridor/kernel/event'
import { type Id, newId } from '@corridor/kernel/ids'
import { toWire } from '@corridor/kernel/money'
import { ok, type Result } from '@corridor/kernel/result'
import { logger } from '@corridor/telemetry'
import { bankRail, cardGateway } from '../adapters/registry.ts'
import { depositAfter } from '../deposit-state.ts'
import { paymentsErrors } from '../errors.ts'
import { paymentExceptionResolved, paymentReturned, paymentSettled } from '../events.ts'
import type { ReturnAnswer } from '../ports.ts'
import { type BankReceipt, findReceiptById, matchReceipt } from '../store/bank-money.ts'
import { type Deposit, findDeposit, insertDeposit, moveDeposit } from '../store/deposits.ts'
import {
  closeException,
  type Decision,
  type ExceptionCase,
  findCase,
  renewDecisionLedgerId,
  undoDecision,
} from '../store/resolutions.ts'
import { database, type Tx } from '../store.ts'
import { bankProvider } from './take-bank-credit.ts'

/** Where the money of a case came from. */
export type Origin =
  | { readonly kind: 'deposit'; readonly deposit: Deposit }
  | { readonly kind: 'receipt'; readonly receipt: BankReceipt }

type Decided = ExceptionCase & { readonly decision: Decision }
type Moving = Decided & { readonly decision: Decision & { readonly ledgerTransferId: Id<'led'> } }

/** @throws Error when the money of a case is known to nobody */
export async function originOf({ subjectId }: ExceptionCase): Promise<Origin> {
  if (isDepositId(subjectId)) {
    const deposit = await findDeposit(subjectId)
    if (deposit) return { kind: 'deposit', deposit }
  } else {
    const receipt = await findReceiptById(subjectId)
    if (receipt) return { kind: 'receipt', receipt }
  }
  throw new Error(`nothing is known of ${subjectId}`)
}

function isDepositId(text: string): text is Id<'dep'> {
  return text.startsWith('dep_')
}

/**
 * Carries out what was decided on a case: asks the bank or gateway for a return, books the money out of
 * suspense, and ends the case with its deposit and events. Every step is safe to repeat: the provider knows our
 * reference, the ledger our id, and the case ends once. A definite refusal takes the decision back.
 */
export async function carryOutResolution(one: Decided): Promise<Result<void>> {
  const { decision } = one
  if (decision.resolution === 'note') return finish(one, null)
  const { ledgerTransferId } = decision
  if (!ledgerTransferId) throw new Error('a decision about money has a ledger id')
  const moving = { ...one, decision: { ...decision, ledgerTransferId } }
  const origin = await originOf(one)
  // what is in the books was agreed to: asking again could only confuse
  if (!(await isBooked(moving))) {
    const agreed =
      decision.resolution === 'return' ? await sendBack(moving, origin) : await mayCredit(origin)
    if (!agreed.ok) {
      if (agreed.error.code !== 'payments.return-unclear') await undo(moving)
      return agreed
    }
    const booked = await book(moving, origin)
    if (!booked.ok) return booked
  }
  return finish(one, origin)
}

async function isBooked({ exceptionId, decision }: Moving): Promise<boolean> {
  const lines = await getLedgerLines(decision.depositId ?? exceptionId)
  if (!lines.ok) throw new Error(`the books could not be read: ${lines.error.code}`)
  return lines.value.some((line) => line.ledgerTransferId === decision.ledgerTransferId)
}

async function undo(one: Moving): Promise<void> {
  await undoDecision(one, one.decision.ledgerTransferId)
}

/** A card's money is only there while its bank has not taken it back. */
async function mayCredit(origin: Origin): Promise<Result<void>> {
  if (origin.kind === 'receipt' || origin.deposit.method === 'bank') return ok()
  const session = await cardGateway().getSession(origin.deposit.depositId)
  return session?.state === 'succeeded' ? ok() : paymentsErrors.fail('money-taken-back')
}

async function sendBack(one: Moving, origin: Origin): Promise<Result<void>> {
  const order = { ref: one.exceptionId, amount: one.amount }
  let answer: ReturnAnswer
  try {
    if (origin.kind === 'receipt') {
      answer = await bankRail().returnCredit(origin.receipt.creditId, order)
    } else if (origin.deposit.method === 'bank') {
      answer = await bankRail().returnCredit(origin.deposit.providerRef, order)
    } else {
      answer = await cardGateway().refund(origin.deposit.depositId, order)
    }
  } catch (error) {
    logger.warn({ err: error, exceptionId: one.exceptionId }, 'a return got no clear answer')
    return paymentsErrors.fail('return-unclear')
  }
  if (answer.kind === 'accepted') return ok()
  return paymentsErrors.fail(answer.kind === 'refused' ? 'return-refused' : 'return-unclear')
}

const walletRefusals = ['wallets.wallet-closed', 'wallets.wallet-frozen', 'wallets.not-found']

async function book(one: Moving, origin: Origin): Promise<Result<void>> {
  const { exceptionId, amount, decision } = one
  const { ledgerTransferId, walletId } = decision
  const { currency } = amount
  const method = origin.kind === 'receipt' ? 'bank' : origin.deposit.method
  const transit = method === 'card' ? 'card-transit' : 'rail-transit'
  const to: AccountRef = walletId
    ? { kind: 'wallet', walletId }
    : { kind: 'system', role: transit, currency }
  const posted = await post({
    ledgerTransferId,
    code: walletId ? `deposit.${method}` : 'deposit.returned',
    reference: decision.depositId ?? exceptionId,
    legs: [{ from: { kind: 'system', role: 'suspense', currency }, to, amount: toWire(amount) }],
  })
  if (posted.ok) return ok()
  const { code } = posted.error
  if (code === 'wallets.id-out-of-window') {
    const fresh = newId('led')
    await renewDecisionLedgerId(exceptionId, ledgerTransferId, fresh)
    const current = await findCase(exceptionId)
    const id = current?.decision?.ledgerTransferId
    if (!id || id === ledgerTransferId) return posted
    return book({ ...one, decision: { ...decision, ledgerTransferId: id } }, origin)
  }
  if (!walletRefusals.includes(code)) return posted
  await undo(one)
  return paymentsErrors.fail('wallet-unavailable')
}

/** Ends the case, once, with what became of its money. */
async function finish(one: Decided, origin: Origin | null): Promise<Result<void>> {
  const { exceptionId, decision } = one
  const { decidedBy, resolution, depositId } = decision
  await database.transaction(async (tx) => {
    const at = await databaseNow(tx)
    const ledgerTransferId = await closeException(tx, exceptionId, decidedBy, at)
    if (ledgerTransferId === undefined) return
    const ended = origin ? await endDeposit(tx, one, origin, at) : []
    const facts = { exceptionId, resolvedBy: decidedBy, resolution, ledgerTransferId, depositId }
    await appendEvents(tx, [...ended, paymentExceptionResolved.of(exceptionId, facts)])
  })
  return ok()
}

/** What the decision makes of the deposit, and the events that say so; returned unmatched money was nobody's. */
async function endDeposit(
  tx: Tx,
  { amount, decision }: Decided,
  origin: Origin,
  at: Date,
): Promise<NewEvent[]> {
  const { walletId, depositId } = decision
  const credited = walletId ? { walletId, amount } : undefined
  if (origin.kind === 'deposit') {
    const { deposit } = origin
    const to = walletId ? depositAfter.credit : depositAfter.return
    const patch = { credited, settledAt: walletId ? at : undefined }
    if (!(await moveDeposit(tx, deposit, to, at, patch))) {
      throw new Error('a deposit moved while its case was resolved')
    }
    const facts = {
      depositId: deposit.depositId,
      customerId: deposit.customerId,
      walletId: walletId ?? deposit.walletId,
      method: deposit.method,
      amount: toWire(amount),
    }
    const event = walletId ? paymentSettled : paymentReturned
    return [event.of(deposit.depositId, facts)]
  }
  if (!walletId || !depositId) return []
  const customerId = await insertMatched(tx, decision, origin.receipt)
  await moveDeposit(tx, { depositId, state: 'awaiting', version: 1 }, 'settled', at, {
    settledAt: at,
  })
  const facts = { depositId, customerId, walletId, method: 'bank', amount: toWire(amount) } as const
  return [paymentSettled.of(depositId, facts)]
}

/** Unmatched money becomes a deposit like one that had named its customer. */
async function insertMatched(
  tx: Tx,
  { depositId, customerId, walletId, ledgerTransferId }: Decision,
  receipt: BankReceipt,
): Promise<Id<'cus'>> {
  if (!depositId || !customerId || !walletId || !ledgerTransferId) {
    throw new Error('a credit of unmatched money names its customer, wallet, deposit and posting')
  }
  await insertDeposit(tx, {
    depositId,
    customerId,
    walletId,
    method: 'bank',
    amount: receipt.amount,
    provider: bankProvider,
    providerRef: receipt.creditId,
    ledgerTransferId,
    reversalTransferId: newId('led'),
  })
  await matchReceipt(tx, receipt.receiptId, depositId)
  return customerId
}
