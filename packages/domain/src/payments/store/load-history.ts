import { encryptField } from '@corridor/db/field-encryption'
import { loadOnce } from '@corridor/db/load-once'
import type { CurrencyCode } from '@corridor/kernel/currency'
import { type Id, uuidOf } from '@corridor/kernel/ids'
import type { Money } from '@corridor/kernel/money'
import type {
  BankBeneficiary,
  DepositFailureCode,
  DepositMethod,
  DepositState,
  ExceptionKind,
  PayoutReasonCode,
  PayoutState,
  Resolution,
} from '../contract.ts'
import { nameOnRail } from '../name-on-rail.ts'
import { fieldOf } from './payouts.ts'

const providers = { card: 'card-gateway', bank: 'bank-rail' } as const
const exceptionDueMs = 24 * 60 * 60_000

export type PastInstruction = {
  readonly id: string
  readonly customerId: Id<'cus'>
  readonly walletId: Id<'wal'>
  readonly currency: CurrencyCode
  readonly reference: string
  readonly createdAt: Date
}

/** Money that was added in the past, by card or by bank transfer. */
export type PastDeposit = {
  readonly depositId: Id<'dep'>
  readonly customerId: Id<'cus'>
  readonly walletId: Id<'wal'>
  readonly method: DepositMethod
  readonly state: DepositState
  readonly amount: Money
  readonly ledgerTransferId: Id<'led'>
  readonly reversalTransferId: Id<'led'>
  readonly card: { readonly brand: string; readonly last4: string } | null
  readonly failureCode: DepositFailureCode | null
  readonly correlationId: string
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly settledAt: Date | null
}

/** A credit that the bank reported: for a deposit, or for nobody that it named. */
export type PastReceipt = {
  readonly receiptId: string
  readonly creditId: string
  readonly amount: Money
  readonly referenceText: string
  readonly depositId: Id<'dep'> | null
  readonly ledgerTransferId: Id<'led'>
  readonly createdAt: Date
}

export type PastPayout = {
  readonly payoutId: Id<'pay'>
  readonly attemptId: string
  readonly transferId: Id<'tr'>
  readonly customerId: Id<'cus'>
  readonly amount: Money
  readonly beneficiary: BankBeneficiary
  readonly reference: string
  readonly fingerprint: string
  readonly state: PayoutState
  readonly reasonCode: PayoutReasonCode | null
  readonly correlationId: string
  readonly createdAt: Date
  readonly sentAt: Date
  readonly finishedAt: Date | null
}

export type PastException = {
  readonly exceptionId: Id<'tsk'>
  readonly kind: ExceptionKind
  readonly subjectId: string
  readonly amount: Money
  readonly referenceText: string | null
  readonly customerId: Id<'cus'> | null
  readonly createdAt: Date
  readonly ownerId: Id<'stf'> | null
  readonly end: null | {
    readonly resolution: Resolution
    readonly by: Id<'stf'>
    readonly at: Date
    readonly note: string
    readonly ledgerTransferId: Id<'led'> | null
    readonly walletId: Id<'wal'> | null
  }
}

export type PastMoney = {
  readonly instructions: readonly PastInstruction[]
  readonly deposits: readonly PastDeposit[]
  readonly receipts: readonly PastReceipt[]
  readonly payouts: readonly PastPayout[]
  readonly exceptions: readonly PastException[]
}

/**
 * Deposits, payouts and exceptions with a past, for demonstrations only; see `loadOnce`. The sandbox bank, a system
 * outside, remembers its part of them. What is still on its way there waits until a person at the simulator says more.
 */
export async function unsafeLoadHistory(asOf: Date, past: PastMoney): Promise<boolean> {
  const payouts = await Promise.all(past.payouts.map(payoutRow))
  return loadOnce({ domain: 'payments', into: 'deposit', asOf }, async ({ insert }) => {
    await insert('bank_instruction', past.instructions.map(instructionRow))
    await insert('deposit', past.deposits.map(depositRow))
    await insert('bank_receipt', past.receipts.map(receiptRow))
    await insert('sandbox_bank_credit', past.receipts.map(creditRow))
    await insert('payout', payouts)
    await insert('payout_attempt', past.payouts.map(attemptRow))
    await insert('sandbox_payout', past.payouts.map(railsRow))
    await insert('payment_exception', past.exceptions.map(exceptionRow))
  })
}

function instructionRow({ id, customerId, walletId, ...rest }: PastInstruction) {
  return {
    id,
    customer_id: uuidOf(customerId),
    wallet_id: uuidOf(walletId),
    currency: rest.currency,
    reference: rest.reference,
    created_at: rest.createdAt,
  }
}

function depositRow(deposit: PastDeposit) {
  const { depositId, method, amount, card } = deposit
  return {
    id: uuidOf(depositId),
    customer_id: uuidOf(deposit.customerId),
    wallet_id: uuidOf(deposit.walletId),
    method,
    state: deposit.state,
    amount_minor: amount.minor,
    currency: amount.currency,
    provider: providers[method],
    provider_ref: depositId,
    provider_version: 1,
    ledger_transfer_id: uuidOf(deposit.ledgerTransferId),
    reversal_transfer_id: uuidOf(deposit.reversalTransferId),
    card_brand: card?.brand ?? null,
    card_last4: card?.last4 ?? null,
    failure_code: deposit.failureCode,
    correlation_id: deposit.correlationId,
    version: 2,
    created_at: deposit.createdAt,
    updated_at: deposit.updatedAt,
    settled_at: deposit.settledAt,
  }
}

function receiptRow({ receiptId, creditId, amount, referenceText, ...receipt }: PastReceipt) {
  return {
    id: receiptId,
    provider: providers.bank,
    credit_id: creditId,
    amount_minor: amount.minor,
    currency: amount.currency,
    reference_text: referenceText,
    deposit_id: receipt.depositId && uuidOf(receipt.depositId),
    ledger_transfer_id: uuidOf(receipt.ledgerTransferId),
    created_at: receipt.createdAt,
  }
}

function creditRow({ creditId, amount, referenceText, createdAt }: PastReceipt) {
  return {
    id: creditId,
    amount_minor: amount.minor,
    currency: amount.currency,
    reference_text: referenceText,
    created_at: createdAt,
  }
}

const railVersions: Readonly<Record<PayoutState, number>> = {
  created: 0,
  unknown: 0,
  sent: 1,
  completed: 2,
  failed: 2,
  bounced: 3,
}
const railReferenceOf = (payoutId: Id<'pay'>) => `SBX${payoutId.slice(-12).toUpperCase()}`

async function payoutRow(payout: PastPayout) {
  const { payoutId, amount, beneficiary, state } = payout
  const id = uuidOf(payoutId)
  const sealed = { ...beneficiary, nameOnRail: nameOnRail(beneficiary).name }
  return {
    id,
    transfer_id: uuidOf(payout.transferId),
    customer_id: uuidOf(payout.customerId),
    amount_minor: amount.minor,
    currency: amount.currency,
    beneficiary: await encryptField(JSON.stringify(sealed), fieldOf(id)),
    reference: payout.reference,
    fingerprint: payout.fingerprint,
    state,
    reason_code: payout.reasonCode,
    rail_reference: railReferenceOf(payoutId),
    rail_version: railVersions[state],
    correlation_id: payout.correlationId,
    version: 1 + railVersions[state],
    created_at: payout.createdAt,
    updated_at: payout.finishedAt ?? payout.sentAt,
    checked_at: payout.sentAt,
    sent_at: payout.sentAt,
    finished_at: payout.finishedAt,
  }
}

function attemptRow({ attemptId, payoutId, createdAt, sentAt }: PastPayout) {
  return {
    id: attemptId,
    payout_id: uuidOf(payoutId),
    kind: 'send',
    sequence: 1,
    started_at: createdAt,
    finished_at: sentAt,
    outcome: 'accepted',
  }
}

function railsRow({ payoutId, amount, state, reasonCode, createdAt }: PastPayout) {
  return {
    ref: payoutId,
    amount_minor: amount.minor,
    currency: amount.currency,
    scenario: 'ordinary',
    state: state === 'sent' ? 'accepted' : state,
    reason_code: reasonCode,
    version: railVersions[state],
    paid_times: state === 'completed' || state === 'bounced' ? 1 : 0,
    created_at: createdAt,
  }
}

function exceptionRow({ exceptionId, amount, end, ...exception }: PastException) {
  const owner = end?.by ?? exception.ownerId
  return {
    id: uuidOf(exceptionId),
    kind: exception.kind,
    subject_id: exception.subjectId,
    amount_minor: amount.minor,
    currency: amount.currency,
    reference_text: exception.referenceText,
    customer_id: exception.customerId && uuidOf(exception.customerId),
    owner_id: owner && uuidOf(owner),
    due_at: new Date(exception.createdAt.getTime() + exceptionDueMs),
    created_at: exception.createdAt,
    resolution: end?.resolution ?? null,
    decided_by: end && uuidOf(end.by),
    decided_at: end?.at ?? null,
    resolved_at: end?.at ?? null,
    resolved_by: end && uuidOf(end.by),
    note: end?.note ?? null,
    ledger_transfer_id: end?.ledgerTransferId ? uuidOf(end.ledgerTransferId) : null,
    wallet_id: end?.walletId ? uuidOf(end.walletId) : null,
  }
}
