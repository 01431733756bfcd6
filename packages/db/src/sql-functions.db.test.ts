import { readFileSync, rmSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { diff, functionDriftOf } from './author-migration.ts'
import { migrateDomain } from './migrate.ts'
import { useSampleDomain } from './test-domain.ts'
import { testDomains, useTestDatabase } from './testing.ts'

const db = useTestDatabase()

test.each(testDomains())('%s runs what the files of its functions say', async (domain) => {
  expect(await functionDriftOf(domain)).toEqual([])
})

test('a function that was changed in the database alone shows as drift, one that was added too', async () => {
  const [stored] = await db.ownerQuery<{ text: string }>(
    'fx',
    `SELECT pg_get_functiondef('raise_rates_version'::regproc) AS text`,
  )
  await db.ownerQuery(
    'fx',
    `CREATE OR REPLACE FUNCTION raise_rates_version() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
     SET search_path = fx, pg_temp AS $$ BEGIN RETURN NULL; END $$`,
  )
  await db.ownerQuery(
    'fx',
    'CREATE FUNCTION stray(n int) RETURNS int LANGUAGE sql AS $$ SELECT n $$',
  )
  expect(await functionDriftOf('fx')).toEqual([
    'prisma/fx/functions/raise_rates_version.sql is not what the database runs',
    'stray(n integer) RETURNS integer is in the database, and no prisma/fx/functions/stray.sql has its text',
  ])
  await db.ownerQuery('fx', 'DROP FUNCTION stray')
  await db.ownerQuery('fx', stored?.text ?? '')
  expect(await functionDriftOf('fx')).toEqual([])
})

describe('with a domain of its own', () => {
  const sample = useSampleDomain()
  const files = 'prisma/sample/functions'

  const twice = (body: string) => `-- Twice a number.
CREATE OR REPLACE FUNCTION twice(n int) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT ${body} $$;
`
  const again = `-- Four times a number.
CREATE OR REPLACE FUNCTION a_caller(n int) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT twice(twice(n)) $$;

REVOKE EXECUTE ON FUNCTION a_caller FROM corridor_sample;
`
  const write = (name: string, text: string) => sample.write(`sample/functions/${name}.sql`, text)
  const drift = () => functionDriftOf('sample')
  /** Writes and applies what diff finds. @returns what it wrote */
  const diffAndMigrate = async (name: string) => {
    const file = await diff('sample', name)
    if (file === null) return null
    await migrateDomain('sample')
    return readFileSync(file, 'utf8')
  }

  test('what is new or changed becomes a migration: the whole texts, who is called before who calls', async () => {
    write('a_caller', again)
    write('twice', twice('n + n'))
    expect(await diffAndMigrate('numbers')).toBe(`${twice('n + n')}\n${again}`)
    expect(await sample.query('SELECT sample.twice(3) AS value')).toEqual([{ value: 6 }])
    expect(await drift()).toEqual([])

    write('twice', twice('2 * n'))
    expect(await drift()).toEqual([`${files}/twice.sql is not what the database runs`])
    expect(await diffAndMigrate('by_multiplying')).toBe(twice('2 * n'))
    expect(await drift()).toEqual([])
    expect(await diff('sample', 'nothing')).toBeNull()
  })

  test('a migration comes after all others, however far their stamps run ahead', async () => {
    sample.addMigration('29990101000000_ahead', twice('n').replace('OR REPLACE ', ''))
    write('twice', twice('2 * n'))
    expect(await diff('sample', 'doubled')).toMatch(/29990101000001_doubled/)
    await migrateDomain('sample')
    expect(await drift()).toEqual([])
  })

  test('a function and the column that it reads come together', async () => {
    sample.writeSchema('note String\n amount BigInt?')
    write(
      'total',
      'CREATE OR REPLACE FUNCTION total() RETURNS numeric LANGUAGE sql STABLE AS $$ SELECT sum(amount) FROM sample $$;\n',
    )
    expect(await diffAndMigrate('totals')).toMatch(/ADD COLUMN {5}"amount" BIGINT;\n\nCREATE OR/)
    expect(await drift()).toEqual([])
  })

  test('who may call is part of the text, and taken back with it', async () => {
    write('twice', `${twice('n')}\nGRANT EXECUTE ON FUNCTION twice TO corridor_readonly;\n`)
    await diffAndMigrate('open')
    write('twice', `${twice('n')}\nREVOKE EXECUTE ON FUNCTION twice FROM corridor_sample;\n`)
    expect(await drift()).toEqual([
      `${files}/twice.sql may be called by its owner alone, in the database by corridor_readonly, corridor_sample`,
    ])
    expect(await diffAndMigrate('closed')).toContain('ON ROUTINE twice FROM corridor_readonly;')
    expect(await drift()).toEqual([])
    write('twice', twice('n'))
    expect(await diffAndMigrate('as_it_is')).toContain('ON ROUTINE twice TO corridor_sample;')
    expect(await drift()).toEqual([])
  })

  test('another signature is refused, with what to write by hand; nothing is written', async () => {
    write('twice', twice('n'))
    await diffAndMigrate('numbers')
    write('twice', twice('n').replaceAll('int', 'bigint'))
    const refused = diff('sample', 'wider')
    await expect(refused).rejects.toThrow(
      `${files}/twice.sql says twice(n bigint) RETURNS bigint, where the database has twice(n integer) RETURNS integer`,
    )
    await expect(refused).rejects.toThrow('by hand: DROP FUNCTION twice(integer);')
    write('twice', twice('m').replace('(n', '(m'))
    await expect(diff('sample', 'renamed')).rejects.toThrow('says twice(m integer) RETURNS integer')
    rmSync(sample.path('sample/functions/twice.sql'))
    await expect(diff('sample', 'gone')).rejects.toThrow(`${files}/twice.sql is gone`)
    expect(await drift()).toEqual([
      `twice(n integer) RETURNS integer is in the database, and no ${files}/twice.sql has its text`,
    ])
    expect(await sample.query('SELECT sample.twice(3) AS value')).toEqual([{ value: 3 }])
  })

  test('what Postgres cannot replace for another reason is refused in its words', async () => {
    write('twice', twice('n').replace('n int', 'n int DEFAULT 1'))
    await diffAndMigrate('numbers')
    write('twice', twice('n'))
    await expect(diff('sample', 'no_default')).rejects.toThrow(
      'Postgres refuses: cannot remove parameter defaults from existing function. Nothing was written',
    )
  })

  test('a file makes the function of its name and nothing else', async () => {
    await migrateDomain('sample')
    write('thrice', twice('n'))
    await expect(drift()).rejects.toThrow('files are thrice, and what they make is twice')
    write(
      'thrice',
      'CREATE OR REPLACE FUNCTION thrice() RETURNS int LANGUAGE sql AS $$ SELECT m $$',
    )
    await expect(drift()).rejects.toThrow(
      `${files}/thrice.sql is refused: column "m" does not exist`,
    )
  })
})
