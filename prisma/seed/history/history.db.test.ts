import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { useTestDatabase } from '@corridor/db/testing'
import { importRates } from '@corridor/domain/fx'
import { corridors, pricesOfThePast } from '@corridor/domain/fx/history'
import { getBalanceAt } from '@corridor/domain/ledger'
import * as ledger from '@corridor/domain/ledger/history'
import * as support from '@corridor/domain/support/history'
import { getTransferForStaff } from '@corridor/domain/transfers'
import { transferKinds } from '@corridor/domain/transfers/contract'
import * as transfers from '@corridor/domain/transfers/history'
import { idOf, newId } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { checkInvariants } from '../../../scripts/invariants/check-invariants.ts'
import { loadDemoHistory } from './load-demo-history.ts'
import { makeWorld, startOfHistory } from './make-world.ts'

const { ownerQuery } = useTestDatabase()
const colleagues = { support: newId('stf'), officer: newId('stf'), admin: newId('stf') }
/** In Postgres a moment has milliseconds in these columns; the database's clock may be a little behind. */
const asOf = new Date(Date.now() - 60_000)

async function tally(domain: string, sql: string): Promise<Record<string, number>> {
  const rows = await ownerQuery<{ key: string; count: number }>(domain, sql)
  return Object.fromEntries(rows.map(({ key, count }) => [key, count]))
}

const countBy = (column: string, table: string) =>
  `SELECT ${column} AS key, count(*)::int AS count FROM ${table} GROUP BY 1`

/** Everything that a second run could change. */
async function countAll() {
  const tables: Readonly<Record<string, readonly string[]>> = {
    identity: ['customer', 'credential', 'consent', 'customer_action'],
    kyc: ['identity_check', 'document', 'standing'],
    wallets: ['wallet'],
    ledger: ['account', 'leg', 'hold', 'hold_resolution', 'seal_block'],
    fx: ['quote'],
    beneficiaries: ['recipient'],
    compliance: ['assessment', 'alert'],
    payments: ['deposit', 'payout', 'bank_receipt', 'payment_exception', 'sandbox_payout'],
    transfers: ['transfer', 'transfer_step'],
    support: ['thread', 'message', 'note'],
    reporting: ['activity_item'],
    audit: ['audit_record'],
    notifications: ['notification'],
  }
  const counts: Record<string, number> = {}
  for (const [domain, names] of Object.entries(tables)) {
    for (const name of names) {
      const [row] = await ownerQuery<{ count: number }>(
        domain,
        `SELECT count(*)::int AS count FROM ${name}`,
      )
      counts[`${domain}.${name}`] = row?.count ?? 0
    }
  }
  return counts
}

async function eventsOf(domain: string): Promise<number> {
  const [row] = await ownerQuery<{ count: number }>(
    domain,
    `SELECT count(*)::int AS count FROM ${domain === 'ledger' ? 'outbox_feed' : 'outbox_event'}`,
  )
  return row?.count ?? -1
}

beforeAll(async () => {
  vi.stubEnv('CORRIDOR_DEMO', '1')
  vi.stubEnv('DATA_DIR', mkdtempSync(join(tmpdir(), 'corridor-history-')))
  unwrap(await importRates('embedded-ecb'))
  // no relay runs here: what the import has said counts as published
  await ownerQuery(
    'fx',
    `INSERT INTO relay_cursor (name, xid, id) SELECT 'relay', xid, id FROM outbox_event
      ORDER BY xid DESC, id DESC LIMIT 1`,
  )
})

afterAll(() => {
  const { DATA_DIR } = process.env
  if (DATA_DIR) rmSync(DATA_DIR, { recursive: true, force: true })
})

afterEach(() => {
  vi.stubEnv('CORRIDOR_DEMO', '1')
})

describe('the past of a demo', () => {
  it('is refused where it is no demo, and leaves nothing', async () => {
    vi.stubEnv('CORRIDOR_DEMO', '0')
    await expect(loadDemoHistory(colleagues, asOf)).rejects.toThrow('into a demo only')
    const counts = await countAll()
    expect(Object.values(counts).every((count) => count === 0)).toBe(true)
  })

  it('may be loaded into the ledger by nobody but its owner', async () => {
    const [row] = await ownerQuery<{ may: boolean }>(
      'ledger',
      `SELECT has_function_privilege('corridor_ledger', 'load_history(json, json, json, json)', 'EXECUTE') AS may`,
    )
    expect(row?.may).toBe(false)
  })

  it('goes on where it was killed, and a further run changes nothing', {
    timeout: 300_000,
  }, async () => {
    // a domain fails in the middle: the others are there, this one is untouched
    await ownerQuery('support', 'ALTER TABLE thread ADD CONSTRAINT crash CHECK (false)')
    await expect(loadDemoHistory(colleagues, asOf)).rejects.toThrow('crash')
    await ownerQuery('support', 'ALTER TABLE thread DROP CONSTRAINT crash')
    const [before] = await ownerQuery<{ count: number }>(
      'support',
      'SELECT count(*)::int FROM thread',
    )
    expect(before?.count).toBe(0)

    // days later, by the clock of the second start
    await loadDemoHistory(colleagues, new Date(asOf.getTime() + 5 * 86_400_000))
    const counts = await countAll()
    expect(counts['support.thread']).toBeGreaterThan(50)
    expect(Object.entries(counts).filter(([, count]) => count === 0)).toEqual([])

    await loadDemoHistory(colleagues, new Date())
    expect(await countAll()).toEqual(counts)
  })

  it('keeps every invariant', async () => {
    const findings = await checkInvariants({ settleInSeconds: 10 })
    expect(findings.length).toBeGreaterThanOrEqual(26)
    expect(findings.filter(({ violations }) => violations.length > 0)).toEqual([])
    expect(await ownerQuery('ledger', 'SELECT * FROM check_ledger()')).toEqual([])
  })

  it('has published nothing', async () => {
    for (const domain of ['identity', 'wallets', 'ledger', 'transfers', 'payments', 'compliance']) {
      expect([domain, await eventsOf(domain)]).toEqual([domain, 0])
    }
  })

  it('is refused where a domain has lived without it', async () => {
    await ownerQuery('transfers', `DELETE FROM idempotency_key WHERE scope = 'history'`)
    await ownerQuery('ledger', `DELETE FROM idempotency_key WHERE scope = 'history'`)
    const refusal = 'before anything has happened'
    await expect(transfers.unsafeLoadHistory(asOf, [])).rejects.toThrow(refusal)
    const nothing = { accounts: [], postings: [], holds: [] }
    await expect(ledger.unsafeLoadHistory(asOf, nothing)).rejects.toThrow(refusal)
    await expect(support.unsafeLoadHistory(asOf, { threads: [], notes: [] })).resolves.toBe(false)
  })
})

describe('what it shows', () => {
  it('is told alike for the same moment', async () => {
    const prices = await pricesOfThePast(startOfHistory(asOf))
    const one = makeWorld({ asOf, prices, colleagues })
    const other = makeWorld({ asOf, prices, colleagues })
    expect(other.people).toEqual(one.people)
    expect(other.transfers).toEqual(one.transfers)
    expect(other.postings).toEqual(one.postings)
  })

  it('has transfers of every kind, in every state in which one rests', async () => {
    const states = await tally('transfers', countBy('state', 'transfer'))
    const resting = [
      'completed',
      'in-review',
      'paying-out',
      'cancelled',
      'refused',
      'failed',
      'refunded',
    ]
    expect(Object.keys(states).sort()).toEqual(resting.sort())
    const kinds = await tally('transfers', countBy('kind', 'transfer'))
    expect(Object.keys(kinds).sort()).toEqual([...transferKinds].sort())
  })

  it('has paid out in every corridor', async () => {
    const currencies = await tally('payments', countBy('currency', 'payout'))
    expect(Object.keys(currencies).sort()).toEqual(
      [...new Set(corridors.map(({ currency }) => currency as string))].sort(),
    )
  })

  it('has customers, checks, alerts, deposits and cases in every state', async () => {
    const customers = await tally('identity', countBy('status', 'customer'))
    expect(Object.keys(customers).sort()).toEqual(['active', 'closed', 'suspended'])
    expect(customers.active).toBeGreaterThan(280)
    const checks = await tally('kyc', countBy('state', 'identity_check'))
    expect(Object.keys(checks).sort()).toEqual(
      ['approved', 'draft', 'in-review', 'more-needed', 'refused', 'submitted'].sort(),
    )
    const alerts = await tally('compliance', countBy('state', 'alert'))
    expect(Object.keys(alerts).sort()).toEqual(
      ['closed', 'open', 'refused', 'released', 'withdrawn'].sort(),
    )
    const deposits = await tally('payments', countBy('state', 'deposit'))
    expect(Object.keys(deposits).sort()).toEqual(
      ['awaiting', 'exception', 'failed', 'returned', 'reversed', 'settled'].sort(),
    )
    const cases = await tally(
      'payments',
      countBy(`CASE WHEN resolved_at IS NULL THEN 'open' ELSE 'done' END`, 'payment_exception'),
    )
    expect(Object.keys(cases).sort()).toEqual(['done', 'open'])
    const threads = await tally('support', countBy('state', 'thread'))
    expect(Object.keys(threads).sort()).toEqual([
      'closed',
      'waiting-for-customer',
      'waiting-for-us',
    ])
  })

  it('grows, and is quieter at weekends', async () => {
    const months = await tally(
      'transfers',
      countBy(
        `CASE WHEN created_at > now() - interval '90 days' THEN 'late' ELSE 'early' END`,
        'transfer',
      ),
    )
    expect(months.late ?? 0).toBeGreaterThan((months.early ?? 0) * 0.5)
    const days = await tally('transfers', countBy(`to_char(created_at, 'ID')`, 'transfer'))
    expect((days['6'] ?? 0) + (days['7'] ?? 0)).toBeLessThan(
      ((days['1'] ?? 0) + (days['2'] ?? 0)) * 0.8,
    )
  })

  it('opens what is sealed: the names of transfers, and documents', async () => {
    const [transfer] = await ownerQuery<{ id: string }>(
      'transfers',
      'SELECT id FROM transfer LIMIT 1',
    )
    if (!transfer) throw new Error('no transfer')
    const officer = { kind: 'staff', staffId: colleagues.officer, roles: ['compliance'] } as const
    const { recipientName } = unwrap(await getTransferForStaff(officer, idOf('tr', transfer.id)))
    expect(recipientName).toMatch(/\p{L} \p{L}/u)
    const odd = await ownerQuery('kyc', 'SELECT id FROM document WHERE length(sha256) <> 32')
    expect(odd).toEqual([])
  })

  it('knows the balance of any day', async () => {
    const [wallet] = await ownerQuery<{ id: string; at: Date; balance: string }>(
      'ledger',
      `SELECT l.credit_account_id AS id, l.recorded_at AS at, l.credit_balance::text AS balance
         FROM leg l JOIN account a ON a.id = l.credit_account_id AND a.kind = 'wallet'
        WHERE l.recorded_at < now() - interval '100 days' ORDER BY l.credit_seq DESC LIMIT 1`,
    )
    if (!wallet) throw new Error('no wallet had money a hundred days ago')
    const { id, at, balance } = wallet
    const [row] = await ownerQuery<{ balance: string }>(
      'ledger',
      'SELECT balance_at($1, $2, $2)::text AS balance',
      [id, at],
    )
    expect(row?.balance).toBe(balance)
    const read = await getBalanceAt({ accountId: idOf('acc', id), effectiveAt: at.toISOString() })
    expect(read.ok).toBe(true)
  })
})
