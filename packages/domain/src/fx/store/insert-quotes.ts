import { setTimeout as sleep } from 'node:timers/promises'
import { askAlone, BatchQueue } from '@corridor/db/batch-queue'
import { defineStatement, oneOf } from '@corridor/db/statement'
import { wakeRelay } from '@corridor/db/wake-relay'
import { type Id, newId, newUuid, uuidOf } from '@corridor/kernel/ids'
import { money, toWire } from '@corridor/kernel/money'
import { currentCorrelationId } from '@corridor/telemetry'
import type { z } from 'zod'
import { quoteGenerated } from '../events.ts'
import { customerRateOf } from '../fees.ts'
import type { Calculation } from '../pricing.ts'
import type { QuoteRecord } from '../quote-view.ts'
import { askDatabase } from './latest-rates.ts'
import { calculationColumns, columnsOf } from './quote-record.ts'

/** A client's key under which a quote is made, and the request's fingerprint. */
export type QuoteKey = {
  readonly scope: string
  readonly key: string
  readonly fingerprint: string
}

export type NewQuote = {
  readonly customerId: Id<'cus'>
  readonly calculation: Calculation
  /** How long it stands, from the moment of its storing. */
  readonly lifetimeMs: number
  /** The version of the rates and the time by which it was priced. */
  readonly version: string
  readonly pricedAt: Date
  readonly key?: QuoteKey
}

export type InsertOutcome =
  | { readonly outcome: 'stored'; readonly quote: QuoteRecord }
  /** The key made this quote before: its id. */
  | { readonly outcome: 'replayed'; readonly response: unknown }
  /** `stale`: the rates have changed, or the price was made by another time than the database's. Price it again. */
  | { readonly outcome: 'stale' | 'key-reused' | 'in-flight' }

type Asked = NewQuote & { readonly quoteId: Id<'quo'>; readonly correlationId: string }

/** Ages of rates and times of arrival are judged by a time that is the database's to this many seconds. */
const clockTolerance = 10
const mostAttempts = 8
const firstPauseMs = 5

const written = Object.keys(calculationColumns).join(', ')
const typed = Object.entries(calculationColumns)
  .map(([name, type]) => `${name} ${type}`)
  .join(', ')

// A key is stored as used, with its answer, in the statement that makes the quote: nothing is claimed that a crash could
// leave behind. A claim that an earlier version of this product left is taken over when its time is up. Keys go in the
// order of their text, so that two batches do not wait for each other in a circle. Of JSON the planner expects a hundred
// items and would join them with whole tables: OFFSET 0 has it look up each.
const insertTogether = defineStatement({
  domain: 'fx',
  name: 'insert-quotes',
  text: `
    WITH asked AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset($1) AS item (place int, id uuid, public_id text, customer_id uuid, lifetime_ms int,
        version bigint, priced_at timestamptz, scope text, key text, fingerprint text, event_id uuid,
        correlation_id text, payload jsonb, ${typed})
    ), present AS MATERIALIZED (
      SELECT version, date_trunc('milliseconds', clock_timestamp()) AS now FROM data_version WHERE topic = 'rates'
    ), judged AS MATERIALIZED (
      SELECT asked.*, present.now AS created_at, present.now + lifetime_ms * interval '1 millisecond' AS expires_at
      FROM asked JOIN present ON present.version = asked.version
      WHERE abs(extract(epoch FROM present.now - asked.priced_at)) <= ${clockTolerance}
    ), keyed AS (
      INSERT INTO idempotency_key AS mine (scope, key, fingerprint, state, response)
      SELECT scope, key, fingerprint, 'done', to_jsonb(public_id) FROM judged WHERE key IS NOT NULL ORDER BY scope, key
      ON CONFLICT (scope, key) DO UPDATE SET state = 'done', response = excluded.response, expires_at = NULL
      WHERE mine.state = 'claimed' AND mine.fingerprint = excluded.fingerprint
        AND mine.expires_at < clock_timestamp()
      RETURNING scope, key
    ), stored AS (
      INSERT INTO quote (id, customer_id, created_at, expires_at, ${written})
      SELECT id, customer_id, created_at, expires_at, ${written} FROM judged
      WHERE key IS NULL OR (scope, key) IN (SELECT scope, key FROM keyed)
      ORDER BY place
      ON CONFLICT (id) DO NOTHING
      RETURNING id, created_at, expires_at
    ), told AS (
      INSERT INTO outbox_event (id, type, aggregate_id, correlation_id, payload)
      SELECT asked.event_id, '${quoteGenerated.type}', asked.public_id, asked.correlation_id,
        asked.payload || jsonb_build_object('expiresAt',
          to_char(stored.expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
      FROM stored JOIN asked USING (id) ORDER BY asked.place
    )
    SELECT present.version, present.now, judged.id IS NULL AS is_stale,
      coalesce(stored.created_at, earlier.created_at) AS created_at,
      coalesce(stored.expires_at, earlier.expires_at) AS expires_at,
      used.fingerprint AS key_fingerprint, used.state AS key_state, used.response AS key_response
    FROM present CROSS JOIN asked
    LEFT JOIN judged USING (id) LEFT JOIN stored USING (id)
    LEFT JOIN LATERAL (SELECT created_at, expires_at FROM quote WHERE quote.id = asked.id OFFSET 0) AS earlier ON true
    LEFT JOIN LATERAL (SELECT fingerprint, state, response FROM idempotency_key AS mine
                        WHERE mine.scope = asked.scope AND mine.key = asked.key OFFSET 0) AS used ON true
    ORDER BY asked.place`,
  parameters: ['jsonb'],
  row: {
    version: 'int8',
    now: 'timestamptz',
    is_stale: 'bool',
    created_at: 'timestamptz?',
    expires_at: 'timestamptz?',
    key_fingerprint: 'text?',
    key_state: oneOf(['claimed', 'done'], 'one or null'),
    key_response: 'jsonb?',
  },
})

type InsertRow = Awaited<ReturnType<typeof insertTogether.rows>>[number]

const queue = new BatchQueue<Asked, InsertOutcome | 'again'>({
  name: 'fx-insert-quotes',
  keyOf: ({ key }) => (key ? `${key.scope} ${key.key}` : null),
  together: async (asked) => {
    const items = JSON.stringify(asked.map(itemOf))
    const rows = await askDatabase((on) => insertTogether.rows(on, [items]))
    wakeRelay('fx')
    return rows.map((row, at) => {
      const one = asked[at]
      return one ? outcomeOf(row, one) : askAlone
    })
  },
})

/**
 * Stores a pending quote, with the key where there is one, unless the rates or the time are not those that it was priced
 * by. It stands for its lifetime by the database's clock.
 */
export async function insertQuote(quote: NewQuote): Promise<InsertOutcome> {
  const asked = { ...quote, quoteId: newId('quo'), correlationId: currentCorrelationId() }
  for (let attempt = 1; attempt <= mostAttempts; attempt++) {
    const answer = await queue.submit(asked)
    if (answer !== 'again') return answer
    await sleep(firstPauseMs * 2 ** attempt)
  }
  return { outcome: 'in-flight' }
}

/** `again`: another statement under the same key or id ended while this one ran, and this one does not see it yet. */
function outcomeOf(row: InsertRow, asked: Asked): InsertOutcome | 'again' {
  const { created_at: createdAt, expires_at: expiresAt } = row
  if (createdAt && expiresAt) {
    const { quoteId, customerId, calculation } = asked
    const quote = { ...calculation, quoteId, customerId, state: 'pending', createdAt, expiresAt }
    return { outcome: 'stored', quote: quote as QuoteRecord }
  }
  if (row.key_state !== null && row.key_fingerprint !== asked.key?.fingerprint) {
    return { outcome: 'key-reused' }
  }
  if (row.key_state === 'done') return { outcome: 'replayed', response: row.key_response }
  if (row.is_stale) return { outcome: 'stale' }
  return row.key_state === 'claimed' ? { outcome: 'in-flight' } : 'again'
}

function itemOf(asked: Asked, at: number) {
  const { quoteId, customerId, calculation, key } = asked
  const { source, target, variableFee, fixedFee, payOut, rate, spreadPercent } = calculation
  return {
    place: at + 1,
    id: uuidOf(quoteId),
    public_id: quoteId,
    customer_id: uuidOf(customerId),
    lifetime_ms: asked.lifetimeMs,
    version: asked.version,
    priced_at: asked.pricedAt,
    ...key,
    ...columnsOf(calculation),
    event_id: newUuid(),
    correlation_id: asked.correlationId,
    payload: {
      quoteId,
      customerId,
      payOut,
      source: toWire(source),
      target: toWire(target),
      fee: toWire(money(variableFee.minor + fixedFee.minor, source.currency)),
      rate: customerRateOf(rate.rate, spreadPercent),
    } satisfies Omit<z.input<typeof quoteGenerated.payload>, 'expiresAt'>,
  }
}
