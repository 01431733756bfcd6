import { type Id, idOf, uuidOf } from '@corridor/kernel/ids'
import type { Money } from '@corridor/kernel/money'
import type { TransferState } from '../contract.ts'
import { database, type HistoryItem, type TransferRecord, toRecord } from '../store.ts'
import { drivenStates, terminalStates } from '../transfer-state.ts'

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
        ],
      }),
      ...(before && !filter.transferId && { id: { lt: uuidOf(before) } }),
    },
    orderBy: { id: 'desc' },
    take: limit,
  })
  return Promise.all(rows.map(toRecord))
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
     WHERE state = ANY(${[...drivenStates]}::text[])
       AND next_try_at < clock_timestamp() - interval '1 s'
       AND (lease_until IS NULL OR lease_until < clock_timestamp())
     ORDER BY next_try_at LIMIT ${limit}`
  return rows.map((row) => idOf('tr', row.id))
}

/** How often, since then, this customer sent just this to this payee; and whether they ever paid them. */
export async function paymentsTo(
  customerId: Id<'cus'>,
  recipientKey: string,
  same: { source: Money; withinMs: number },
): Promise<{ sameCount: number; everCount: number }> {
  const [row] = await database.client.$queryRaw<{ same: bigint; ever: bigint }[]>`
    SELECT count(*) FILTER (WHERE source_currency = ${same.source.currency}
                              AND source_minor = ${same.source.minor}
                              AND created_at > clock_timestamp() - ${same.withinMs}::int * interval '1 ms') AS same,
           count(*) AS ever
      FROM transfer
     WHERE customer_id = ${uuidOf(customerId)}::uuid AND recipient_key = ${recipientKey}
       AND state NOT IN ('failed', 'refused', 'cancelled')`
  return { sameCount: Number(row?.same ?? 0n), everCount: Number(row?.ever ?? 0n) }
}
