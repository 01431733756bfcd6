import { defineStatement, oneOf } from '@corridor/db/statement'
import { database } from './database.ts'
import type { QuoteKey } from './insert-quotes.ts'

const findUsed = defineStatement({
  domain: 'fx',
  name: 'find-quote-key',
  text: 'SELECT fingerprint, state, response FROM idempotency_key WHERE scope = $1 AND key = $2',
  parameters: ['text', 'text'],
  row: { fingerprint: 'text', state: oneOf(['claimed', 'done'], 'one'), response: 'jsonb?' },
})

/** What a client's key was used for: its answer, or that it was for another request; null when it is free. */
export async function findKey({
  scope,
  key,
  fingerprint,
}: QuoteKey): Promise<
  | { readonly outcome: 'replayed'; readonly response: unknown }
  | { readonly outcome: 'key-reused' }
  | null
> {
  const row = await findUsed.first(database.pool, [scope, key])
  if (!row) return null
  if (row.fingerprint !== fingerprint) return { outcome: 'key-reused' }
  return row.state === 'done' ? { outcome: 'replayed', response: row.response } : null
}
