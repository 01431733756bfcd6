import { BatchQueue } from '@corridor/db/batch-queue'
import { unnestLists } from '@corridor/db/list-parameters'
import { insertEventsSql, outboxColumns, outboxParameters } from '@corridor/db/outbox-columns'
import { defineStatement, oneOf } from '@corridor/db/statement'
import { wakeRelay } from '@corridor/db/wake-relay'
import { type Id, uuidOf } from '@corridor/kernel/ids'
import { toWire } from '@corridor/kernel/money'
import { currentCorrelationId } from '@corridor/telemetry'
import type { z } from 'zod'
import { quoteAccepted } from '../events.ts'
import { customerRateOf } from '../fees.ts'
import type { QuoteRecord } from '../quote-view.ts'
import { findPrice, forgetPrice } from './find-quotes.ts'
import { askDatabase } from './latest-rates.ts'

export type TakeOutcome =
  | { readonly outcome: 'accepted'; readonly quote: QuoteRecord }
  | { readonly outcome: 'missing' | 'expired' | 'used' }

type Claim = {
  readonly quoteId: Id<'quo'>
  readonly customerId: Id<'cus'>
  readonly transferId: Id<'tr'> | Id<'cnv'>
}
type Asked = Claim & { readonly price: QuoteRecord; readonly correlationId: string }

// The rows are locked first, in the order of their ids, so that two processes' batches do not wait for each other in a
// circle, and so that what is judged is the newest state of each: whoever waited here sees what the other did. Of two
// transfers in one batch that want one quote, the first is chosen. A pending quote that was not chosen is out of time.
const takeTogether = defineStatement({
  domain: 'fx',
  name: 'take-quotes',
  text: `
    WITH asked AS MATERIALIZED (
      SELECT * FROM ${unnestLists(['uuid[]', 'uuid[]', 'uuid[]'])}
        WITH ORDINALITY AS claim (quote_id, customer_id, transfer_id, place)
    ), held AS MATERIALIZED (
      SELECT id, customer_id, state, transfer_id, created_at, expires_at
      FROM quote WHERE id = ANY((SELECT $1::uuid[])::uuid[]) ORDER BY id FOR UPDATE
    ), chosen AS (
      SELECT DISTINCT ON (held.id) held.id, asked.transfer_id, asked.place
      FROM asked JOIN held ON held.id = asked.quote_id AND held.customer_id = asked.customer_id
      WHERE held.state = 'pending' AND held.expires_at > clock_timestamp()
      ORDER BY held.id, asked.place
    ), taken AS (
      UPDATE quote SET state = 'accepted', accepted_at = clock_timestamp(), transfer_id = chosen.transfer_id
      FROM chosen WHERE quote.id = chosen.id AND quote.state = 'pending'
      RETURNING quote.id, quote.transfer_id, chosen.place
    ), told AS (${insertEventsSql(4, 'SELECT place FROM taken')})
    SELECT (SELECT version FROM data_version WHERE topic = 'rates') AS version, clock_timestamp() AS now,
      held.created_at, held.expires_at,
      CASE WHEN held.id IS NULL OR held.customer_id <> asked.customer_id THEN 'missing'
        WHEN coalesce(taken.transfer_id, held.transfer_id) = asked.transfer_id THEN 'accepted'
        WHEN taken.id IS NOT NULL OR held.state = 'accepted' THEN 'used'
        ELSE 'expired' END AS outcome
    FROM asked LEFT JOIN held ON held.id = asked.quote_id LEFT JOIN taken ON taken.id = asked.quote_id
    ORDER BY asked.place`,
  parameters: ['uuid[]', 'uuid[]', 'uuid[]', ...outboxParameters],
  row: {
    version: 'int8',
    now: 'timestamptz',
    created_at: 'timestamptz?',
    expires_at: 'timestamptz?',
    outcome: oneOf(['accepted', 'missing', 'expired', 'used'], 'one'),
  },
})

const queue = new BatchQueue<Asked, TakeOutcome>({
  name: 'fx-take-quotes',
  together: async (asked) => {
    const rows = await askDatabase((on) =>
      takeTogether.rows(on, [
        asked.map(({ quoteId }) => uuidOf(quoteId)),
        asked.map(({ customerId }) => uuidOf(customerId)),
        asked.map(({ transferId }) => uuidOf(transferId)),
        ...outboxColumns(asked.map((one) => ({ ...one, events: [acceptedEvent(one)] }))),
      ]),
    )
    wakeRelay('fx')
    return rows.map((row, at) => outcomeOf(row, asked[at]))
  },
})

/**
 * Hands a pending quote to one transfer. The row's lock decides a race: the second finds it accepted. The same transfer
 * may ask again, at any time.
 */
export async function takeQuote(claim: Claim): Promise<TakeOutcome> {
  const price = await findPrice(claim.quoteId)
  if (!price) return { outcome: 'missing' }
  const taken = await queue.submit({ ...claim, price, correlationId: currentCorrelationId() })
  forgetPrice(claim.quoteId)
  return taken
}

function outcomeOf(
  row: {
    readonly outcome: TakeOutcome['outcome']
    readonly created_at: Date | null
    readonly expires_at: Date | null
  },
  asked: Asked | undefined,
): TakeOutcome {
  if (row.outcome !== 'accepted') return { outcome: row.outcome }
  if (!asked || !row.created_at || !row.expires_at) throw new TypeError('an acceptance of no quote')
  const { price } = asked
  return {
    outcome: 'accepted',
    quote: { ...price, state: 'accepted', createdAt: row.created_at, expiresAt: row.expires_at },
  }
}

function acceptedEvent({ quoteId, customerId, transferId, price }: Asked) {
  return {
    type: quoteAccepted.type,
    aggregateId: quoteId,
    payload: {
      quoteId,
      customerId,
      transferId,
      source: toWire(price.source),
      target: toWire(price.target),
      rate: customerRateOf(price.rate.rate, price.spreadPercent),
    } satisfies z.input<typeof quoteAccepted.payload>,
  }
}
