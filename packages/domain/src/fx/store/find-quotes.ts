import { BatchQueue } from '@corridor/db/batch-queue'
import { defineStatement } from '@corridor/db/statement'
import { type Id, uuidOf } from '@corridor/kernel/ids'
import type { QuoteRecord } from '../quote-view.ts'
import { askDatabase } from './latest-rates.ts'
import { quoteColumns, recordOf } from './quote-record.ts'

const columns = Object.keys(quoteColumns)

const findTogether = defineStatement({
  domain: 'fx',
  name: 'find-quotes',
  text: `
    SELECT (SELECT version FROM data_version WHERE topic = 'rates') AS version, clock_timestamp() AS now,
      ${columns.join(', ')}
    FROM quote WHERE id = ANY((SELECT $1::uuid[])::uuid[])`,
  parameters: ['uuid[]'],
  row: { version: 'int8', now: 'timestamptz', ...quoteColumns },
})

const queue = new BatchQueue<Id<'quo'>, QuoteRecord | null>({
  name: 'fx-find-quotes',
  together: async (asked) => {
    const rows = await askDatabase((on) => findTogether.rows(on, [asked.map(uuidOf)]))
    const found = new Map(rows.map((row) => [row.id, row]))
    return asked.map((quoteId) => {
      const row = found.get(uuidOf(quoteId))
      if (!row) return null
      const quote = recordOf(row, row.now)
      remember(quote)
      return quote
    })
  },
})

/**
 * Quotes that this process read lately. A quote that is looked at is often accepted next, and its price never changes,
 * so the acceptance takes the amounts of its event from here. Who may accept it, and whether it still stands, the row
 * decides.
 */
const lookedAt = new Map<Id<'quo'>, QuoteRecord>()
const maxLookedAt = 2_048

/** The quote with its state by the database's clock, or null. */
export function findQuote(quoteId: Id<'quo'>): Promise<QuoteRecord | null> {
  return queue.submit(quoteId)
}

/** The price of a quote, from memory where it was looked at lately. Its state may have changed since. */
export async function findPrice(quoteId: Id<'quo'>): Promise<QuoteRecord | null> {
  return lookedAt.get(quoteId) ?? (await findQuote(quoteId))
}

/** A quote that was accepted is not asked for again soon. */
export function forgetPrice(quoteId: Id<'quo'>): void {
  lookedAt.delete(quoteId)
}

function remember(quote: QuoteRecord): void {
  lookedAt.delete(quote.quoteId)
  lookedAt.set(quote.quoteId, quote)
  if (lookedAt.size <= maxLookedAt) return
  const [oldest] = lookedAt.keys()
  if (oldest !== undefined) lookedAt.delete(oldest)
}
