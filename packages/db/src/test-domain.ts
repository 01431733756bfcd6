import { randomUUID } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type pg from 'pg'
import { afterEach, beforeEach } from 'vitest'
import { domainUrl, withClient, withDatabase } from './connection.ts'
import { prismaFolder } from './domain-folders.ts'

export type SampleDomain = {
  /** A file of the folder in which this test's schemas are. */
  path(file: string): string
  /** Writes one, with the folders that it needs. */
  write(file: string, text: string): void
  addMigration(name: string, sql: string): void
  /** The fields of `sample`'s model beside its id. */
  writeSchema(fields: string): void
  /** SQL as the administrator of the database of `sample`. */
  query<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]>
}

const schema = (fields: string) => `
  generator client {
    provider = "prisma-client"
    output   = "../client"
  }
  datasource db {
    provider = "postgresql"
  }
  model Sample {
    id String @id(map: "sample_pkey") @db.Uuid
    ${fields}
    @@map("sample")
  }`

/**
 * Gives each test the domain `sample` with a first migration, in a folder of its own beside the infrastructure.
 * Its database is on the server of `fx`, and not there yet. Call it after `useTestDatabase`.
 */
export function useSampleDomain(): SampleDomain {
  let folder = ''
  let home = ''
  const path = (file: string) => join(folder, file)
  const write = (file: string, text: string) => {
    mkdirSync(dirname(path(file)), { recursive: true })
    writeFileSync(path(file), text)
  }
  const addMigration = (name: string, sql: string) =>
    write(`sample/migrations/${name}/migration.sql`, sql)
  const writeSchema = (fields: string) => write('sample/schema.prisma', schema(fields))

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'corridor-prisma-'))
    for (const name of ['infrastructure.prisma', 'infrastructure']) {
      cpSync(join(prismaFolder(), name), path(name), { recursive: true })
    }
    writeSchema('note String')
    addMigration(
      '20260101000000_init',
      'CREATE TABLE sample (id uuid PRIMARY KEY, note text NOT NULL)',
    )
    home = `corridor_sample_${randomUUID().replaceAll('-', '')}`
    process.env.SAMPLE_DATABASE_URL = withDatabase(domainUrl('fx'), home).href
    process.env.CORRIDOR_PRISMA_FOLDER = folder
  })

  afterEach(async () => {
    delete process.env.SAMPLE_DATABASE_URL
    delete process.env.CORRIDOR_PRISMA_FOLDER
    rmSync(folder, { recursive: true, force: true })
    await withClient({ connectionString: withDatabase(domainUrl('fx'), 'postgres').href }, (c) =>
      c.query(`DROP DATABASE IF EXISTS ${home} WITH (FORCE)`),
    )
  })

  return {
    path,
    write,
    addMigration,
    writeSchema,
    query: async <Row extends pg.QueryResultRow>(sql: string) => {
      const connectionString = domainUrl('sample').href
      return (await withClient({ connectionString }, (client) => client.query<Row>(sql))).rows
    },
  }
}
