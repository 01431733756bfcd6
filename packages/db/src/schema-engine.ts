import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlResultSet,
} from '@prisma/driver-adapter-utils'
import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm'
import pg from 'pg'
import { type Migration, readSchemaFiles } from './domain-folders.ts'

/** Where the engine works: one schema of one database, under a role. */
export type EngineTarget = {
  readonly url: URL
  readonly schema: string
  /** Becomes the session's role, so that what migrations make belongs to it. */
  readonly role: string
  readonly searchPath: string
}

type EngineModule = typeof import('@prisma/schema-engine-wasm')

let loaded: Promise<EngineModule> | null = null

/** The engine's own loader imports WebAssembly as a module, which Node still warns about: it is instantiated by hand. */
async function loadEngine(): Promise<EngineModule> {
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm')
  const bytes = await readFile(entry.replace(/schema_engine\.js$/, 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, {
    './schema_engine_bg.js': { ...bindings },
  })
  const { __wbg_set_wasm: setWasm } = bindings
  setWasm(instance.exports)
  const start = instance.exports.__wbindgen_start
  if (typeof start === 'function') start()
  // Panics of the engine are reported through this hook; without it they vanish.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message: (message: string) => process.stderr.write(`schema engine: ${message}\n`),
    },
  })
  return bindings
}

/**
 * Runs `work` with Prisma's schema engine on one schema, without any binary of Prisma's.
 *
 * The adapter is disposed afterwards: the next engine would wait for its advisory lock otherwise.
 */
export async function withSchemaEngine<T>(
  target: EngineTarget,
  domain: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  loaded ??= loadEngine()
  const { SchemaEngine: Engine } = await loaded
  const factory = new OwnerAdapterFactory(target)
  const bound = bindMigrationAwareSqlAdapterFactory(factory)
  const datamodels = Object.entries(readSchemaFiles(domain)).map(
    ([path, content]): [string, string] => [path, content],
  )
  const engine = await Engine.new({ datamodels }, () => {}, bound)
  try {
    return await work(engine)
  } catch (error) {
    throw factory.lastError ?? error
  } finally {
    engine.free()
    await factory.dispose()
  }
}

/** A domain's migrations in the form that the engine takes. */
export function migrationList(migrations: readonly Migration[]): MigrationList {
  return {
    baseDir: 'migrations',
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  }
}

// Object ids of Postgres' types in pg_type.
const charType = 18
const textType = 25

const charMark = '\u0000char'

/** The adapter does not know the catalog's one-letter type "char": it gets text, marked for `restoreChars`. */
class CatalogClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config)
    const { connection } = this
    connection.prependListener('rowDescription', (message: { fields: pg.FieldDef[] }) => {
      for (const field of message.fields) {
        if (field.dataTypeID !== charType) continue
        Object.assign(field, { dataTypeID: textType, name: `${field.name}${charMark}` })
      }
    })
  }
}

function restoreChars(result: SqlResultSet): SqlResultSet {
  const isChar = result.columnNames.map((name) => name.endsWith(charMark))
  return {
    ...result,
    columnNames: result.columnNames.map((name) => name.replace(charMark, '')),
    columnTypes: result.columnTypes.map((type, i) => (isChar[i] ? ColumnTypeEnum.Character : type)),
  }
}

class OwnerAdapterFactory implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = 'postgres'
  readonly adapterName = '@prisma/adapter-pg'
  /** Postgres' own complaint, which says more than the engine's. */
  lastError: Error | null = null
  private readonly target: EngineTarget
  private readonly pools: pg.Pool[] = []

  constructor(target: EngineTarget) {
    this.target = target
  }

  async connect(): Promise<SqlDriverAdapter> {
    const { url, role, searchPath, schema } = this.target
    const pool = new pg.Pool({
      connectionString: url.href,
      options: `-c role=${role} -c search_path=${searchPath}`,
      Client: CatalogClient,
    })
    pool.on('error', () => {})
    this.pools.push(pool)
    const adapter = await new PrismaPg(pool, { schema }).connect()
    const queryRaw = adapter.queryRaw.bind(adapter)
    adapter.queryRaw = async (query) => restoreChars(await queryRaw(query))
    // The stock one cuts scripts at every semicolon, through function bodies too. One message is also one transaction.
    adapter.executeScript = async (script) => {
      try {
        await pool.query(script)
      } catch (error) {
        if (error instanceof Error) this.lastError = error
        throw error
      }
    }
    return adapter
  }

  /** Nothing of ours asks for one: drift is measured against a scratch database (see migrate.ts). */
  async connectToShadowDb(): Promise<SqlDriverAdapter> {
    throw new Error('no shadow database is used')
  }

  async dispose(): Promise<void> {
    await Promise.all(this.pools.map((pool) => pool.end()))
  }
}
