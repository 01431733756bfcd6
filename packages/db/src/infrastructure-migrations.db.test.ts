import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { diff, driftOf } from './author-migration.ts'
import { readMigrations } from './domain-folders.ts'
import { migrateDomain } from './migrate.ts'
import { useSampleDomain } from './test-domain.ts'
import { useTestDatabase } from './testing.ts'

useTestDatabase()
const sample = useSampleDomain()

const first = '00000000000000_infrastructure'
const later = '20251201000000_quiet_subscribers'
const addColumn = 'ALTER TABLE inbox_event ADD COLUMN quiet boolean NOT NULL DEFAULT false;'

function addLater(sql: string): void {
  sample.write(`infrastructure/migrations/${later}/migration.sql`, sql)
}

/** Gives infrastructure.prisma the column of the later migration. */
function addToModels(): void {
  const file = sample.path('infrastructure.prisma')
  const models = readFileSync(file, 'utf8')
  const changed = models.replace(
    '@map("event_id") @db.Uuid\n',
    (line) => `${line}  quiet Boolean @default(false)\n`,
  )
  expect(changed).not.toBe(models)
  writeFileSync(file, changed)
}

const columns = () =>
  sample.query(
    `SELECT table_name, column_name, data_type, is_nullable, column_default
       FROM information_schema.columns WHERE table_schema = 'sample' AND table_name <> '_prisma_migrations'
      ORDER BY table_name, column_name`,
  )
const indexes = () =>
  sample.query(`SELECT indexdef FROM pg_indexes WHERE schemaname = 'sample' ORDER BY indexdef`)
const grants = () =>
  sample.query(
    `SELECT relname, relacl::text FROM pg_class WHERE relnamespace = 'sample'::regnamespace ORDER BY relname`,
  )
const shape = async () => ({
  columns: await columns(),
  indexes: await indexes(),
  grants: await grants(),
})

test('the first text is the one that every database has recorded', () => {
  const [recorded] = readMigrations('sample')
  expect(recorded?.name).toBe(first)
  expect(
    createHash('sha256')
      .update(recorded?.sql ?? '')
      .digest('hex'),
  ).toBe('30ae9d8414a878ab32bf9930cd1456212312db3ebbb2a96ce38e173bd16254eb')
})

test('a database of today takes a later migration of the infrastructure, and ends as a new one begins', async () => {
  await migrateDomain('sample')
  // older by its stamp than what the domain has applied, as it is when two branches are merged
  addLater(`${addColumn}\nCREATE INDEX inbox_event_event_id_idx ON inbox_event (event_id);`)
  expect((await migrateDomain('sample')).applied).toEqual([later])
  expect((await migrateDomain('sample')).applied).toEqual([])
  const upgraded = await shape()
  expect(upgraded.indexes).toContainEqual({
    indexdef: 'CREATE INDEX inbox_event_event_id_idx ON sample.inbox_event USING btree (event_id)',
  })

  await sample.query('DROP SCHEMA sample CASCADE')
  expect((await migrateDomain('sample')).applied).toEqual([first, later, '20260101000000_init'])
  expect(await shape()).toEqual(upgraded)
})

test('one that was applied may be neither edited nor removed', async () => {
  addLater(addColumn)
  await migrateDomain('sample')
  addLater(`${addColumn} -- edited`)
  await expect(migrateDomain('sample')).rejects.toThrow(
    `sample: migration ${later} was edited after it had been applied`,
  )
  addLater(addColumn)
  const file = sample.path(`infrastructure/migrations/${first}/migration.sql`)
  writeFileSync(file, `${readFileSync(file, 'utf8')}CREATE INDEX late ON inbox_event (event_id);\n`)
  await expect(migrateDomain('sample')).rejects.toThrow(
    `sample: migration ${first} was edited after it had been applied`,
  )
})

test('a domain cannot have a migration of the same name', async () => {
  addLater(addColumn)
  sample.addMigration(later, 'SELECT 1')
  await expect(migrateDomain('sample')).rejects.toThrow('has the name of one of the infrastructure')
})

test('its migrations and its models are compared as the tables of a domain are', async () => {
  addLater(addColumn)
  await migrateDomain('sample')
  expect(await driftOf('sample')).toContain('DROP COLUMN "quiet"')
  addToModels()
  expect(await driftOf('sample')).toBe('')
})

test('diff writes what the models have, and leaves what a domain has to the domain', async () => {
  addToModels()
  sample.writeSchema('note String\n amount BigInt?')
  const ofDomain = readFileSync((await diff('sample', 'amount')) ?? '', 'utf8')
  expect(ofDomain).toContain('ADD COLUMN     "amount" BIGINT')
  expect(ofDomain).not.toContain('quiet')
  const file = await diff('infrastructure', 'quiet')
  expect(file).toMatch(/infrastructure\/migrations\/\d{14}_quiet\/migration\.sql$/)
  const ofAll = readFileSync(file ?? '', 'utf8')
  expect(ofAll).toContain('ADD COLUMN     "quiet" BOOLEAN')
  expect(ofAll).not.toContain('amount')
  await migrateDomain('sample')
  expect(await driftOf('sample')).toBe('')
  expect(await diff('infrastructure', 'nothing')).toBeNull()
})

test('diff puts it after what any domain has', async () => {
  addToModels()
  sample.addMigration('29990101000000_ahead', 'SELECT 1')
  expect(await diff('infrastructure', 'quiet')).toMatch(/29990101000001_quiet/)
})
