import { poolOf } from '@corridor/db/domain-database'
import { useTestDatabase } from '@corridor/db/testing'
import { getTransfer } from '@corridor/domain/ledger'
import { newId, newUuid, uuidOf } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { beforeAll, describe, expect, it } from 'vitest'
import { type AccountId, differences, move, openFunded, openHouse } from './testing/accounts.ts'

const db = useTestDatabase()

const journal = ['transfer', 'entry', 'hold', 'hold_resolution'] as const
const projections = ['account', 'open_hold'] as const

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

describe('the app role', () => {
  it.each([...journal, ...projections])('may read %s and nothing else', async (table) => {
    expect(await asApp(`SELECT 1 FROM ${table}`)).toBe('done')
    expect(await asApp(`INSERT INTO ${table} (book_id) VALUES (1)`)).toBe(insufficientPrivilege)
    expect(await asApp(`UPDATE ${table} SET book_id = 2`)).toBe(insufficientPrivilege)
    expect(await asApp(`DELETE FROM ${table}`)).toBe(insufficientPrivilege)
    expect(await asApp(`TRUNCATE ${table}`)).toBe(insufficientPrivilege)
    expect(await asApp(`SELECT 1 FROM ${table} FOR UPDATE`)).toBe(insufficientPrivilege)
  })

  it('cannot call the parts of the functions, disable a trigger or forge an event', async () => {
    expect(await asApp(`SELECT release_holds('{}', 'voided', 'x', 'x')`)).toBe(
      insufficientPrivilege,
    )
    expect(await asApp(`SELECT write_event('a', 'b', '{}', 'c')`)).toBe(insufficientPrivilege)
    expect(await asApp('ALTER TABLE entry DISABLE TRIGGER entry_balances')).toBe(
      insufficientPrivilege,
    )
    expect(
      await asApp(
        `INSERT INTO outbox_event (id, type, aggregate_id, correlation_id, payload) VALUES ($1, 'a', 'b', 'c', '{}')`,
        [newUuid()],
      ),
    ).toBe(insufficientPrivilege)
  })

  it('cannot lead a function to tables of its own', async () => {
    const client = await poolOf('ledger').connect()
    try {
      await client.query('CREATE TEMP TABLE account (LIKE account)').catch(() => undefined)
      const { rows } = await client.query<{ path: string }>(
        `SELECT array_to_string(p.proconfig, ',') AS path FROM pg_proc p
           JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = 'ledger' AND p.prosecdef`,
      )
      expect(rows).toHaveLength(6)
      for (const row of rows) expect(row.path).toMatch(/^search_path=ledger, pg_temp,/)
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

  it('cannot commit a posting that does not balance, nor an overdraft', async () => {
    const insert = `INSERT INTO entry (transfer_id, entry_no, account_id, seq, direction, amount, currency,
        balance_after, effective_at, recorded_at) VALUES `
    const line = (no: number, seq: number, direction: string, amount: number, currency = 'EUR') =>
      `($1, ${no}, $2, ${seq}, '${direction}', ${amount}, '${currency}', 0, now(), now())`
    const values = [newUuid(), uuidOf(customer)]
    expect(await asOwner(insert + line(1, 90, 'debit', 5), values)).toBe(checkViolation)
    const uneven = [line(1, 90, 'debit', 5), line(2, 91, 'credit', 4)].join()
    expect(await asOwner(insert + uneven, values)).toBe(checkViolation)
    const mixed = [line(1, 90, 'debit', 5), line(2, 91, 'credit', 5, 'USD')].join()
    expect(await asOwner(insert + mixed, values)).toBe(checkViolation)
    expect(await asOwner(insert + line(1, 90, 'debit', -5), values)).toBe(checkViolation)
    expect(
      await asOwner('UPDATE account SET posted_debits = posted_credits + 1 WHERE id = $1', [
        uuidOf(customer),
      ]),
    ).toBe(checkViolation)
    expect(await differences()).toEqual([])
  })
})

describe('the check of the books', () => {
  it('names what was tampered with', async () => {
    const [victim, other] = [await openFunded(house, '5.00'), await openFunded(house, '5.00')]
    const tampered = async (change: string, undo: string, values: readonly unknown[]) => {
      await db.ownerQuery('ledger', 'ALTER TABLE entry DISABLE TRIGGER entry_insert_only')
      await db.ownerQuery('ledger', change, values)
      const found = await differences()
      await db.ownerQuery('ledger', undo, values)
      await db.ownerQuery('ledger', 'ALTER TABLE entry ENABLE TRIGGER entry_insert_only')
      return [...new Set(found.map((difference) => difference.rule))].sort()
    }
    const id = [uuidOf(victim)]
    expect(
      await tampered(
        'UPDATE entry SET amount = amount + 1 WHERE account_id = $1',
        'UPDATE entry SET amount = amount - 1 WHERE account_id = $1',
        id,
      ),
    ).toEqual(['counters-equal-entries', 'running-balance', 'transfer-balances'])
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
        'UPDATE entry SET seq = 9 WHERE account_id = $1',
        'UPDATE entry SET seq = 1 WHERE account_id = $1',
        [uuidOf(other)],
      ),
    ).toEqual(['running-balance'])
    expect(await differences()).toEqual([])
    expect((await getTransfer(newId('led'))).ok).toBe(false)
    expect(unwrap(await move(victim, other, '5.00')).isReplay).toBe(false)
  })
})
