import { idOf } from '@corridor/kernel/ids'
import { feeds } from './feeds.ts'
import type { Checked, CheckSettings, Judge, Judgement, Violation } from './invariant.ts'
import { makeInvariant } from './make-invariant.ts'
import { judgeTable } from './pages.ts'
import type { DomainReader } from './reader.ts'
import { fits, type HoldShape, movingStates } from './transfer-shapes.ts'
import type { Part } from './walk.ts'

const rules = {
  agree: 'I7 transfer and ledger agree',
  oneQueue: 'I7 a held transfer is in one queue',
  isUnderWay: 'I7 nothing stays on its way',
} as const

type TransferRow = {
  id: string
  state: string
  version: number
  hold_id: string
  alert_id: string | null
  ledger_transfer_id: string | null
  refund_ledger_transfer_id: string | null
  is_young: boolean
}

function readTransfers(reader: DomainReader, ids: readonly string[], youngInSeconds: number) {
  return reader.read<TransferRow>(
    'transfers',
    `SELECT id, state, version, hold_id, alert_id, ledger_transfer_id, refund_ledger_transfer_id,
            updated_at > clock_timestamp() - make_interval(secs => $2::float8) AS is_young
       FROM transfer WHERE id = ANY ($1::uuid[])`,
    [ids, youngInSeconds],
  )
}

async function judgeShapes(
  reader: DomainReader,
  transfers: readonly TransferRow[],
): Promise<Violation[]> {
  const wanted = transfers.flatMap((row) => [row.ledger_transfer_id, row.refund_ledger_transfer_id])
  const [posted, holds] = await reader.inSnapshot('ledger', async (read) => [
    new Set(
      (
        await read<{ id: string }>(
          'SELECT transfer_id AS id FROM leg WHERE book_id = 1 AND transfer_id = ANY ($1::uuid[]) AND leg_no = 1',
          [wanted.filter((id) => id !== null)],
        )
      ).map(({ id }) => id),
    ),
    new Map(
      (
        await read<{ id: string; shape: HoldShape }>(
          `SELECT hold.id, CASE WHEN open_hold.hold_id IS NOT NULL THEN 'open'
                                WHEN coalesce(sum(captured), 0) > 0 THEN 'captured' ELSE 'voided' END AS shape
             FROM hold
             LEFT JOIN open_hold ON open_hold.book_id = hold.book_id AND open_hold.hold_id = hold.id
             LEFT JOIN hold_resolution ON hold_resolution.book_id = hold.book_id AND hold_resolution.hold_id = hold.id
            WHERE hold.book_id = 1 AND hold.id = ANY ($1::uuid[])
            GROUP BY hold.id, open_hold.hold_id`,
          [transfers.map((row) => row.hold_id)],
        )
      ).map(({ id, shape }) => [id, shape]),
    ),
  ])
  const isIn = (id: string | null) => id !== null && posted.has(id)
  return transfers.flatMap((row) => {
    const hold = holds.get(row.hold_id) ?? 'none'
    const isPosted = isIn(row.ledger_transfer_id)
    const isRefunded = isIn(row.refund_ledger_transfer_id)
    if (fits(row.state, { hold, isPosted, isRefunded })) return []
    const found = `${row.state}: hold ${hold}, posted ${isPosted}, refunded ${isRefunded}`
    return [{ rule: rules.agree, subject: idOf('tr', row.id), found }]
  })
}

/** A held transfer has exactly one open alert; one that was decided just now is about to move on. */
async function judgeQueues(
  reader: DomainReader,
  transfers: readonly TransferRow[],
  graceInSeconds: number,
): Promise<Judgement> {
  const held = transfers.filter((row) => row.state === 'in-review')
  if (held.length === 0) return { violations: [] }
  const rows = await reader.read<{ transfer_id: string; open: number; is_decided_now: boolean }>(
    'compliance',
    `SELECT transfer_id, count(*) FILTER (WHERE state = 'open' AND kind = 'held')::int AS open,
            bool_or(decided_at > clock_timestamp() - make_interval(secs => $2::float8)) AS is_decided_now
       FROM alert WHERE transfer_id = ANY ($1::uuid[]) GROUP BY transfer_id`,
    [held.map(({ id }) => id), graceInSeconds],
  )
  const alerts = new Map(rows.map((row) => [row.transfer_id, row]))
  const wrong = held.filter(({ id }) => alerts.get(id)?.open !== 1)
  return {
    violations: wrong
      .filter(({ id }) => !alerts.get(id)?.is_decided_now)
      .map(({ id }) => ({
        rule: rules.oneQueue,
        subject: idOf('tr', id),
        found: `${alerts.get(id)?.open ?? 0} open alerts`,
      })),
    undecided: wrong.filter(({ id }) => alerts.get(id)?.is_decided_now).map(({ id }) => id),
  }
}

/** Transfers before and after the others are read: one that moved in between, or just now, is not judged yet. */
function judgeTransfers({ settleInSeconds, maxMovingInSeconds }: CheckSettings): Judge {
  return async (ids, { reader }) => {
    const before = await readTransfers(reader, ids, settleInSeconds)
    const shapes = await judgeShapes(reader, before)
    const queues = await judgeQueues(reader, before, maxMovingInSeconds)
    const suspects = [...shapes, ...queues.violations]
    if (suspects.length === 0) return queues
    const after = new Map(
      (await readTransfers(reader, ids, settleInSeconds)).map((row) => [row.id, row.version]),
    )
    const moving = new Set(
      before
        .filter((row) => row.is_young || after.get(row.id) !== row.version)
        .map(({ id }) => idOf('tr', id) as string),
    )
    return {
      violations: suspects.filter(({ subject }) => !moving.has(subject)),
      undecided: [
        ...(queues.undecided ?? []),
        ...suspects.map(({ subject }) => subject).filter((subject) => moving.has(subject)),
      ],
    }
  }
}

const mostStuck = 200

async function readStuck(reader: DomainReader, maxMovingInSeconds: number): Promise<Checked> {
  const rows = await reader.read<{ id: string; found: string }>(
    'transfers',
    `SELECT id, state || ' since ' || updated_at AS found FROM transfer
      WHERE state = ANY ($1::text[]) AND state IN ('created', 'quoted', 'held', 'assessed', 'converted', 'voiding', 'bounced')
        AND updated_at < clock_timestamp() - make_interval(secs => $2::float8)
      ORDER BY next_try_at LIMIT $3`,
    [movingStates, maxMovingInSeconds, mostStuck],
  )
  return {
    checked: 0,
    violations: rows.map(({ id, found }) => ({
      rule: rules.isUnderWay,
      subject: idOf('tr', id),
      found,
    })),
  }
}

/** I7: money stands where each transfer says, and none is stuck between two steps. */
export function transfersAgree(settings: CheckSettings) {
  const changed: Part = {
    name: 'transfers',
    feed: feeds.changedTransfers,
    rules: [rules.agree, rules.oneQueue],
    judge: judgeTransfers(settings),
    isAcross: true,
  }
  return makeInvariant(
    {
      key: 'I7',
      rules: Object.values(rules),
      parts: [changed, { ...changed, name: 'alerts', feed: feeds.judgedTransfers }],
      standing: (reader) => readStuck(reader, settings.maxMovingInSeconds),
      whole: (reader) => judgeTable(reader, 'transfer', changed, settings),
      isWholeEnough: true,
    },
    settings,
  )
}
