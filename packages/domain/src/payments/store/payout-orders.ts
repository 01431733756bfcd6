import { BatchQueue } from '@corridor/db/batch-queue'
import { encryptField } from '@corridor/db/field-encryption'
import { unnestLists } from '@corridor/db/list-parameters'
import { callRepeatably } from '@corridor/db/prepared-call'
import { defineStatement } from '@corridor/db/statement'
import { type Id, idOf, newUuid, uuidOf } from '@corridor/kernel/ids'
import { currentCorrelationId } from '@corridor/telemetry'
import { fieldOf, type NewPayout, type Payout } from './payouts.ts'

/** A new order, and the attempt that was written with it: who gets this, and nobody else, calls the rail. */
export type PlacedOrder = { readonly payout: Payout; readonly attemptId: string }

const lists = [
  'uuid[]',
  'uuid[]',
  'uuid[]',
  'int8[]',
  'text[]',
  'bytea[]',
  'text[]',
  'text[]',
  'text[]',
  'uuid[]',
] as const

// One call may be repeated when its answer was lost: the row is there then, and the rail is asked about it later.
const place = defineStatement({
  domain: 'payments',
  name: 'place-orders',
  text: `
    WITH asked AS (
      SELECT * FROM ${unnestLists(lists)}
        AS item (id, transfer_id, customer_id, amount_minor, currency, beneficiary, reference, fingerprint,
                 correlation_id, attempt_id)),
    placed AS (
      INSERT INTO payout (id, transfer_id, customer_id, amount_minor, currency, beneficiary, reference, fingerprint,
                          correlation_id, state)
      SELECT id, transfer_id, customer_id, amount_minor, currency, beneficiary, reference, fingerprint,
             correlation_id, 'created'
        FROM asked ORDER BY id
      ON CONFLICT (id) DO NOTHING
      RETURNING id, version, created_at),
    attempted AS (
      INSERT INTO payout_attempt (id, payout_id, kind, sequence)
      SELECT attempt_id, id, 'send', 1 FROM asked JOIN placed USING (id)
      RETURNING id, payout_id)
    SELECT placed.id, placed.version, placed.created_at, attempted.id AS attempt_id
      FROM placed JOIN attempted ON attempted.payout_id = placed.id`,
  parameters: [...lists],
  row: { id: 'uuid', version: 'int4', created_at: 'timestamptz', attempt_id: 'uuid' },
})

type Item = {
  readonly order: NewPayout
  readonly sealed: Buffer
  readonly correlationId: string
  readonly attemptId: string
}

const orders = new BatchQueue<Item, PlacedOrder | null>({
  name: 'payments-place-orders',
  keyOf: ({ order }) => order.payoutId,
  together: async (items) => {
    const given = items.map(({ order }) => order)
    const rows = await callRepeatably('payments', (on) =>
      place.rows(on, [
        given.map(({ payoutId }) => uuidOf(payoutId)),
        given.map(({ transferId }) => uuidOf(transferId)),
        given.map(({ customerId }) => uuidOf(customerId)),
        given.map(({ amount }) => amount.minor),
        given.map(({ amount }) => amount.currency),
        items.map(({ sealed }) => sealed),
        given.map(({ reference }) => reference),
        given.map(({ fingerprint }) => fingerprint),
        items.map(({ correlationId }) => correlationId),
        items.map(({ attemptId }) => attemptId),
      ]),
    )
    const placed = new Map(rows.map((row) => [idOf('pay', row.id), row]))
    return items.map(({ order, correlationId }) => {
      const row = placed.get(order.payoutId)
      if (!row) return null
      const { version, created_at: createdAt } = row
      const payout = { ...order, ...untouched, correlationId, version, createdAt }
      return { payout, attemptId: row.attempt_id }
    })
  },
})

const untouched = {
  state: 'created',
  reasonCode: null,
  railReference: null,
  railVersion: 0,
  sentAt: null,
  finishedAt: null,
} as const

/**
 * Writes an order and its first attempt, in one transaction, before anything is sent: one statement for all who order
 * at once.
 * @returns null when there is an order under this id
 */
export async function placeOrder(order: NewPayout): Promise<PlacedOrder | null> {
  const correlationId = currentCorrelationId()
  const sealed = await sealedOf(order)
  return await orders.submit({ order, sealed, correlationId, attemptId: newUuid() })
}

async function sealedOf(order: NewPayout): Promise<Buffer> {
  const plain = JSON.stringify({ ...order.beneficiary, nameOnRail: order.nameOnRail })
  return Buffer.from(await encryptField(plain, fieldOf(uuidOf(order.payoutId))))
}

const readForCheck = defineStatement({
  domain: 'payments',
  name: 'check-payouts',
  text: `
    WITH send AS (
      SELECT DISTINCT ON (payout_id) payout_id, sequence, started_at FROM payout_attempt
       WHERE payout_id = ANY((SELECT $1::uuid[])::uuid[]) AND kind = 'send'
       ORDER BY payout_id, sequence DESC),
    checked AS (
      UPDATE payout SET checked_at = now() FROM send WHERE payout.id = send.payout_id)
    SELECT send.payout_id AS id, send.sequence, extract(epoch FROM now() - send.started_at)::float8 AS age FROM send`,
  parameters: ['uuid[]'],
  row: { id: 'uuid', sequence: 'int4', age: 'float8' },
})

/** The last order that went out for a payout, and how long ago, in ms, by the database's clock. */
export type LastSend = { readonly sequence: number; readonly ageMs: number }

const checks = new BatchQueue<string, LastSend | null>({
  name: 'payments-check-payouts',
  together: async (uuids) => {
    const asked = [...new Set(uuids)].sort()
    const rows = await callRepeatably('payments', (on) => readForCheck.rows(on, [asked]))
    const found = new Map(
      rows.map(({ id, sequence, age }) => [id, { sequence, ageMs: age * 1000 }]),
    )
    return uuids.map((uuid) => found.get(uuid) ?? null)
  },
})

/** Notes that the rail is asked about a payout now; null, and nothing is noted, for one that was never sent. */
export function beginCheck(payoutId: Id<'pay'>): Promise<LastSend | null> {
  return checks.submit(uuidOf(payoutId))
}
