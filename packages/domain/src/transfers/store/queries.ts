import { defineStatement } from '@corridor/db/statement'
import { type Id, idOf, uuidOf } from '@corridor/kernel/ids'
import type { Money } from '@corridor/kernel/money'
import type { TransferState } from '../contract.ts'
import { database, type HistoryItem, type TransferRecord, toRecord } from '../store.ts'
import { terminalStates } from '../transfer-state.ts'

/** The states that each of these transfers has been in, oldest first. */
export async function historiesOf(
  transferIds: readonly Id<'tr'>[],
): Promise<Map<Id<'tr'>, HistoryItem[]>> {
  const rows = await database.client.transferStep.findMany({
    where: { transferId: { in: transferIds.map(uuidOf) } },
    orderBy: [{ transferId: 'asc' }, { position: 'asc' }],
  })
  const histories = new Map<Id<'tr'>, HistoryItem[]>(transferIds.map((id) => [id, []]))
  for (const row of rows) {
    histories
      .get(idOf('tr', row.transferId))
      ?.push({ state: row.state as TransferState, at: row.at, note: row.note })
  }
  return histories
}

export type TransferFilter = {
  readonly customerId?: Id<'cus'>
  readonly states?: readonly TransferState[]
  readonly transferId?: Id<'tr'>
  readonly text?: string
  /** Found beside what the text finds. */
  readonly alsoIds?: readonly Id<'tr'>[]
}

/** Newest first, from before `before` on. */
export async function listTransfers(
  filter: TransferFilter,
  before: Id<'tr'> | null,
  limit: number,
): Promise<TransferRecord[]> {
  const rows = await database.client.transfer.findMany({
    where: {
      ...(filter.customerId && { customerId: uuidOf(filter.customerId) }),
      ...(filter.states && { state: { in: [...filter.states] } }),
      ...(filter.transferId && { id: uuidOf(filter.transferId) }),
      ...(filter.text && {
        OR: [
          { reference: { contains: filter.text, mode: 'insensitive' as const } },
          { correlationId: filter.text },
          ...(filter.alsoIds ? [{ id: { in: filter.alsoIds.map(uuidOf) } }] : []),
        ],
      }),
      ...(before && !filter.transferId && { id: { lt: uuidOf(before) } }),
    },
    orderBy: { id: 'desc' },
    take: limit,
  })
  return Promise.all(rows.map(toRecord))
}

const mostReferences = 2000
const references = defineStatement({
  domain: 'transfers',
  name: 'references',
  text: `SELECT id, reference FROM transfer WHERE customer_id = $1 AND reference IS NOT NULL
         ORDER BY id DESC LIMIT ${mostReferences}`,
  parameters: ['uuid'],
  row: { id: 'uuid', reference: 'text!' },
})

/** The references of a customer's own transfers; who wrote thousands searches among the latest. */
export async function referencesOf(
  customerId: Id<'cus'>,
): Promise<{ transferId: Id<'tr'>; reference: string }[]> {
  const rows = await references.rows(database.pool, [uuidOf(customerId)])
  return rows.map(({ id, reference }) => ({ transferId: idOf('tr', id), reference }))
}

/** How many transfers from or to this customer still move. */
export async function countMoving(customerId: Id<'cus'>): Promise<number> {
  const customer = uuidOf(customerId)
  return database.client.transfer.count({
    where: {
      OR: [{ customerId: customer }, { recipientCustomerId: customer }],
      state: { notIn: [...terminalStates] },
    },
  })
}

/** Transfers whose next step is due: what a crash, a wait or a timeout left behind. */
export async function dueTransfers(limit: number): Promise<Id<'tr'>[]> {
  const rows = await database.client.$queryRaw<{ id: string }[]>`
    SELECT id FROM transfer
     WHERE is_driven
       AND next_try_at < clock_timestamp() - interval '1 s'
       AND (lease_until IS NULL OR lease_until < clock_timestamp())
     ORDER BY next_try_at LIMIT ${limit}`
  return rows.map((row) => idOf('tr', row.id))
}

const payments = defineStatement({
  domain: 'transfers',
  name: 'payments-to',
  text: `SELECT count(*) FILTER (WHERE source_currency = $3 AND source_minor = $4
             AND created_at > clock_timestamp() - $5::int4 * interval '1 ms') AS same,
           count(*) AS ever
         FROM transfer
         WHERE customer_id = $1 AND recipient_key = $2
           AND state NOT IN ('failed', 'refused', 'cancelled')`,
  parameters: ['uuid', 'text', 'text', 'int8', 'int4'],
  row: { same: 'int8', ever: 'int8' },
})

/** How often, since then, this customer sent just this to this payee; and whether they ever paid them. */
export async function paymentsTo(
  customerId: Id<'cus'>,
  recipientKey: string,
  { source, withinMs }: { source: Money; withinMs: number },
): Promise<{ sameCount: number; everCount: number }> {
  const { currency, minor } = source
  const asked = [uuidOf(customerId), recipientKey, currency, minor, withinMs] as const
  const row = await payments.first(database.pool, asked)
  return { sameCount: Number(row?.same ?? 0n), everCount: Number(row?.ever ?? 0n) }
}
