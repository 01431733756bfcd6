import { BatchQueue } from '@corridor/db/batch-queue'
import { decryptField } from '@corridor/db/field-encryption'
import { defineStatement, oneOf } from '@corridor/db/statement'
import type { Id } from '@corridor/kernel/ids'
import { idOf, newUuid, uuidOf } from '@corridor/kernel/ids'
import type { Money } from '@corridor/kernel/money'
import { z } from 'zod'
import {
  type BankBeneficiary,
  bankBeneficiarySchema,
  type PayoutAttemptView,
  type PayoutReasonCode,
  type PayoutState,
  payoutReasonCodes,
  payoutStates,
} from '../contract.ts'
import { database, moneyOf, type Tx } from '../store.ts'

export type Payout = {
  readonly payoutId: Id<'pay'>
  readonly transferId: Id<'tr'>
  readonly customerId: Id<'cus'>
  readonly amount: Money
  readonly beneficiary: BankBeneficiary
  /** Sealed with the beneficiary: what the bank was or will be told. */
  readonly nameOnRail: string
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

const sealedSchema = bankBeneficiarySchema.extend({ nameOnRail: z.string().optional() })

/** Where the beneficiary is sealed. */
export const fieldOf = (row: string) => ({ table: 'payout', column: 'beneficiary', row })

async function payoutOf(row: Row): Promise<Payout> {
  const plain = await decryptField(row.beneficiary, fieldOf(row.id))
  const { nameOnRail: stored, ...beneficiary } = sealedSchema.parse(
    JSON.parse(new TextDecoder().decode(plain)),
  )
  return {
    payoutId: idOf('pay', row.id),
    transferId: idOf('tr', row.transferId),
    customerId: idOf('cus', row.customerId),
    amount: moneyOf(row.amountMinor, row.currency),
    beneficiary,
    // rows from before names were written for their rail have the name alone
    nameOnRail: stored ?? beneficiary.holderName,
    reference: row.reference,
    fingerprint: row.fingerprint,
    state: row.state,
    reasonCode: row.reasonCode,
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
  | 'payoutId'
  | 'transferId'
  | 'customerId'
  | 'amount'
  | 'beneficiary'
  | 'nameOnRail'
  | 'reference'
  | 'fingerprint'
>

const byId = defineStatement({
  domain: 'payments',
  name: 'payouts',
  text: `
    SELECT id, transfer_id AS "transferId", customer_id AS "customerId", amount_minor AS "amountMinor", currency,
           beneficiary, reference, fingerprint, state, reason_code AS "reasonCode", rail_reference AS "railReference",
           rail_version AS "railVersion", correlation_id AS "correlationId", version, created_at AS "createdAt",
           sent_at AS "sentAt", finished_at AS "finishedAt"
      FROM payout WHERE id = ANY((SELECT $1::uuid[])::uuid[])`,
  parameters: ['uuid[]'],
  row: {
    id: 'uuid',
    transferId: 'uuid',
    customerId: 'uuid',
    amountMinor: 'int8',
    currency: 'text',
    beneficiary: 'bytea',
    reference: 'text',
    fingerprint: 'text',
    state: oneOf(payoutStates, 'one'),
    reasonCode: oneOf(payoutReasonCodes, 'one or null'),
    railReference: 'text?',
    railVersion: 'int4',
    correlationId: 'text?',
    version: 'int4',
    createdAt: 'timestamptz',
    sentAt: 'timestamptz?',
    finishedAt: 'timestamptz?',
  },
})
type Row = Awaited<ReturnType<typeof byId.rows>>[number]

const finding = new BatchQueue<string, Row | null>({
  name: 'payments-payouts',
  together: async (uuids) => {
    const rows = await byId.rows(database.pool, [[...new Set(uuids)]])
    const found = new Map(rows.map((row) => [row.id, row]))
    return uuids.map((uuid) => found.get(uuid) ?? null)
  },
})

/** One statement for all who ask at once. */
export async function findPayout(payoutId: Id<'pay'>): Promise<Payout | null> {
  const row = await finding.submit(uuidOf(payoutId))
  return row && payoutOf(row)
}

/**
 * Payouts without a final word that nobody has asked the rail about for a while. What has been on its way for long is asked
 * about more seldom: each time after an eighth of the time that it is older than ten minutes, and at least every hour. A
 * rail that takes three days is not asked four thousand times.
 * @param quietForMs how long at least nobody asked, by the database's clock
 */
export async function findStalePayouts(quietForMs: number, limit: number): Promise<Id<'pay'>[]> {
  const rows = await database.client.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM payout
     WHERE state IN ('created', 'unknown', 'sent') AND updated_at < now() - ${quietForMs} * interval '1 ms'
       AND coalesce(checked_at, updated_at) < now() - greatest(${quietForMs} * interval '1 ms',
             least(interval '1 hour', (now() - updated_at - interval '10 minutes') / 8))
     ORDER BY coalesce(checked_at, updated_at) LIMIT ${limit}`
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
