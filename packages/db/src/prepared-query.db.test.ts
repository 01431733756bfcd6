import pg from 'pg'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { poolOf } from './domain-database.ts'
import { PreparedQuery } from './prepared-query.ts'
import { defineStatement } from './statement.ts'
import { useTestDatabase } from './testing.ts'

useTestDatabase()
afterEach(() => vi.restoreAllMocks())

const numbers = defineStatement({
  domain: 'audit',
  name: 'test-numbers',
  text: `SELECT number, 'n' || number AS word FROM generate_series(1, $1::int4) AS number`,
  parameters: ['int4'],
  row: { number: 'int4', word: 'text' },
})
const found = [
  { number: 1, word: 'n1' },
  { number: 2, word: 'n2' },
]

/** A connection of its own, and how often it is asked to describe something. */
async function withConnection(
  work: (client: pg.PoolClient, describing: { calls: number }) => Promise<void>,
): Promise<void> {
  const client = await poolOf('audit').connect()
  const connection: pg.Connection = Reflect.get(client, 'connection')
  const describing = { calls: 0 }
  const { describe: original } = connection
  connection.describe = (...given) => {
    describing.calls++
    return Reflect.apply(original, connection, given)
  }
  try {
    await work(client, describing)
  } finally {
    // the connection goes, and what was changed on it
    client.release(true)
  }
}

describe('a prepared statement', () => {
  it('is described once a connection, and reads the same ever after', async () => {
    for (let connections = 0; connections < 2; connections++) {
      await withConnection(async (client, describing) => {
        for (let calls = 0; calls < 3; calls++)
          expect(await numbers.rows(client, [2])).toEqual(found)
        expect(await numbers.rows(client, [0])).toEqual([])
        expect(describing.calls).toBe(1)
      })
    }
  })

  it('is described although its first call had no rows', async () => {
    await withConnection(async (client) => {
      expect(await numbers.first(client, [0])).toBeNull()
      expect(await numbers.rows(client, [2])).toEqual(found)
    })
  })

  it('serves many callers of a pool at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => numbers.rows(poolOf('audit'), [2])),
    )
    for (const answer of answers) expect(answer).toEqual(found)
  })

  it('is refused, and not misread, on a connection that knew its table otherwise', async () => {
    const growing = defineStatement({
      domain: 'audit',
      name: 'test-growing',
      text: 'SELECT * FROM test_growing',
      parameters: [],
      row: { one: 'int4' },
    })
    await withConnection(async (client) => {
      await client.query('CREATE TEMP TABLE test_growing AS SELECT 1 AS one')
      expect(await growing.rows(client, [])).toEqual([{ one: 1 }])
      await client.query(`ALTER TABLE test_growing ADD COLUMN two text DEFAULT 'b'`)
      await expect(growing.rows(client, [])).rejects.toMatchObject({ code: '0A000' })
    })
    await withConnection(async (client) => {
      await client.query(`CREATE TEMP TABLE test_growing AS SELECT 'b'::text AS two, 1 AS one`)
      expect(await growing.rows(client, [])).toEqual([{ two: 'b', one: 1 }])
    })
  })

  it('counts what it touched, whatever it did', async () => {
    await withConnection(async (client) => {
      await client.query('CREATE TEMP TABLE test_counted (number int)')
      const touched = async (name: string, text: string) => {
        const definition = { domain: 'audit', name, text, parameters: [], row: {} } as const
        return await defineStatement(definition).count(client, [])
      }
      const insert = 'INSERT INTO test_counted SELECT generate_series(1, 12)'
      expect(await touched('test-insert', insert)).toBe(12)
      expect(await touched('test-update', 'UPDATE test_counted SET number = 1')).toBe(12)
      expect(await touched('test-none', 'DELETE FROM test_counted WHERE number = 7')).toBe(0)
      expect(await touched('test-empty', '')).toBe(0)
    })
  })
})

describe('a statement that fails', () => {
  const dividing = defineStatement({
    domain: 'audit',
    name: 'test-dividing',
    text: 'SELECT (10 / number)::int4 AS number FROM unnest($1::int4[]) AS number',
    parameters: ['int4[]'],
    row: { number: 'int4' },
  })

  it('says who asked, and leaves the connection to the next call', async () => {
    await withConnection(async (client) => {
      const failed = await dividing.rows(client, [[5, 0]]).catch((error: unknown) => error)
      expect(failed).toMatchObject({ code: '22012' })
      expect(Object(failed).stack).toContain('prepared-query.db.test.ts')
      expect(await dividing.rows(client, [[5]])).toEqual([{ number: 2 }])
    })
  })

  it('when it is prepared, is prepared anew by the next call', async () => {
    const missing = defineStatement({
      domain: 'audit',
      name: 'test-not-there-yet',
      text: 'SELECT one FROM test_not_there_yet',
      parameters: [],
      row: { one: 'int4' },
    })
    await withConnection(async (client) => {
      await expect(missing.rows(client, [])).rejects.toMatchObject({ code: '42P01' })
      await client.query('CREATE TEMP TABLE test_not_there_yet AS SELECT 1 AS one')
      expect(await missing.rows(client, [])).toEqual([{ one: 1 }])
    })
  })

  it('does so when it has ended, where a value of it cannot be read', () => {
    const query = new PreparedQuery('audit-test-unreadable', 'SELECT', [])
    const ended = vi.fn()
    query.callback = ended
    query.handleRowDescription({ fields: [{ name: 'said', dataTypeID: pg.types.builtins.JSONB }] })
    query.handleDataRow({ fields: ['{'] })
    query.handleDataRow({ fields: ['{}'] })
    expect(ended).not.toHaveBeenCalled()
    query.handleReadyForQuery()
    expect(ended).toHaveBeenCalledExactlyOnceWith(expect.any(SyntaxError), query)
  })

  it('refuses a name that the connection prepared with another text', async () => {
    await withConnection(async (client) => {
      await client.query({ name: 'audit-test-taken', text: 'SELECT 1' })
      const taken = defineStatement({
        domain: 'audit',
        name: 'test-taken',
        text: 'SELECT 2 AS two',
        parameters: [],
        row: { two: 'int4' },
      })
      await expect(taken.rows(client, [])).rejects.toThrow('another text')
      expect(await numbers.rows(client, [2])).toEqual(found)
    })
  })

  it('tells everybody who waits when its connection is lost', async () => {
    const client = await poolOf('audit').connect()
    client.on('error', () => undefined)
    const waiting = defineStatement({
      domain: 'audit',
      name: 'test-waiting',
      text: 'SELECT pg_backend_pid() AS pid, pg_sleep($1::float8)::text AS slept',
      parameters: ['float8'],
      row: { pid: 'int4', slept: 'text' },
    })
    const [{ pid } = { pid: 0 }] = await waiting.rows(client, [0])
    const failing = expect(waiting.rows(client, [30])).rejects.toThrow(/terminat/)
    await poolOf('audit').query('SELECT pg_terminate_backend($1::int)', [pid])
    await failing
    client.release(true)
  })
})
