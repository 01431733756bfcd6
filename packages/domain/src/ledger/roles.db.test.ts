import { poolOf } from '@corridor/db/domain-database'
import { useTestDatabase } from '@corridor/db/testing'
import { getPosting, hold } from '@corridor/domain/ledger'
import { type Id, newId, newUuid, uuidOf } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  type AccountId,
  balanceOf,
  differences,
  move,
  openFunded,
  openHouse,
} from './testing/accounts.ts'

const db = useTestDatabase()

const journal = ['leg', 'hold', 'hold_resolution'] as const
const projections = ['account', 'open_hold', 'balance_monitor'] as const
const views = ['transfer', 'entry', 'outbox_feed'] as const

let house: AccountId
let customer: AccountId

beforeAll(async () => {
  house = await openHouse()
  customer = await openFunded(house, '10.00')
})

async function asApp(sql: string, values: readonly unknown[] = []): Promise<string> {
  try {
    await poolOf('ledger').query(sql, [...values])
    return 'done'
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  }
}

async function asOwner(sql: string, values: readonly unknown[] = []): Promise<string> {
  try {
    await db.ownerQuery('ledger', sql, values)
    return 'done'
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  }
}

const insufficientPrivilege = '42501'
const restrictViolation = '23001'
const checkViolation = '23514'
const notNullViolation = '23502'

type Contradiction = {
  readonly legEnds?: readonly number[]
  readonly isHoldTwice?: boolean
  readonly isAccountTwice?: boolean
}

/** Two postings of 1.00, of which each captures the same hold of 1.00, as only a forged call can ask for them. */
function captureTwice(from: AccountId, holdId: Id<'hld'>, change: Contradiction): Promise<string> {
  const [account, sink, heldId] = [uuidOf(from), uuidOf(house), uuidOf(holdId)]
  const accounts = change.isAccountTwice ? [account, sink, account] : [account, sink]
  const second = change.isAccountTwice ? 3 : 1
  const holdIds = change.isHoldTwice ? [heldId, heldId] : [heldId]
  return asApp(
    `SELECT apply_batch($1, $2, '{1,1}', $3, '{test.a,test.b}', '{a,b}', '{}', '{}', '{a,b}', '{}', $4, $5, '{2,2}',
       '{EUR,EUR}', '{100,100}', '{}', '{1,2}', $6, '{100,100}', '{EUR,EUR}', '{true,true}', '{}', false)`,
    [
      accounts,
      holdIds,
      [newUuid(), newUuid()],
      change.legEnds ?? [1, 2],
      [1, second],
      change.isHoldTwice ? [1, 2] : [1, 1],
    ],
  )
}

describe('the app role', () => {
  it.each([...journal, ...projections])('may read %s and nothing else', async (table) => {
    expect(await asApp(`SELECT 1 FROM ${table}`)).toBe('done')
    expect(await asApp(`INSERT INTO ${table} (book_id) VALUES (1)`)).toBe(insufficientPrivilege)
    expect(await asApp(`UPDATE ${table} SET book_id = 2`)).toBe(insufficientPrivilege)
    expect(await asApp(`DELETE FROM ${table}`)).toBe(insufficientPrivilege)
    expect(await asApp(`TRUNCATE ${table}`)).toBe(insufficientPrivilege)
    expect(await asApp(`SELECT 1 FROM ${table} FOR UPDATE`)).toBe(insufficientPrivilege)
  })

  it.each(views)('may read %s and not write through it', async (view) => {
    expect(await asApp(`SELECT 1 FROM ${view}`)).toBe('done')
    expect(await asApp(`DELETE FROM ${view}`)).not.toBe('done')
    expect(await asApp(`UPDATE ${view} SET xid = '1'`)).not.toBe('done')
  })

  it('cannot call the parts of the functions, disable a trigger or forge an event', async () => {
    expect(
      await asApp(
        `SELECT write_accounts('{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}')`,
      ),
    ).toBe(insufficientPrivilege)
    expect(await asApp(`SELECT write_event('a', 'b', '{}', 'c')`)).toBe(insufficientPrivilege)
    expect(await asApp('ALTER TABLE leg DISABLE TRIGGER leg_insert_only')).toBe(
      insufficientPrivilege,
    )
    expect(
      await asApp(
        `INSERT INTO outbox_event (id, type, aggregate_id, correlation_id, payload) VALUES ($1, 'a', 'b', 'c', '{}')`,
        [newUuid()],
      ),
    ).toBe(insufficientPrivilege)
  })

  it.each([
    ['ends that go back', { legEnds: [2, 1] }],
    ['a hold that is named twice', { isHoldTwice: true }],
    ['an account that is named twice', { isAccountTwice: true }],
  ] as const)('cannot spend twice by %s', async (_name, change) => {
    const poor = await openFunded(house, '2.00')
    const holds = [newId('hld'), newId('hld')]
    for (const holdId of holds) {
      const words = { code: 'test.hold', reference: 'test' }
      const amount = { amount: '1.00', currency: 'EUR' as const }
      unwrap(await hold({ ...words, holdId, debitAccountId: poor, amount }))
    }
    expect(await captureTwice(poor, holds[0] ?? newId('hld'), change)).toMatch(/^(22023|40001)$/)
    expect(await balanceOf(poor)).toBe('2.00 2.00 0.00')
    expect(await differences()).toEqual([])
  })

  it('cannot lead a function to tables of its own', async () => {
    const client = await poolOf('ledger').connect()
    try {
      await client.query('CREATE TEMP TABLE account (LIKE account)').catch(() => undefined)
      const { rows } = await client.query<{ name: string; path: string }>(
        `SELECT p.proname AS name, array_to_string(p.proconfig, ',') AS path FROM pg_proc p
           JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = 'ledger' AND p.prosecdef`,
      )
      expect(rows.map((row) => row.name).sort()).toEqual([
        'apply_batch',
        'check_chain',
        'open_account',
        'prepare_partitions',
        'record_anchor',
        'seal_journal',
        'set_account_flags',
        'set_account_limits',
        'set_balance_monitor',
      ])
      for (const row of rows) expect(row.path).toMatch(/^search_path=ledger, pg_temp(,|$)/)
    } finally {
      client.release(true)
    }
    const other = await openFunded(house, '1.00')
    expect((await move(other, house, '1.00')).ok).toBe(true)
  })
})

describe('the owner', () => {
  it.each(journal)('cannot change or empty %s', async (table) => {
    expect(await asOwner(`UPDATE ${table} SET book_id = 2`)).toBe(restrictViolation)
    expect(await asOwner(`DELETE FROM ${table}`)).toBe(restrictViolation)
    expect(await asOwner(`TRUNCATE ${table}`)).toBe(restrictViolation)
  })

  it('cannot remove an account or change what it is', async () => {
    expect(await asOwner('DELETE FROM account')).toBe(restrictViolation)
    expect(await asOwner('TRUNCATE account')).toBe(restrictViolation)
    expect(await asOwner(`UPDATE account SET currency = 'USD'`)).toBe(restrictViolation)
    expect(await asOwner(`UPDATE account SET owner_ref = 'x'`)).toBe(restrictViolation)
  })

  it('cannot write down a leg that does not balance, nor an overdraft', async () => {
    const insert = (amount: string, credit = '$3', currency = `'EUR'`) => `
      INSERT INTO leg (transfer_id, leg_no, currency, debit_account_id, credit_account_id, amount, debit_seq,
                       debit_balance, credit_seq, credit_balance, effective_at, recorded_at, code, reference, correlation_id)
      VALUES ($1, 1, ${currency}, $2, ${credit}, ${amount}, 90, 0, 90, 0, now(), now(), 'x', 'x', $3::text)`
    const values = [newUuid(), uuidOf(customer), uuidOf(house)]
    // A leg is one amount of one currency on two different accounts, or it is nothing.
    expect(await asOwner(insert('-5', '$3::uuid'), values)).toBe(checkViolation)
    expect(await asOwner(insert('5', '$2::uuid'), values)).toBe(checkViolation)
    expect(await asOwner(insert('5', 'NULL::uuid'), values)).toBe(notNullViolation)
    expect(await asOwner(insert('NULL', '$3::uuid'), values)).toBe(notNullViolation)
    expect(await asOwner(insert('5', '$3::uuid', 'NULL'), values)).toBe(notNullViolation)
    expect(
      await asOwner('UPDATE account SET posted_debits = posted_credits + 1 WHERE id = $1', [
        uuidOf(customer),
      ]),
    ).toBe(checkViolation)
    expect(await differences()).toEqual([])
  })

  it('cannot reach the journal by its partitions either', async () => {
    const partitions = await db.ownerQuery<{ name: string }>(
      'ledger',
      `SELECT c.relname AS name FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
        WHERE i.inhparent = 'leg'::regclass`,
    )
    expect(partitions.length).toBeGreaterThan(12)
    for (const { name } of partitions) {
      expect(await asOwner(`UPDATE ${name} SET amount = 1`)).toBe(restrictViolation)
      expect(await asOwner(`DELETE FROM ${name}`)).toBe(restrictViolation)
      expect(await asOwner(`TRUNCATE ${name}`)).toBe(restrictViolation)
      expect(await asApp(`SELECT FROM ${name}`)).toBe(insufficientPrivilege)
      expect(await asApp(`INSERT INTO ${name} DEFAULT VALUES`)).toBe(insufficientPrivilege)
    }
  })
})

it('leads every key by the book, so that books can be spread', async () => {
  const keys = await db.ownerQuery<{ name: string; first: string }>(
    'ledger',
    `SELECT i.indexrelid::regclass::text AS name, a.attname AS first
       FROM pg_index i
       JOIN pg_class c ON c.oid = i.indrelid
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
      WHERE c.relnamespace = 'ledger'::regnamespace AND i.indisunique AND NOT c.relispartition
        AND c.relname NOT IN ('outbox_event', 'inbox_event', 'relay_cursor', 'idempotency_key', '_prisma_migrations')`,
  )
  expect(keys.length).toBeGreaterThanOrEqual(7)
  expect(keys.filter((key) => key.first !== 'book_id')).toEqual([])
})

describe('the check of the books', () => {
  it('names what was tampered with', async () => {
    const [victim, other] = [await openFunded(house, '5.00'), await openFunded(house, '5.00')]
    const tampered = async (change: string, undo: string, values: readonly unknown[]) => {
      await db.ownerQuery('ledger', 'ALTER TABLE leg DISABLE TRIGGER leg_insert_only')
      await db.ownerQuery('ledger', change, values)
      const found = await differences()
      await db.ownerQuery('ledger', undo, values)
      await db.ownerQuery('ledger', 'ALTER TABLE leg ENABLE TRIGGER leg_insert_only')
      return [...new Set(found.map((difference) => difference.rule))].sort()
    }
    const id = [uuidOf(victim)]
    expect(
      await tampered(
        'UPDATE leg SET amount = amount + 1 WHERE credit_account_id = $1',
        'UPDATE leg SET amount = amount - 1 WHERE credit_account_id = $1',
        id,
      ),
    ).toEqual(['counters-equal-entries', 'running-balance'])
    expect(
      await tampered(
        'UPDATE account SET posted_credits = posted_credits + 7 WHERE id = $1',
        'UPDATE account SET posted_credits = posted_credits - 7 WHERE id = $1',
        id,
      ),
    ).toEqual(['counters-equal-entries'])
    expect(
      await tampered(
        'UPDATE account SET pending_debits = 7 WHERE id = $1',
        'UPDATE account SET pending_debits = 0 WHERE id = $1',
        id,
      ),
    ).toEqual(['pending-equals-holds'])
    expect(
      await tampered(
        'UPDATE leg SET credit_seq = 9 WHERE credit_account_id = $1',
        'UPDATE leg SET credit_seq = 1 WHERE credit_account_id = $1',
        [uuidOf(other)],
      ),
    ).toEqual(['running-balance'])
    expect(await differences()).toEqual([])
    expect((await getPosting(newId('led'))).ok).toBe(false)
    expect(unwrap(await move(victim, other, '5.00')).isReplay).toBe(false)
  })
})
