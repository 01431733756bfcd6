import { decryptField, encryptField } from '@corridor/db/field-encryption'
import type { Id } from '@corridor/kernel/ids'
import { idOf, newUuid, uuidOf } from '@corridor/kernel/ids'
import type { Money } from '@corridor/kernel/money'
import { currentCorrelationId } from '@corridor/telemetry'
import {
  type BankBeneficiary,
  bankBeneficiarySchema,
  type PayoutAttemptView,
  type PayoutReasonCode,
  type PayoutState,
  payoutReasonCodeSchema,
  payoutStateSchema,
} from '../contract.ts'
import { database, moneyOf, type Tx } from '../store.ts'

export type Payout = {
  readonly payoutId: Id<'pay'>
  readonly transferId: Id<'tr'>
  readonly customerId: Id<'cus'>
  readonly amount: Money
  readonly beneficiary: BankBeneficiary
  readonly reference: string
  readonly fingerprint: string
  readonly state: PayoutState
  readonly reasonCode: PayoutReasonCode | null
  readonly railReference: string | null
  readonly railVersion: number
  /** Of the click that began it; null for rows older than this column. */
  readonly correlationId: string | null
  readonly version: number
  readonly createdAt: Date
  readonly sentAt: Date | null
  readonly finishedAt: Date | null
}

type Row = NonNullable<Awaited<ReturnType<typeof database.client.payout.findUnique>>>

const fieldOf = (row: string) => ({ table: 'payout', column: 'beneficiary', row })

async function payoutOf(row: Row): Promise<Payout> {
  const plain = await decryptField(row.beneficiary, fieldOf(row.id))
  return {
    payoutId: idOf('pay', row.id),
    transferId: idOf('tr', row.transferId),
    customerId: idOf('cus', row.customerId),
    amount: moneyOf(row.amountMinor, row.currency),
    beneficiary: bankBeneficiarySchema.parse(JSON.parse(new TextDecoder().decode(plain))),
    reference: row.reference,
    fingerprint: row.fingerprint,
    state: payoutStateSchema.parse(row.state),
    reasonCode: row.reasonCode ? payoutReasonCodeSchema.parse(row.reasonCode) : null,
    railReference: row.railReference,
    railVersion: row.railVersion,
    correlationId: row.correlationId,
    version: row.version,
    createdAt: row.createdAt,
    sentAt: row.sentAt,
    finishedAt: row.finishedAt,
  }
}

export type NewPayout = Pick<
  Payout,
  'payoutId' | 'transferId' | 'customerId' | 'amount' | 'beneficiary' | 'reference' | 'fingerprint'
>

/** Inserts unless the id is there already. */
export async function insertPayout(payout: NewPayout): Promise<void> {
  const id = uuidOf(payout.payoutId)
  await database.client.payout.createMany({
    data: [
      {
        id,
        transferId: uuidOf(payout.transferId),
        customerId: uuidOf(payout.customerId),
        amountMinor: payout.amount.minor,
        currency: payout.amount.currency,
        beneficiary: await encryptField(JSON.stringify(payout.beneficiary), fieldOf(id)),
        reference: payout.reference,
        fingerprint: payout.fingerprint,
        state: 'created',
        correlationId: currentCorrelationId(),
      },
    ],
    skipDuplicates: true,
  })
}

export async function findPayout(payoutId: Id<'pay'>): Promise<Payout | null> {
  const row = await database.client.payout.findUnique({ where: { id: uuidOf(payoutId) } })
  return row ? payoutOf(row) : null
}

/** Payouts without a final word that nobody has asked the rail about since `olderThan`. */
export async function findStalePayouts(olderThan: Date, limit: number): Promise<Id<'pay'>[]> {
  const rows = await database.client.payout.findMany({
    where: {
      state: { in: ['created', 'unknown', 'sent'] },
      updatedAt: { lt: olderThan },
      OR: [{ checkedAt: null }, { checkedAt: { lt: olderThan } }],
    },
    orderBy: { updatedAt: 'asc' },
    take: limit,
    select: { id: true },
  })
  return rows.map((row) => idOf('pay', row.id))
}

export type PayoutPatch = {
  readonly railVersion?: number
  readonly railReference?: string
  readonly reasonCode?: PayoutReasonCode | null
  readonly sentAt?: Date
  readonly finishedAt?: Date
}

/** Moves a payout on; false when somebody else moved it first. */
export async function movePayout(
  tx: Tx,
  payout: Payout,
  to: PayoutState,
  at: Date,
  patch: PayoutPatch,
): Promise<boolean> {
  const { count } = await tx.payout.updateMany({
    where: { id: uuidOf(payout.payoutId), state: payout.state, version: payout.version },
    data: { ...patch, state: to, version: payout.version + 1, updatedAt: at },
  })
  return count === 1
}

export type Attempt = {
  readonly attemptId: string
  readonly sequence: number
  readonly startedAt: Date
  readonly finishedAt: Date | null
  readonly outcome: string | null
}

/**
 * Records a call before it goes out. Null when somebody else recorded the same one: who loses this
 * insert does not call.
 */
export async function startAttempt(
  payoutId: Id<'pay'>,
  kind: 'send' | 'query',
  sequence: number,
): Promise<string | null> {
  const id = newUuid()
  const { count } = await database.client.payoutAttempt.createMany({
    data: [{ id, payoutId: uuidOf(payoutId), kind, sequence }],
    skipDuplicates: true,
  })
  return count === 1 ? id : null
}

export async function finishAttempt(
  attemptId: string,
  at: Date,
  outcome: string,
  note: string | null,
) {
  await database.client.payoutAttempt.update({
    where: { id: attemptId },
    data: { finishedAt: at, outcome, note },
  })
}

export async function latestAttempt(
  payoutId: Id<'pay'>,
  kind: 'send' | 'query',
): Promise<Attempt | null> {
  const row = await database.client.payoutAttempt.findFirst({
    where: { payoutId: uuidOf(payoutId), kind },
    orderBy: { sequence: 'desc' },
  })
  if (!row) return null
  const { id, sequence, startedAt, finishedAt, outcome } = row
  return { attemptId: id, sequence, startedAt, finishedAt, outcome }
}

export async function markPayoutChecked(payoutId: Id<'pay'>, at: Date): Promise<void> {
  await database.client.payout.updateMany({
    where: { id: uuidOf(payoutId) },
    data: { checkedAt: at },
  })
}

export async function listAttempts(payoutId: Id<'pay'>): Promise<PayoutAttemptView[]> {
  const rows = await database.client.payoutAttempt.findMany({
    where: { payoutId: uuidOf(payoutId) },
    orderBy: { id: 'asc' },
    take: 200,
  })
  return rows.map((row) => ({
    kind: row.kind === 'send' ? 'send' : 'query',
    startedAt: row.startedAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
    outcome: row.outcome,
    note: row.note,
  }))
}
