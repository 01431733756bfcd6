import { expect, it } from 'vitest'
import { describeStatements } from './describe-statements.ts'
import { poolOf } from './domain-database.ts'
import { type DefinedStatement, defineStatement, oneOf } from './statement.ts'
import { useTestDatabase } from './testing.ts'

useTestDatabase()

const statement = (rest: Partial<DefinedStatement>): DefinedStatement => ({
  domain: 'audit',
  name: 'probe',
  text: '',
  parameters: [],
  row: {},
  ...rest,
})

it('reads each type without losing anything of it', async () => {
  const everything = defineStatement({
    domain: 'audit',
    name: 'test-everything',
    text: `SELECT $1::int8 AS large, ARRAY[$1::int8, NULL] AS larges, date '2026-03-29' AS day,
                  numeric '0.10' AS exact, $2::text[] AS words, $3::jsonb AS json, 'b'::text AS choice, ARRAY['a', 'b'] AS choices, NULL::text AS nothing,
                  timestamptz '2026-03-29T00:00:00.123Z' AS moment`,
    parameters: ['int8', 'text[]', 'jsonb'],
    row: {
      large: 'int8',
      larges: 'int8[]',
      day: 'date',
      exact: 'numeric',
      words: 'text[]',
      json: 'jsonb',
      choice: oneOf(['a', 'b']),
      choices: oneOf(['a', 'b'], 'list'),
      nothing: 'text?',
      moment: 'timestamptz',
    },
  })
  const pool = poolOf('audit')
  expect(
    await everything.first(pool, [9007199254740993n, ['a,b', '"', 'NULL'], '{"a":[1]}']),
  ).toEqual({
    large: 9007199254740993n,
    larges: [9007199254740993n, null],
    day: '2026-03-29',
    exact: '0.10',
    words: ['a,b', '"', 'NULL'],
    json: { a: [1] },
    choice: 'b',
    choices: ['a', 'b'],
    nothing: null,
    moment: new Date('2026-03-29T00:00:00.123Z'),
  })
})

it('lets no row through that is not what was declared', async () => {
  const pool = poolOf('audit')
  const missing = defineStatement({
    domain: 'audit',
    name: 'test-missing',
    text: 'SELECT NULL::text AS word',
    parameters: [],
    row: { word: 'text' },
  })
  await expect(missing.rows(pool, [])).rejects.toThrow('answered without word')
  const unknown = defineStatement({
    domain: 'audit',
    name: 'test-unknown',
    text: `SELECT 'c'::text AS word`,
    parameters: [],
    row: { word: oneOf(['a', 'b']) },
  })
  await expect(unknown.rows(pool, [])).rejects.toThrow('nobody expects')
  const among = defineStatement({
    domain: 'audit',
    name: 'test-unknown-among',
    text: `SELECT ARRAY['a', 'c'] AS words`,
    parameters: [],
    row: { words: oneOf(['a', 'b'], 'list') },
  })
  await expect(among.rows(pool, [])).rejects.toThrow('nobody expects')
})

it('refuses one name for two statements', () => {
  const definition = { domain: 'audit', name: 'test-twice', parameters: [], row: {} } as const
  defineStatement({ ...definition, text: 'SELECT' })
  expect(() => defineStatement({ ...definition, text: 'SELECT 1' })).toThrow('two statements')
})

it('finds nothing to say about a declaration that fits, and runs nothing', async () => {
  const fits = statement({
    text: `WITH gone AS (DELETE FROM outbox_event WHERE id = $2 RETURNING *)
           SELECT gone.id, type, $1::int4 AS place, xid, seq, payload, occurred_at, array_agg(key) AS keys,
                  min(expires_at) AS first
             FROM gone LEFT JOIN idempotency_key ON key = ANY($3::text[]) GROUP BY gone.id, type, xid, seq, payload, occurred_at`,
    parameters: ['int4', 'uuid', 'text[]'],
    row: {
      id: 'uuid',
      type: 'text',
      place: 'int4',
      xid: 'xid8',
      seq: 'int8',
      payload: 'jsonb',
      occurred_at: 'timestamptz',
      keys: 'text[]',
      first: 'timestamptz?',
    },
  })
  expect(await describeStatements([fits])).toEqual([])
})

it.each([
  [{ text: 'SELECT missing FROM outbox_event' }, 'does not fit the schema'],
  [{ text: 'SELECT seq FROM outbox_event', row: { seq: 'int4' } }, 'seq is int8, declared is int4'],
  [{ text: 'SELECT type FROM outbox_event' }, 'answers with type, which is not declared'],
  [{ text: 'SELECT 1 AS one', row: { one: 'int4', two: 'int4' } }, 'answers without two'],
  [{ text: 'SELECT xid FROM outbox_event', row: { xid: oneOf(['a']) } }, 'xid is xid8'],
  [
    { text: 'SELECT expires_at FROM idempotency_key', row: { expires_at: 'timestamptz' } },
    'expires_at may be null in its table',
  ],
  [
    { text: 'DELETE FROM outbox_event WHERE id = $1', parameters: ['text'] },
    'takes (uuid), declared are (text)',
  ],
  [{ text: 'DELETE FROM outbox_event WHERE id = $1' }, 'takes (uuid), declared are ()'],
] satisfies [Partial<DefinedStatement>, string][])(
  'finds what differs in %j',
  async (wrong, expected) => {
    const found = await describeStatements([statement(wrong)])
    expect(found.join('\n')).toContain(expected)
  },
)

it('takes the word of a statement that leaves the nulls of a column out', async () => {
  const text = 'SELECT expires_at FROM idempotency_key WHERE expires_at IS NOT NULL'
  const found = await describeStatements([statement({ text, row: { expires_at: 'timestamptz!' } })])
  expect(found).toEqual([])
})
