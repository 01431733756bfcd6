import { domainUrl } from '@corridor/db/connection'
import { parse } from 'csv-parse/sync'
import pg from 'pg'

/** What a simple importer does: read the file, insert each line. It matches nothing. */
export async function insertPlainly(
  { bytes }: { readonly bytes: Uint8Array },
  how: 'each line a transaction' | 'all in one transaction',
): Promise<{ ms: number }> {
  const client = new pg.Client({ connectionString: domainUrl('reconciliation').href })
  await client.connect()
  await client.query('CREATE SCHEMA IF NOT EXISTS bench')
  await client.query('DROP TABLE IF EXISTS bench.plain')
  await client.query(
    'CREATE TABLE bench.plain (position int PRIMARY KEY, amount bigint, day date, reference text, note text)',
  )
  const before = performance.now()
  const records = parse(Buffer.from(bytes), { from_line: 2 })
  if (how === 'all in one transaction') await client.query('BEGIN')
  for (const [at, [day, amount, reference, note]] of records.entries()) {
    await client.query({
      name: 'plain',
      text: 'INSERT INTO bench.plain VALUES ($1, $2, $3, $4, $5)',
      values: [at, (amount ?? '').replace('.', ''), day, reference, note],
    })
  }
  if (how === 'all in one transaction') await client.query('COMMIT')
  const ms = performance.now() - before
  await client.query('DROP TABLE bench.plain')
  await client.end()
  return { ms }
}
