import { BatchQueue } from '@corridor/db/batch-queue'
import { refuseWhenGivenUp } from '@corridor/db/current-run'
import { storeAnswersSql } from '@corridor/db/idempotency'
import { unnestLists } from '@corridor/db/list-parameters'
import { eventUuidOf } from '@corridor/db/outbox'
import { insertEventsSql, outboxColumns, outboxParameters } from '@corridor/db/outbox-columns'
import { callWithEvents } from '@corridor/db/prepared-call'
import { defineStatement } from '@corridor/db/statement'
import type { NewEvent } from '@corridor/kernel/event'
import { type Id, uuidOf } from '@corridor/kernel/ids'
import { currentCorrelationId } from '@corridor/telemetry'
import type { TransferState } from '../contract.ts'
import type { TransferRecord, VoidOutcome } from '../store.ts'
import { isDriven } from '../transfer-state.ts'
import { type Leased, leaseInMs } from './leases.ts'

export type Transition = {
  readonly to: TransferState
  readonly events: readonly NewEvent[]
  readonly note?: string
  readonly outcome?: VoidOutcome
  readonly failureCode?: string
  readonly alertId?: Id<'alt'>
  readonly ledgerTransferId?: Id<'led'>
  readonly payoutId?: Id<'pay'>
  readonly refundLedgerTransferId?: Id<'led'>
}

/** The event that caused a transition; its claim in the subscriber's inbox and the transition are written together. */
export type Cause = { readonly subscriber: string; readonly eventId: string }

export type MoveOutcome =
  /**
   * It is in the new state since `at`. The caller has the lease where the new state has a step and nobody else has it.
   * `isAnswered`: the given answer was stored, because its key had none before.
   */
  | ({ readonly kind: 'moved'; readonly at: Date; readonly isAnswered: boolean } & Leased)
  /** The event that caused it had been claimed before. */
  | { readonly kind: 'claimed-before' }
  /** It is no longer in the state and version that the caller read, or the caller's lease was lost. */
  | { readonly kind: 'refused' }

type Move = {
  readonly from: TransferRecord
  readonly transition: Transition
  readonly fence: bigint | null
  readonly cause: Cause | null
  /** What the transfer's client key answers with from this transition on. */
  readonly answer: unknown
  readonly correlationId: string
}

/** Placeholder in a stored answer for the time of the transition, which only the database knows. No real time equals it. */
export const momentOfWriting = new Date(8.64e15)

const lists = [
  'uuid[]',
  'text[]',
  'int4[]',
  'int8[]',
  'text[]',
  'bool[]',
  'text[]',
  'text[]',
  'text[]',
  'uuid[]',
  'uuid[]',
  'uuid[]',
  'uuid[]',
  'text[]',
  'uuid[]',
  'text[]',
  'text[]',
] as const

/*
 * Writes row, step, inbox claim and events, all of them or none. Two concurrent claims of one event violate the inbox's
 * key; then the call is repeated and finds the claim. The claim is only written with a row that moves, so the row's version
 * guards it too. A lease is extended for the next step and ends where the transfer comes to rest; a caller without a lease
 * gets it where it is free.
 */
const move = defineStatement({
  domain: 'transfers',
  name: 'move',
  text: `
    WITH given AS (
      SELECT * FROM ${unnestLists(lists)}
        WITH ORDINALITY AS given (id, from_state, version, fence, to_state, has_step, note, outcome, failure_code,
                                  alert_id, ledger_id, payout_id, refund_id, subscriber, event_id, scope, answer, item)
       ORDER BY id
    ), moved AS (
      UPDATE transfer
         SET state = given.to_state, version = transfer.version + 1, attempts = 0, updated_at = CURRENT_TIMESTAMP,
             outcome = COALESCE(given.outcome, transfer.outcome),
             failure_code = COALESCE(given.failure_code, transfer.failure_code),
             alert_id = COALESCE(given.alert_id, transfer.alert_id),
             ledger_transfer_id = COALESCE(given.ledger_id, transfer.ledger_transfer_id),
             payout_id = COALESCE(given.payout_id, transfer.payout_id),
             refund_ledger_transfer_id = COALESCE(given.refund_id, transfer.refund_ledger_transfer_id),
             completed_at = CASE WHEN given.to_state = 'completed' THEN CURRENT_TIMESTAMP ELSE transfer.completed_at END,
             lease_until = CASE
               WHEN NOT given.has_step THEN NULL
               WHEN given.fence IS NULL AND transfer.lease_until > clock_timestamp() THEN transfer.lease_until
               ELSE clock_timestamp() + $18::int4 * interval '1 ms' END,
             fence = CASE
               WHEN NOT given.has_step OR given.fence IS NOT NULL OR transfer.lease_until > clock_timestamp()
               THEN transfer.fence ELSE transfer.fence + 1 END
        FROM given
       WHERE transfer.id = given.id AND transfer.state = given.from_state AND transfer.version = given.version
         AND (given.fence IS NULL OR transfer.fence = given.fence)
         AND NOT EXISTS (SELECT FROM inbox_event AS inbox
                          WHERE inbox.subscriber = given.subscriber AND inbox.event_id = given.event_id)
      RETURNING given.item, transfer.id, transfer.version, transfer.updated_at, transfer.client_key, transfer.fingerprint,
                new.fence AS fence,
                given.has_step AND (given.fence IS NOT NULL OR new.fence > old.fence) AS is_leased
    ), stepped AS (
      INSERT INTO transfer_step (transfer_id, position, state, note, at)
      SELECT moved.id, moved.version, given.to_state, given.note, moved.updated_at FROM moved JOIN given USING (item)
    ), claimed AS (
      INSERT INTO inbox_event (subscriber, event_id)
      SELECT given.subscriber, given.event_id FROM moved JOIN given USING (item) WHERE given.event_id IS NOT NULL
    ), answered AS (
      ${storeAnswersSql(
        `SELECT given.scope, moved.client_key, moved.fingerprint,
                replace(given.answer, '${momentOfWriting.toISOString()}',
                        to_char(moved.updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::jsonb
           FROM moved JOIN given USING (item) WHERE given.answer IS NOT NULL ORDER BY 1, 2`,
      )}
      RETURNING scope, key
    ), appended AS (${insertEventsSql(19, 'SELECT item FROM moved')})
    SELECT moved.updated_at AS at, moved.fence, moved.is_leased AS "isLeased",
           EXISTS (SELECT FROM answered WHERE answered.scope = given.scope AND answered.key = moved.client_key)
             AS "isAnswered",
           coalesce((SELECT true FROM inbox_event AS inbox
                      WHERE inbox.subscriber = given.subscriber AND inbox.event_id = given.event_id), false)
             AS "isClaimedBefore"
      FROM given LEFT JOIN moved USING (item) ORDER BY given.item`,
  parameters: [...lists, 'int4', ...outboxParameters],
  row: {
    at: 'timestamptz?',
    fence: 'int8?',
    isLeased: 'bool?',
    isAnswered: 'bool',
    isClaimedBefore: 'bool',
  },
})

const uuidOrNull = (id: Id | null | undefined) => (id ? uuidOf(id) : null)

const moves = new BatchQueue<Move, MoveOutcome>({
  name: 'transfers-move',
  keyOf: ({ from }) => from.transferId,
  async together(given) {
    const events = outboxColumns(
      given.map(({ transition, correlationId }) => ({ events: transition.events, correlationId })),
    )
    const rows = await callWithEvents('transfers', (on) =>
      move.rows(on, [
        given.map(({ from }) => uuidOf(from.transferId)),
        given.map(({ from }) => from.state),
        given.map(({ from }) => from.version),
        given.map(({ fence }) => fence),
        given.map(({ transition }) => transition.to),
        given.map(({ transition }) => isDriven(transition.to)),
        given.map(({ transition }) => transition.note ?? null),
        given.map(({ transition }) => transition.outcome ?? null),
        given.map(({ transition }) => transition.failureCode ?? null),
        given.map(({ transition }) => uuidOrNull(transition.alertId)),
        given.map(({ transition }) => uuidOrNull(transition.ledgerTransferId)),
        given.map(({ transition }) => uuidOrNull(transition.payoutId)),
        given.map(({ transition }) => uuidOrNull(transition.refundLedgerTransferId)),
        given.map(({ cause }) => cause?.subscriber ?? null),
        given.map(({ cause }) => (cause ? eventUuidOf(cause.eventId) : null)),
        given.map(({ from, answer }) => (answer === null ? null : from.customerId)),
        given.map(({ answer }) => (answer === null ? null : JSON.stringify(answer))),
        leaseInMs,
        ...events,
      ]),
    )
    return given.map((one, at) => outcomeOf(one, rows[at]))
  },
})

type MoveRow = {
  readonly at: Date | null
  readonly fence: bigint | null
  readonly isLeased: boolean | null
  readonly isAnswered: boolean
  readonly isClaimedBefore: boolean
}

function outcomeOf({ from, transition }: Move, row: MoveRow | undefined): MoveOutcome {
  if (!row) throw new Error('a transition was not answered')
  const { at, fence, isLeased, isAnswered, isClaimedBefore } = row
  if (at === null || fence === null) {
    return { kind: isClaimedBefore ? 'claimed-before' : 'refused' }
  }
  const transfer = { ...stateAfter(from, transition, at), fence }
  return { kind: 'moved', at, transfer, isLeased: isLeased === true, isAnswered }
}

/** The transfer after a transition at that time; fence and lease are known when the database has answered. */
export function stateAfter(
  from: TransferRecord,
  { to, events: _, note: __, ...changed }: Transition,
  at: Date,
): TransferRecord {
  return {
    ...from,
    ...definedOf(changed),
    state: to,
    version: from.version + 1,
    attempts: 0,
    updatedAt: at,
    completedAt: to === 'completed' ? at : from.completedAt,
  }
}

function definedOf<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>
  }
}

/**
 * Moves a transfer to its next state, with its step, its events and the claim of the event that caused it: all or none.
 * A driver proves its lease by `from.fence` and keeps it until the transfer rests. Other callers are checked by state and
 * version alone, and get the lease where it is free.
 * @param by `answer`: what the client key replays from now on, JSON with `momentOfWriting` for the transition's time
 * @throws RunGivenUp in a handler that its queue no longer waits for
 */
export function moveTransfer(
  from: TransferRecord,
  transition: Transition,
  by: { readonly isDriver: true; readonly answer?: unknown } | { readonly cause?: Cause } = {},
): Promise<MoveOutcome> {
  const cause = 'cause' in by ? (by.cause ?? null) : null
  if (cause) refuseWhenGivenUp()
  return moves.submit({
    from,
    transition,
    fence: 'isDriver' in by ? from.fence : null,
    cause,
    answer: ('answer' in by && by.answer) || null,
    correlationId: currentCorrelationId(),
  })
}
