import type { DomainReader, Violation } from './reader.ts'

type TransferRow = {
  id: string
  state: string
  kind: string
  hold_id: string
  assessment_id: string
  ledger_transfer_id: string | null
  refund_ledger_transfer_id: string | null
  payout_id: string | null
  source_minor: string
  age_seconds: number
}

/** What the ledger must hold for a transfer in each state: its hold, its posting, its refund. */
type Shape = {
  readonly hold: readonly ('none' | 'open' | 'captured' | 'voided')[]
  readonly isPosted: boolean | null
  readonly isRefunded: boolean | null
}

const shapes: Readonly<Record<string, Shape>> = {
  created: { hold: ['none'], isPosted: false, isRefunded: false },
  quoted: { hold: ['none', 'open'], isPosted: false, isRefunded: false },
  held: { hold: ['open'], isPosted: false, isRefunded: false },
  'in-review': { hold: ['open'], isPosted: false, isRefunded: false },
  assessed: { hold: ['open', 'captured'], isPosted: null, isRefunded: false },
  converted: { hold: ['captured'], isPosted: true, isRefunded: false },
  'paying-out': { hold: ['captured'], isPosted: true, isRefunded: false },
  completed: { hold: ['captured'], isPosted: true, isRefunded: false },
  voiding: { hold: ['open', 'voided'], isPosted: false, isRefunded: false },
  cancelled: { hold: ['voided'], isPosted: false, isRefunded: false },
  refused: { hold: ['voided'], isPosted: false, isRefunded: false },
  failed: { hold: ['none', 'voided'], isPosted: false, isRefunded: false },
  bounced: { hold: ['captured'], isPosted: true, isRefunded: null },
  refunded: { hold: ['captured'], isPosted: true, isRefunded: true },
}

const names = {
  isUnderWay: 'I7 nothing stays on its way',
  oneTransfer: 'I5 a key and a quote make one transfer',
  agree: 'I7 transfer and ledger agree',
  paidOnce: 'I6 a transfer is paid out once',
  railOnce: 'I6 the rail saw each payout once',
  given: 'I6 what counts as paid out was given to the rail',
  oneQueue: 'I7 a held transfer is in one queue',
} as const

export const transferInvariants: readonly string[] = Object.values(names)

const movingStates = ['created', 'quoted', 'held', 'assessed', 'converted', 'voiding', 'bounced']

/** I5 to I7: transfers against the ledger, the rail and the compliance queue, compared here and not in SQL. */
export async function checkTransfers(
  reader: DomainReader,
  maxMovingInSeconds: number,
): Promise<Violation[]> {
  const transfers = await reader.read<TransferRow>(
    'transfers',
    `SELECT id, state, kind, hold_id, assessment_id, ledger_transfer_id, refund_ledger_transfer_id, payout_id,
            source_minor, extract(epoch FROM clock_timestamp() - updated_at)::float8 AS age_seconds
       FROM transfer`,
  )
  return [
    ...(await checkUniqueness(reader)),
    ...(await checkShapes(reader, transfers)),
    ...(await checkRail(reader, transfers)),
    ...(await checkReviewQueue(reader, transfers)),
    ...transfers
      .filter((row) => movingStates.includes(row.state) && row.age_seconds > maxMovingInSeconds)
      .map((row) => ({
        invariant: names.isUnderWay,
        subject: row.id,
        found: `${row.state} for ${Math.round(row.age_seconds)} s`,
      })),
  ]
}

async function checkUniqueness(reader: DomainReader): Promise<Violation[]> {
  const rows = await reader.read<{ subject: string; found: string }>(
    'transfers',
    `SELECT customer_id::text || ' ' || client_key AS subject, count(*)::text || ' transfers' AS found
       FROM transfer GROUP BY customer_id, client_key HAVING count(*) > 1
     UNION ALL
     SELECT quote_id::text, count(*)::text || ' transfers' FROM transfer GROUP BY quote_id HAVING count(*) > 1`,
  )
  return rows.map((row) => ({ invariant: names.oneTransfer, ...row }))
}

async function checkShapes(reader: DomainReader, transfers: TransferRow[]): Promise<Violation[]> {
  const posted = new Set(
    (await reader.read<{ id: string }>('ledger', 'SELECT id FROM transfer')).map((row) => row.id),
  )
  const holds = new Map(
    (
      await reader.read<{ id: string; shape: 'open' | 'captured' | 'voided' }>(
        'ledger',
        `SELECT hold.id, CASE WHEN open_hold.hold_id IS NOT NULL THEN 'open'
                              WHEN coalesce(sum(captured), 0) > 0 THEN 'captured' ELSE 'voided' END AS shape
           FROM hold
           LEFT JOIN open_hold ON open_hold.hold_id = hold.id
           LEFT JOIN hold_resolution ON hold_resolution.hold_id = hold.id
          GROUP BY hold.id, open_hold.hold_id`,
      )
    ).map((row) => [row.id, row.shape]),
  )
  return transfers.flatMap((row) => {
    const shape = shapes[row.state]
    const hold = holds.get(row.hold_id) ?? 'none'
    const isPosted = row.ledger_transfer_id !== null && posted.has(row.ledger_transfer_id)
    const isRefunded =
      row.refund_ledger_transfer_id !== null && posted.has(row.refund_ledger_transfer_id)
    const fits =
      shape?.hold.includes(hold) &&
      (shape.isPosted === null || shape.isPosted === isPosted) &&
      (shape.isRefunded === null || shape.isRefunded === isRefunded)
    if (fits) return []
    return [
      {
        invariant: names.agree,
        subject: row.id,
        found: `${row.state}: hold ${hold}, posted ${isPosted}, refunded ${isRefunded}`,
      },
    ]
  })
}

async function checkRail(reader: DomainReader, transfers: TransferRow[]): Promise<Violation[]> {
  const byTransfer = await reader.read<{ transfer_id: string; found: string }>(
    'payments',
    `SELECT transfer_id, count(*)::text || ' payouts' AS found FROM payout
      GROUP BY transfer_id HAVING count(*) > 1`,
  )
  const paidTwice = await reader.read<{ ref: string; paid_times: number }>(
    'payments',
    'SELECT ref, paid_times FROM sandbox_payout WHERE paid_times > 1',
  )
  const payouts = new Set(
    (await reader.read<{ id: string }>('payments', 'SELECT id FROM payout')).map((row) => row.id),
  )
  const unsent = transfers.filter(
    (row) =>
      row.kind === 'payout' &&
      (row.state === 'paying-out' || row.state === 'completed') &&
      !payouts.has(row.payout_id ?? ''),
  )
  return [
    ...byTransfer.map((row) => ({
      invariant: names.paidOnce,
      subject: row.transfer_id,
      found: row.found,
    })),
    ...paidTwice.map((row) => ({
      invariant: names.railOnce,
      subject: row.ref,
      found: `${row.paid_times} payments`,
    })),
    ...unsent.map((row) => ({
      invariant: names.given,
      subject: row.id,
      found: row.state,
    })),
  ]
}

/** Every held transfer is in exactly one queue. */
async function checkReviewQueue(
  reader: DomainReader,
  transfers: TransferRow[],
): Promise<Violation[]> {
  const alerts = await reader.read<{ transfer_id: string }>(
    'compliance',
    `SELECT transfer_id FROM alert WHERE state = 'open' AND kind = 'held'`,
  )
  const counts = new Map<string, number>()
  for (const { transfer_id } of alerts) counts.set(transfer_id, (counts.get(transfer_id) ?? 0) + 1)
  return transfers
    .filter((row) => row.state === 'in-review' && counts.get(row.id) !== 1)
    .map((row) => ({
      invariant: names.oneQueue,
      subject: row.id,
      found: `${counts.get(row.id) ?? 0} open alerts`,
    }))
}
