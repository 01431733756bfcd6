import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { listDomains, readSchemaFiles } from './domain-folders.ts'

export type GenerateOptions = {
  /** Called for a schema that Prisma refuses; without it the first one is thrown. */
  readonly onFailure?: (domain: string, error: unknown) => void
}

const clientsFolder = resolve(import.meta.dirname, 'clients')
const stampFile = '.inputs-sha256'
/** Of what is done to the generator's work here: another one makes all clients anew. */
const edition = 'one compiler a process'
// another version of one of them may write another client
const generators = ['@prisma/client', '@prisma/client-generator-ts', '@prisma/internals']

/** Whether a domain's schema changed since its client was generated. */
export function areClientsStale(): boolean {
  return listDomains().some(isStale)
}

function isStale(domain: string): boolean {
  return stampOf(domain) !== inputsHash(domain)
}

/**
 * Generates the Prisma client of every domain whose schema changed since the last time, without network.
 * @returns the domains whose clients are new
 */
export async function generateClients(options: GenerateOptions = {}): Promise<string[]> {
  mkdirSync(clientsFolder, { recursive: true })
  if (!areClientsStale()) return []
  return withLock(async () => {
    const done: string[] = []
    const failures: unknown[] = []
    for (const domain of listDomains().filter(isStale)) {
      try {
        await generateClient(domain)
        done.push(domain)
      } catch (error) {
        if (options.onFailure) options.onFailure(domain, error)
        else failures.push(error)
      }
    }
    if (failures.length > 0) throw failures[0]
    return done
  })
}

/** Generates beside the present client, and swaps at the end. */
async function generateClient(domain: string): Promise<void> {
  const fresh = join(clientsFolder, `.${domain}.${process.pid}`)
  const old = `${fresh}.old`
  const target = join(clientsFolder, domain)
  try {
    await writeClient(domain, fresh)
    shareCompiler(join(fresh, 'internal', 'class.ts'))
    writeFileSync(join(fresh, stampFile), inputsHash(domain))
    if (existsSync(target)) renameSync(target, old)
    renameSync(fresh, target)
  } finally {
    for (const path of [fresh, old]) rmSync(path, { recursive: true, force: true })
  }
}

/**
 * Prisma's own generator, called without its command line: that one would be a fifth of all packages and start anew for
 * each domain. It comes as CommonJS only.
 */
async function writeClient(domain: string, output: string): Promise<void> {
  const require = createRequire(import.meta.url)
  const {
    PrismaClientTsGenerator,
  }: typeof import('@prisma/client-generator-ts') = require('@prisma/client-generator-ts')
  const { getConfig, getDMMF }: typeof import('@prisma/internals') = require('@prisma/internals')
  const datamodel = Object.entries(readSchemaFiles(domain)).sort(([one], [other]) =>
    one.localeCompare(other),
  )
  const [config, dmmf] = await Promise.all([getConfig({ datamodel }), getDMMF({ datamodel })])
  const [generator] = config.generators
  if (!generator) throw new Error(`${domain}: schema.prisma has no generator`)
  await new PrismaClientTsGenerator().generate({
    generator: { ...generator, output: { value: output, fromEnvVar: null } },
    otherGenerators: [],
    schemaPath: output,
    datasources: config.datasources,
    datamodel: datamodel.map(([, text]) => text).join('\n'),
    dmmf,
    binaryPaths: {},
    // of an engine that nothing here uses: queries are compiled by what @prisma/client brings
    version: '',
  })
}

/** Prisma's compiler of queries comes from `queryCompiler` instead of from a module that keeps it as text. */
function shareCompiler(file: string): void {
  const text = readFileSync(file, 'utf8')
  const shared = text.replace(
    /(getQueryCompilerWasmModule: async \(\) => )\{.*?\n {2}\}(?=,)/s,
    "$1(await import('../../../query-compiler.ts')).queryCompiler()",
  )
  if (shared === text) throw new Error(`${file} loads its compiler in another way than expected`)
  writeFileSync(file, shared)
}

function inputsHash(domain: string): string {
  const manifest: { dependencies: Record<string, string> } = JSON.parse(
    readFileSync(resolve(import.meta.dirname, '../package.json'), 'utf8'),
  )
  const hash = createHash('sha256').update(edition)
  for (const name of generators) hash.update(manifest.dependencies[name] ?? '')
  return hash.update(JSON.stringify(readSchemaFiles(domain))).digest('hex')
}

function stampOf(domain: string): string | null {
  const file = join(clientsFolder, domain, stampFile)
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

/** One generator at a time in a checkout; the lock of a process that died is broken. */
async function withLock<T>(work: () => Promise<T>): Promise<T> {
  const lock = join(clientsFolder, '.lock')
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      break
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
    if (!isHeld(lock)) rmSync(lock, { force: true })
    await sleep(100)
  }
  try {
    return await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

function isHeld(lock: string): boolean {
  try {
    const pid = Number(readFileSync(lock, 'utf8'))
    if (!(pid > 0)) return true
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const domains = await generateClients()
  process.stdout.write(
    domains.length === 0 ? 'Clients are up to date\n' : `Generated: ${domains.join(', ')}\n`,
  )
}
