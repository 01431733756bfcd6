import { migrateDomain } from '@corridor/db/migrate'
import { newUuid } from '@corridor/kernel/ids'
import type { Server } from './server.ts'

const opening = 1_000_000_000_000

/**
 * Accounts with money: the first is the house's, which gave it; the others are customers' with a floor of zero.
 * @returns their uuids
 */
export async function openAccounts(server: Server, url: string, count: number): Promise<string[]> {
  const house = newUuid()
  await server.arrange(
    url,
    `INSERT INTO account (id, kind, owner_ref, currency, exponent, side) VALUES ($1, 'liquidity', $2, 'EUR', 2, 'credit')`,
    [house, `system:bench-${house}:EUR`],
  )
  const rows = await server.arrange<{ id: string }>(
    url,
    `INSERT INTO account (id, kind, owner_ref, currency, exponent, side, floor_minor)
     SELECT uuidv7(), 'wallet', 'bench-' || gen_random_uuid(), 'EUR', 2, 'credit', 0
       FROM generate_series(1, $1) RETURNING id`,
    [count],
  )
  const ids = rows.map((row) => row.id)
  // As if each had been paid in by one posting of the house: the counters and the journal agree.
  for (let from = 0; from < ids.length; from += 10_000) {
    await server.arrange(url, fundStatement, [house, ids.slice(from, from + 10_000), opening])
  }
  await server.arrange(url, 'VACUUM ANALYZE account')
  return [house, ...ids]
}

const fundStatement = `
WITH funded AS (
  SELECT f.id, f.no, uuidv7() AS transfer_id, h.entry_count AS entries, h.posted_debits AS given,
         h.last_transfer_id AS last_id, h.last_leg_no AS last_leg
    FROM unnest($2::uuid[]) WITH ORDINALITY AS f (id, no), account h WHERE h.id = $1
), placed AS (
  INSERT INTO leg (transfer_id, leg_no, currency, debit_account_id, credit_account_id, amount, debit_seq, debit_balance,
                   credit_seq, credit_balance, effective_at, recorded_at, code, reference, correlation_id,
                   debit_prev_id, debit_prev_leg)
  SELECT transfer_id, 1, 'EUR', $1, id, $3, entries + no, -given - no * $3, 1, $3, now(), now(), 'bench.fund', 'bench',
         'bench-funding', coalesce(lag(transfer_id) OVER (ORDER BY no), last_id), coalesce(lag(1::smallint) OVER (ORDER BY no), last_leg)
    FROM funded
), customers AS (
  UPDATE account a SET posted_credits = $3, entry_count = 1, last_transfer_id = f.transfer_id, last_leg_no = 1
    FROM funded f WHERE a.book_id = 1 AND a.id = f.id
)
UPDATE account a SET posted_debits = a.posted_debits + f.count * $3, entry_count = a.entry_count + f.count,
                     last_transfer_id = f.last_id, last_leg_no = 1
  FROM (SELECT count(*) AS count, (array_agg(transfer_id ORDER BY no DESC))[1] AS last_id FROM funded) AS f
 WHERE a.book_id = 1 AND a.id = $1`

const ring = 1_000
const perStep = 500_000

/**
 * A ledger with a past: `entries` entries of a ring of 1,000 accounts over the last twelve months, a partition each.
 * Transfer n moves 1.00 from account n mod 1000 to the next one, so every number of every entry is known in advance.
 * @returns uuids of the accounts, a house account first
 */
export async function loadPast(
  server: Server,
  name: string,
  entries: number,
  tell: (share: number) => void,
): Promise<{ url: string; accounts: string[] }> {
  await server.arrange(server.url, `CREATE DATABASE ${name}`)
  const url = server.database(name)
  process.env.LEDGER_DATABASE_URL = url
  await migrateDomain('ledger')
  delete process.env.LEDGER_DATABASE_URL
  await server.arrange(url, partitionsStatement)
  const accounts = (
    await server.arrange<{ id: string }>(
      url,
      `INSERT INTO account (id, kind, owner_ref, currency, exponent, side)
       SELECT uuidv7(), 'wallet', 'past-' || n, 'EUR', 2, 'credit' FROM generate_series(1, ${ring}) n RETURNING id`,
    )
  ).map((row) => row.id)
  const transfers = entries / 2
  for (let from = 0; from < transfers; from += perStep) {
    const to = Math.min(from + perStep, transfers)
    await server.arrange(url, pastStatement, [accounts, from, to - 1, transfers])
    tell(to / transfers)
  }
  const lap = Math.floor((transfers - 1) / ring)
  await server.arrange(url, closePast, [accounts, transfers, lap])
  await server.arrange(url, 'VACUUM ANALYZE')
  const [house = ''] = await openAccounts(server, url, 1)
  return { url, accounts: [house, ...accounts] }
}

const partitionsStatement = `
DO $$ DECLARE v_from timestamptz;
BEGIN
  FOR i IN 1..13 LOOP
    v_from := date_trunc('month', clock_timestamp()) - i * interval '1 month';
    EXECUTE format('CREATE TABLE %I PARTITION OF leg FOR VALUES FROM (%L) TO (%L)',
      'leg_' || to_char(v_from, 'YYYY_MM'), least_id_of(v_from), least_id_of(v_from + interval '1 month'));
  END LOOP;
END $$`

// The id of transfer n: its time in milliseconds, then n in the free bits.
const idOfNumber = (n: string, transfers: string) => `
  (lpad(to_hex((extract(epoch FROM now() - interval '365 days') * 1000)::bigint + (${n})::bigint * 31449600000 / ${transfers}), 12, '0')
   || '7000' || '8' || lpad(to_hex((${n})::bigint), 15, '0'))::uuid`

const pastStatement = `
INSERT INTO leg (transfer_id, leg_no, currency, debit_account_id, credit_account_id, amount, debit_seq, debit_balance,
                 credit_seq, credit_balance, effective_at, recorded_at, code, reference, correlation_id,
                 debit_prev_id, debit_prev_leg, credit_prev_id, credit_prev_leg)
SELECT x.id, 1, 'EUR', ($1::uuid[])[1 + n % ${ring}], ($1::uuid[])[1 + (n + 1) % ${ring}], 100,
       2 * lap + CASE place WHEN 0 THEN 1 ELSE 2 END, CASE place WHEN 0 THEN -100 ELSE 0 END,
       2 * lap + CASE place WHEN ${ring - 1} THEN 2 ELSE 1 END, CASE place WHEN ${ring - 1} THEN 0 ELSE 100 END,
       uuid_extract_timestamp(x.id), uuid_extract_timestamp(x.id), 'past', 'past-' || n, 'bench-past',
       CASE WHEN n > 0 THEN ${idOfNumber('n - 1', '$4::bigint')} END, CASE WHEN n > 0 THEN 1 END,
       CASE WHEN n >= ${ring - 1} THEN ${idOfNumber(`n - ${ring - 1}`, '$4::bigint')} END,
       CASE WHEN n >= ${ring - 1} THEN 1 END
  FROM (SELECT n, n / ${ring} AS lap, n % ${ring} AS place, ${idOfNumber('n', '$4::bigint')} AS id
          FROM generate_series($2::bigint, $3::bigint) AS n) AS x`

// What the last lap leaves behind.
const closePast = `
UPDATE account a
   SET entry_count = 2 * ($3::bigint + 1), posted_debits = 100 * ($3::bigint + 1), posted_credits = 100 * ($3::bigint + 1),
       last_transfer_id = CASE x.place WHEN 0 THEN ${idOfNumber(`$3::bigint * ${ring} + ${ring - 1}`, '$2::bigint')}
                                       ELSE ${idOfNumber(`$3::bigint * ${ring} + x.place`, '$2::bigint')} END,
       last_leg_no = 1, floor_minor = -${opening}
  FROM (SELECT u.id, u.no - 1 AS place FROM unnest($1::uuid[]) WITH ORDINALITY AS u (id, no)) AS x
 WHERE a.book_id = 1 AND a.id = x.id`
