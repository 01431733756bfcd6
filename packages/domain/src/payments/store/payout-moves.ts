import { BatchQueue } from '@corridor/db/batch-queue'
import { unnestLists } from '@corridor/db/list-parameters'
import {
  type EventsOfItem,
  insertEventsSql,
  outboxColumns,
  outboxParameters,
} from '@corridor/db/outbox-columns'
import { callWithEvents } from '@corridor/db/prepared-call'
import { defineStatement } from '@corridor/db/statement'
import { uuidOf } from '@corridor/kernel/ids'
import { currentCorrelationId } from '@corridor/telemetry'
import type { PayoutMove } from '../rail-answer.ts'
import type { Payout } from './payouts.ts'

/** How a call to the rail ended; `note` says why it is unclear. */
export type EndedAttempt = {
  readonly attemptId: string
  readonly outcome: string
  readonly note: string | null
}

/** What the rail's answer changes: the attempt that it ends, the payout's step, the events of it. */
export type Settlement = {
  readonly payout: Payout
  readonly ended: EndedAttempt | null
  readonly move: PayoutMove | null
}

const lists = [
  'uuid[]',
  'text[]',
  'int4[]',
  'uuid[]',
  'text[]',
  'text[]',
  'text[]',
  'int4[]',
  'text[]',
  'text[]',
  'bool[]',
  'bool[]',
] as const

// Repeated after a lost answer, it finds the payout moved and moves nothing: whoever asked reads it then.
const settle = defineStatement({
  domain: 'payments',
  name: 'settle-answers',
  text: `
    WITH asked AS (
      SELECT * FROM ${unnestLists(lists)} WITH ORDINALITY
        AS item (id, from_state, version, attempt_id, outcome, note, to_state, rail_version, rail_reference,
                 reason_code, is_sent, is_finished, place)),
    ended AS (
      UPDATE payout_attempt SET finished_at = clock_timestamp(), outcome = asked.outcome, note = asked.note
        FROM asked WHERE payout_attempt.id = asked.attempt_id),
    moved AS (
      UPDATE payout
         SET state = asked.to_state, version = payout.version + 1, updated_at = clock_timestamp(),
             rail_version = coalesce(asked.rail_version, payout.rail_version),
             rail_reference = coalesce(asked.rail_reference, payout.rail_reference),
             reason_code = asked.reason_code,
             sent_at = CASE WHEN asked.is_sent THEN coalesce(sent_at, clock_timestamp()) ELSE sent_at END,
             finished_at = CASE WHEN asked.is_finished THEN clock_timestamp() ELSE finished_at END
        FROM asked
       WHERE payout.id = asked.id AND payout.state = asked.from_state AND payout.version = asked.version
         AND asked.to_state IS NOT NULL
      RETURNING asked.place, payout.version, payout.rail_version, payout.rail_reference, payout.sent_at,
                payout.finished_at),
    told AS (${insertEventsSql(13, 'SELECT place FROM moved')})
    SELECT * FROM moved`,
  parameters: [...lists, ...outboxParameters],
  row: {
    place: 'int8',
    version: 'int4',
    rail_version: 'int4',
    rail_reference: 'text?',
    sent_at: 'timestamptz?',
    finished_at: 'timestamptz?',
  },
})

type Item = Settlement & { readonly correlationId: string }

const settlements = new BatchQueue<Item, Payout | null>({
  name: 'payments-settle-answers',
  keyOf: ({ payout }) => payout.payoutId,
  together: async (items) => {
    // rows are locked in the order of their ids
    const ordered = [...items].sort((a, b) => (a.payout.payoutId < b.payout.payoutId ? -1 : 1))
    const moved = await settleInOrder(ordered)
    return items.map((item) => moved.get(item) ?? null)
  },
})

async function settleInOrder(items: readonly Item[]): Promise<Map<Item, Payout>> {
  const events = items.map(
    ({ move, correlationId }): EventsOfItem => ({ events: move?.events ?? [], correlationId }),
  )
  const columns = outboxColumns(events)
  const rows = await callWithEvents('payments', (on) =>
    settle.rows(on, [
      items.map(({ payout }) => uuidOf(payout.payoutId)),
      items.map(({ payout }) => payout.state),
      items.map(({ payout }) => payout.version),
      items.map(({ ended }) => ended?.attemptId ?? null),
      items.map(({ ended }) => ended?.outcome ?? null),
      items.map(({ ended }) => ended?.note ?? null),
      items.map(({ move }) => move?.to ?? null),
      items.map(({ move }) => move?.railVersion ?? null),
      items.map(({ move }) => move?.railReference ?? null),
      items.map(({ move }) => move?.reasonCode ?? null),
      items.map(({ move }) => move?.isSent ?? false),
      items.map(({ move }) => move?.isFinished ?? false),
      ...columns,
    ]),
  )
  const moved = new Map<Item, Payout>()
  for (const row of rows) {
    const item = items[Number(row.place) - 1]
    if (!item?.move) throw new Error('a payout moved that nobody asked for')
    moved.set(item, {
      ...item.payout,
      state: item.move.to,
      reasonCode: item.move.reasonCode,
      version: row.version,
      railVersion: row.rail_version,
      railReference: row.rail_reference,
      sentAt: row.sent_at,
      finishedAt: row.finished_at,
    })
  }
  return moved
}

/**
 * Writes what an answer of the rail changes: the attempt's end, the payout's step and its events in one transaction,
 * one statement for all whose answers come at once. The attempt ends in any case.
 * @returns the payout as it is now; null when there was no step to take, or another has moved it meanwhile
 */
export function settleAnswer(settlement: Settlement): Promise<Payout | null> {
  return settlements.submit({ ...settlement, correlationId: currentCorrelationId() })
}
