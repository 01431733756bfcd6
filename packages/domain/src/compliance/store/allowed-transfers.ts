import { BatchQueue } from '@corridor/db/batch-queue'
import { unnestLists } from '@corridor/db/list-parameters'
import { insertEventsSql, outboxColumns, outboxParameters } from '@corridor/db/outbox-columns'
import { callWithEvents } from '@corridor/db/prepared-call'
import { defineStatement } from '@corridor/db/statement'
import type { NewEvent } from '@corridor/kernel/event'
import { uuidOf } from '@corridor/kernel/ids'
import { currentCorrelationId } from '@corridor/telemetry'
import type { AssessInput } from '../contract.ts'
import type { Moment } from './moments.ts'

/** A verdict of allow, and under which versions it was found. */
export type AllowedTransfer = {
  readonly input: AssessInput
  readonly amountMinor: bigint
  readonly baseMinor: bigint
  readonly rate: string
  readonly rateAsOf: string
  readonly tier: number
  readonly fingerprint: string
  readonly recipientName: Uint8Array<ArrayBuffer> | null
  readonly moment: Pick<Moment, 'now' | 'customerVersion' | 'versions'>
  readonly usesLimits: boolean
  readonly events: readonly NewEvent[]
}
const lists = [
  'uuid[]',
  'uuid[]',
  'uuid[]',
  'text[]',
  'int8[]',
  'text[]',
  'int8[]',
  'text[]',
  'text[]',
  'int4[]',
  'text[]',
  'uuid[]',
  'text[]',
  'text[]',
  'bytea[]',
  'text[]',
  'timestamptz[]',
  'int8[]',
  'text[]',
  'bool[]',
] as const

const allow = defineStatement({
  domain: 'compliance',
  name: 'allow-transfers',
  text: `
    WITH item AS MATERIALIZED (
      SELECT * FROM ${unnestLists(lists)} WITH ORDINALITY
        AS given (id, transfer_id, customer_id, kind, amount_minor, currency, base_minor, rate,
          rate_as_of, tier, recipient_key, recipient_customer_id, recipient_country, recipient_type, recipient_name,
          fingerprint, at, customer_version, versions, uses_limits, place)
    ), moved AS MATERIALIZED (
      -- a function, for what it compares has to be read after the locks were given: this statement's own snapshot is older
      SELECT customer_id FROM lock_allowed($3, $18, $19, $17, $20) AS customer_id
    ), assessed AS (
      INSERT INTO assessment (id, transfer_id, customer_id, kind, amount_minor, currency, base_minor, rate, rate_as_of,
        tier, recipient_key, recipient_customer_id, recipient_country, recipient_type, recipient_name, fingerprint,
        verdict, outcome, reasons, created_at)
      SELECT id, transfer_id, customer_id, kind, amount_minor, currency, base_minor, rate, rate_as_of,
             tier, recipient_key, recipient_customer_id, recipient_country, recipient_type, recipient_name, fingerprint,
             'allow', 'open', '[]', at
        FROM item JOIN moved USING (customer_id) ORDER BY customer_id
      ON CONFLICT DO NOTHING
      RETURNING id, customer_id
    ), used AS (
      INSERT INTO limit_use (subject_id, direction, scope, customer_id, window_key, amount_minor, state)
      SELECT item.transfer_id, 'out', limits.scope, item.customer_id, limits.window_key, item.base_minor, 'reserved'
        FROM item JOIN assessed USING (id, customer_id)
       CROSS JOIN LATERAL (VALUES ('day', to_char(item.at AT TIME ZONE 'UTC', 'YYYY-MM-DD')),
         ('month', to_char(item.at AT TIME ZONE 'UTC', 'YYYY-MM')), ('lifetime', 'all')) AS limits (scope, window_key)
       WHERE item.uses_limits
      ON CONFLICT (subject_id, direction, scope) DO UPDATE SET window_key = excluded.window_key,
        amount_minor = excluded.amount_minor, state = excluded.state, reserved_at = now(), settled_at = NULL
       WHERE limit_use.state = 'released'
      RETURNING customer_id, direction, scope, window_key, amount_minor
    ), counted AS (
      INSERT INTO limit_window (customer_id, direction, scope, window_key, used_minor)
      SELECT customer_id, direction, scope, window_key, amount_minor FROM used
       ORDER BY customer_id, direction, scope, window_key
      ON CONFLICT (customer_id, direction, scope, window_key)
      DO UPDATE SET used_minor = limit_window.used_minor + excluded.used_minor
    ), appended AS (
      ${insertEventsSql(21, 'SELECT item.place FROM item JOIN assessed USING (id, customer_id)')}
    )
    SELECT item.place::int4 AS place FROM item JOIN assessed USING (id, customer_id)`,
  parameters: [...lists, ...outboxParameters],
  row: { place: 'int4' },
})

type Asked = AllowedTransfer & { readonly correlationId: string }

const queue = new BatchQueue<Asked, boolean>({
  name: 'compliance-allow-transfers',
  // one of a customer in a batch: a second one was judged without the first in its past, and has to be judged again
  keyOf: ({ input }) => input.customerId,
  together: async (asked) => {
    const rows = await callWithEvents('compliance', (on) =>
      allow.rows(on, [...columnsOf(asked), ...outboxColumns(asked)]),
    )
    const stored = new Set(rows.map((row) => row.place))
    return asked.map((_one, at) => stored.has(at + 1))
  },
})

function columnsOf(asked: readonly Asked[]) {
  const of = <T>(column: (one: Asked) => T): T[] => asked.map(column)
  return [
    of(({ input }) => uuidOf(input.assessmentId)),
    of(({ input }) => uuidOf(input.transferId)),
    of(({ input }) => uuidOf(input.customerId)),
    of(({ input }) => input.kind),
    of((one) => one.amountMinor),
    of(({ input }) => input.amount.currency),
    of((one) => one.baseMinor),
    of((one) => one.rate),
    of((one) => one.rateAsOf),
    of((one) => one.tier),
    of(({ input }) => input.recipient.key),
    of(({ input: { recipient } }) => (recipient.customerId ? uuidOf(recipient.customerId) : null)),
    of(({ input }) => input.recipient.country ?? null),
    of(({ input }) => input.recipient.type ?? null),
    of(({ recipientName: sealed }) => sealed && bytesOf(sealed)),
    of((one) => one.fingerprint),
    of(({ moment }) => moment.now),
    of(({ moment }) => moment.customerVersion),
    of(({ moment }) => moment.versions),
    of((one) => one.usesLimits),
  ] as const
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint8Array<ArrayBuffer>): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength)
}

/**
 * Stores a verdict of allow with what the transfer takes of its customer's limits and the event that tells of it, among
 * those of others in this process: all of it, or nothing.
 * @returns false when the customer's limits or past, or what the verdict rests on, are not what they were any more, or
 *   the transfer has been assessed meanwhile: judge again
 */
export function allowTransfer(one: AllowedTransfer): Promise<boolean> {
  return queue.submit({ ...one, correlationId: currentCorrelationId() })
}
