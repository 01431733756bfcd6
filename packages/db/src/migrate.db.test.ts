import { createHash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { diff, driftOf } from './author-migration.ts'
import { migrateAll, migrateDomain } from './migrate.ts'
import { useSampleDomain } from './test-domain.ts'
import { testDomains, useTestDatabase } from './testing.ts'

const db = useTestDatabase()

test('migrating again changes nothing', async () => {
  const reports = await migrateAll({ domains: testDomains() })
  expect(reports.map((report) => report.domain).sort()).toEqual(testDomains())
  for (const report of reports) expect(report.applied, report.domain).toEqual([])
})

test.each(testDomains())('the migrations of %s make what its schema says', async (domain) => {
  expect(await driftOf(domain)).toBe('')
})

test('a column that only the database has shows as drift', async () => {
  await db.ownerQuery('fx', 'ALTER TABLE relay_cursor ADD COLUMN stray text')
  expect(await driftOf('fx')).toContain('DROP COLUMN "stray"')
  await db.ownerQuery('fx', 'ALTER TABLE relay_cursor DROP COLUMN stray')
})

describe('with a domain of its own', () => {
  const sample = useSampleDomain()

  test('a missing database is made; parallel runs wait for each other', async () => {
    const reports = await Promise.all([migrateDomain('sample'), migrateDomain('sample')])
    const applied = reports.flatMap((report) => report.applied)
    expect(applied).toEqual(['00000000000000_infrastructure', '20260101000000_init'])
    expect(await driftOf('sample')).toBe('')
  })

  test('a migration that fails leaves nothing, and may be corrected and run again', async () => {
    sample.addMigration(
      '20260102000000_more',
      'CREATE TABLE more (id int); SELECT 1/0; CREATE TABLE third ();',
    )
    await expect(migrateDomain('sample')).rejects.toThrow('division by zero')
    expect(await sample.query("SELECT to_regclass('sample.more') AS found")).toEqual([
      { found: null },
    ])
    sample.addMigration('20260102000000_more', 'ALTER TABLE sample ADD COLUMN size int')
    expect((await migrateDomain('sample')).applied).toEqual(['20260102000000_more'])
  })

  test('function bodies with semicolons are taken whole', async () => {
    sample.addMigration(
      '20260102000000_function',
      `CREATE FUNCTION twice(n int) RETURNS int LANGUAGE plpgsql AS $$
       DECLARE result int; BEGIN result := n * 2; RETURN result; END $$;`,
    )
    await migrateDomain('sample')
    expect(await sample.query('SELECT sample.twice(4) AS value')).toEqual([{ value: 8 }])
  })

  test('a migration that was applied may be neither edited nor removed', async () => {
    await migrateDomain('sample')
    const file = sample.path('sample/migrations/20260101000000_init/migration.sql')
    writeFileSync(file, `${readFileSync(file, 'utf8')} -- edited`)
    await expect(migrateDomain('sample')).rejects.toThrow('was edited after it had been applied')
    rmSync(sample.path('sample/migrations'), { recursive: true })
    await expect(migrateDomain('sample')).rejects.toThrow('was removed after it had been applied')
  })

  test('but it may have been applied as it was published earlier', async () => {
    await migrateDomain('sample')
    const file = sample.path('sample/migrations/20260101000000_init/migration.sql')
    const published = readFileSync(file)
    writeFileSync(file, `${published} -- edited`)
    const checksum = createHash('sha256').update(published).digest('hex')
    writeFileSync(
      sample.path('sample/migrations/20260101000000_init/earlier.sha256'),
      `${'0'.repeat(64)}  another\n${checksum}  as it was\n`,
    )
    expect((await migrateDomain('sample')).applied).toEqual([])
  })

  test('diff writes the migration that is missing, and leaves no scratch database', async () => {
    expect(await diff('sample', 'nothing')).toBeNull()
    sample.writeSchema('note String\n amount BigInt?')
    const file = await diff('sample', 'add_amount')
    expect(file).toMatch(/sample\/migrations\/\d{14}_add_amount\/migration\.sql$/)
    expect(readFileSync(file ?? '', 'utf8')).toContain('ADD COLUMN     "amount" BIGINT')
    await migrateDomain('sample')
    expect(await driftOf('sample')).toBe('')
    // those of the test files beside this one are of other processes
    const left = `SELECT datname FROM pg_database WHERE datname LIKE 'corridor_scratch_${process.pid}_%'`
    expect(await sample.query(left)).toEqual([])
  })
})
