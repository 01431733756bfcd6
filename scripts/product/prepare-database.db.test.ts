import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { domainUrl, withClient, withDatabase } from '@corridor/db/connection'
import { prismaFolder } from '@corridor/db/domain-folders'
import { useTestDatabase } from '@corridor/db/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'

useTestDatabase()

const program = join(import.meta.dirname, 'prepare-database.ts')
const home = `corridor_upgrade_${randomUUID().replaceAll('-', '')}`
let folder = ''
let dataDir = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corridor-upgrade-'))
  dataDir = join(folder, 'data')
  mkdirSync(dataDir)
  writeFileSync(join(dataDir, 'secrets.json'), '{"databasePassword":"kept"}')
  for (const name of ['infrastructure.prisma', 'infrastructure']) {
    cpSync(join(prismaFolder(), name), join(folder, 'prisma', name), { recursive: true })
  }
  mkdirSync(join(folder, 'prisma', 'sample'))
  writeFileSync(join(folder, 'prisma', 'sample', 'schema.prisma'), schema)
  addMigration('20260101000000_init', 'CREATE TABLE sample (id uuid PRIMARY KEY)')
})

afterEach(async () => {
  rmSync(folder, { recursive: true, force: true })
  await withClient({ connectionString: withDatabase(domainUrl('fx'), 'postgres').href }, (c) =>
    c.query(`DROP DATABASE IF EXISTS ${home} WITH (FORCE)`),
  )
})

const schema = `
  generator client {
    provider = "prisma-client"
    output   = "../client"
  }
  datasource db {
    provider = "postgresql"
  }
  model Sample {
    id String @id(map: "sample_pkey") @db.Uuid
    @@map("sample")
  }`

const migrations = () => join(folder, 'prisma', 'sample', 'migrations')

function addMigration(name: string, sql: string): void {
  mkdirSync(join(migrations(), name), { recursive: true })
  writeFileSync(join(migrations(), name, 'migration.sql'), sql)
}

/** The setup of `npm start` as a process of its own, on a database that has only our domain. */
async function prepare(): Promise<{ code: number; output: string }> {
  const url = withDatabase(domainUrl('fx'), home).href
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      CORRIDOR_PRISMA_FOLDER: join(folder, 'prisma'),
      SAMPLE_DATABASE_URL: url,
      JOBS_DATABASE_URL: url,
      DATA_DIR: dataDir,
    },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  const code = await new Promise<number>((done) => child.on('close', (ended) => done(ended ?? 1)))
  return { code, output }
}

const applied = () =>
  withClient({ connectionString: withDatabase(domainUrl('fx'), home).href }, async (client) => {
    const { rows } = await client.query(
      'SELECT migration_name AS name FROM sample._prisma_migrations ORDER BY migration_name',
    )
    return rows.map(({ name }) => String(name))
  })

test('data goes up with the code after a copy of its secrets, and never down', async () => {
  expect(await prepare()).toEqual({ code: 0, output: '' })
  expect(existsSync(join(dataDir, 'backups'))).toBe(false)

  addMigration('20260102000000_more', 'ALTER TABLE sample ADD COLUMN size int')
  const upgrade = await prepare()
  expect(upgrade.code, upgrade.output).toBe(0)
  expect(upgrade.output).toMatch(
    /^upgrade: .*older version, now applied: 1 migration of sample; a copy/,
  )
  const [copy = ''] = readdirSync(join(dataDir, 'backups'))
  const secrets = join(dataDir, 'backups', copy, 'secrets.json')
  expect(readFileSync(secrets, 'utf8')).toContain('kept')
  const whole = await applied()
  expect(whole).toContain('20260102000000_more')
  expect(await prepare()).toEqual({ code: 0, output: '' })

  rmSync(join(migrations(), '20260102000000_more'), { recursive: true })
  addMigration('20260101000001_of_a_branch', 'CREATE TABLE never (id int)')
  const refused = await prepare()
  expect(refused.code).toBe(1)
  expect(refused.output).toContain('data.newer-than-code')
  expect(refused.output).toContain('sample: 20260102000000_more')
  expect(await applied()).toEqual(whole)
  expect(readdirSync(join(dataDir, 'backups'))).toEqual([copy])
})
