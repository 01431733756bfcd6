import { decryptText } from '@corridor/db/field-encryption'
import { readTogether } from '@corridor/db/read-together'
import { defineStatement, oneOf } from '@corridor/db/statement'
import { type Id, idOf, uuidOf } from '@corridor/kernel/ids'
import { money } from '@corridor/kernel/money'
import { storedCurrencySchema } from '@corridor/kernel/money-schema'
import { transferKinds, transferStates } from '../contract.ts'
import { database, type HistoryItem, recipientNamePlace } from '../store.ts'
import type { ShownTransfer } from '../transfer-view.ts'

/** A transfer with what its owner is shown of it, and the states that it has been in, oldest first. */
export type TransferWithHistory = {
  readonly transfer: ShownTransfer
  readonly history: readonly HistoryItem[]
}

const columns = `transfer.id, transfer.customer_id, transfer.kind, transfer.state, transfer.recipient_id,
  transfer.recipient_name, transfer.recipient_detail, transfer.reference, transfer.source_currency,
  transfer.source_minor, transfer.target_currency, transfer.target_minor, transfer.fee_minor, transfer.spread_minor,
  transfer.rate, transfer.rate_as_of, transfer.delivery_estimate, transfer.failure_code, transfer.created_at,
  transfer.updated_at, transfer.completed_at, steps.states, steps.times, steps.notes`
const steps = `CROSS JOIN LATERAL (
  SELECT array_agg(state ORDER BY position) AS states, array_agg(at ORDER BY position) AS times,
    array_agg(note ORDER BY position) AS notes
  FROM transfer_step WHERE transfer_id = transfer.id) AS steps`
const row = {
  id: 'uuid',
  customer_id: 'uuid',
  kind: oneOf(transferKinds),
  state: oneOf(transferStates),
  recipient_id: 'uuid?',
  recipient_name: 'bytea',
  recipient_detail: 'text',
  reference: 'text?',
  source_currency: 'text',
  source_minor: 'int8',
  target_currency: 'text',
  target_minor: 'int8',
  fee_minor: 'int8',
  spread_minor: 'int8',
  rate: 'text',
  rate_as_of: 'text',
  delivery_estimate: 'text?',
  failure_code: 'text?',
  created_at: 'timestamptz',
  updated_at: 'timestamptz',
  completed_at: 'timestamptz?',
  states: oneOf(transferStates, 'list or null'),
  times: 'timestamptz[]?',
  notes: 'text[]?',
} as const

const shown = defineStatement({
  domain: 'transfers',
  name: 'shown',
  text: `SELECT ${columns} FROM transfer ${steps} WHERE transfer.id = ANY((SELECT $1::uuid[])::uuid[])`,
  parameters: ['uuid[]'],
  row,
})
type Row = Awaited<ReturnType<typeof shown.rows>>[number]

const ofCustomer = defineStatement({
  domain: 'transfers',
  name: 'of-customer',
  text: `SELECT ${columns} FROM (
           SELECT * FROM transfer
           WHERE customer_id = $1 AND id < coalesce($2::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff')
           ORDER BY id DESC LIMIT $3::int4) AS transfer ${steps}
         ORDER BY transfer.id DESC`,
  parameters: ['uuid', 'uuid?', 'int4'],
  row,
})

const reader = readTogether<string, TransferWithHistory>(async (ids) => {
  const rows = await shown.rows(database.pool, [ids])
  return new Map(await Promise.all(rows.map(async (one) => [one.id, await toShown(one)] as const)))
})

/** One transfer, whoever's it is: the caller compares its owner with who asks. */
export function findShown(transferId: Id<'tr'>): Promise<TransferWithHistory | null> {
  return reader.one(uuidOf(transferId))
}

/** A customer's transfers, newest first, from before `before` on. */
export async function listShown(
  customerId: Id<'cus'>,
  before: Id<'tr'> | null,
  limit: number,
): Promise<TransferWithHistory[]> {
  const from = before && uuidOf(before)
  const rows = await ofCustomer.rows(database.pool, [uuidOf(customerId), from, limit])
  return Promise.all(rows.map(toShown))
}

async function toShown(found: Row): Promise<TransferWithHistory> {
  const { states, times, notes } = found
  const source = storedCurrencySchema.parse(found.source_currency)
  return {
    transfer: {
      transferId: idOf('tr', found.id),
      customerId: idOf('cus', found.customer_id),
      kind: found.kind,
      state: found.state,
      source: money(found.source_minor, source),
      target: money(found.target_minor, storedCurrencySchema.parse(found.target_currency)),
      fee: money(found.fee_minor, source),
      spread: money(found.spread_minor, source),
      rate: found.rate,
      rateAsOf: found.rate_as_of,
      recipientId: found.recipient_id ? idOf('rcp', found.recipient_id) : null,
      recipientName: await decryptText(found.recipient_name, recipientNamePlace(found.id)),
      recipientDetail: found.recipient_detail,
      reference: found.reference,
      deliveryEstimate: found.delivery_estimate,
      failureCode: found.failure_code,
      createdAt: found.created_at,
      updatedAt: found.updated_at,
      completedAt: found.completed_at,
    },
    history: (states ?? []).map((state, index) => {
      const at = times?.[index]
      if (!at) throw new Error('a step of a transfer has no time')
      return { state, at, note: notes?.[index] ?? null }
    }),
  }
}
