import type { DomainReader } from '@corridor/db/domain-reader'
import { outboxFeed } from '@corridor/db/insert-feed'
import { idOf, isId, uuidOf } from '@corridor/kernel/ids'

/** The transfers whose payouts changed. */
export const payoutChanges = outboxFeed(
  'payments',
  `SELECT payload->>'transferId' AS id FROM batch WHERE type LIKE 'payout.%'`,
)

/** A payout and how often the rail has paid it, where its books can be read; bare ids. */
export type PayoutFacts = {
  readonly id: string
  readonly transferId: string
  readonly paidTimes: number
}

/** The payouts of these transfers. */
export async function readPayoutFacts(
  reader: DomainReader,
  transferIds: readonly string[],
): Promise<PayoutFacts[]> {
  const payouts = await reader.read<{ id: string; transfer_id: string }>(
    'payments',
    'SELECT id, transfer_id FROM payout WHERE transfer_id = ANY ($1::uuid[])',
    [transferIds],
  )
  const seen = await reader.read<{ ref: string; paid_times: number }>(
    'payments',
    'SELECT ref, paid_times FROM sandbox_payout WHERE ref = ANY ($1::text[])',
    [payouts.map(({ id }) => idOf('pay', id))],
  )
  const times = new Map(seen.map(({ ref, paid_times }) => [ref, paid_times]))
  return payouts.map(({ id, transfer_id: transferId }) => ({
    id,
    transferId,
    paidTimes: times.get(idOf('pay', id)) ?? 0,
  }))
}

/** What the rail has paid, by its reference, and which of these references are payouts of ours. */
export type RailFacts = { readonly paid: readonly string[]; readonly ours: ReadonlySet<string> }

/** All of one moment. */
export function readRail(reader: DomainReader): Promise<RailFacts> {
  return reader.inSnapshot('payments', async (read) => {
    const rows = await read<{ ref: string }>('SELECT ref FROM sandbox_payout WHERE paid_times > 0')
    const paid = rows.map(({ ref }) => ref)
    const asked = await read<{ id: string }>('SELECT id FROM payout WHERE id = ANY ($1::uuid[])', [
      paid.filter((ref) => isId('pay', ref)).map(uuidOf),
    ])
    return { paid, ours: new Set(asked.map(({ id }) => idOf('pay', id))) }
  })
}
