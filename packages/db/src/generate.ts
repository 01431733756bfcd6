import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { listDomains, readSchemaFiles } from './domain-folders.ts'

export type GenerateOptions = {
  /** Called for a schema that Prisma refuses; without it the first one is thrown. */
  readonly onFailure?: (domain: string, error: unknown) => void
}

const clientsFolder = resolve(import.meta.dirname, 'clients')
const stampFile = '.inputs-sha256'
const parallelRuns = 2

/**
 * Generates the Prisma client of every domain whose schema changed since the last time, without network.
 * @returns the domains whose clients are new
 */
export async function generateClients(options: GenerateOptions = {}): Promise<string[]> {
  mkdirSync(clientsFolder, { recursive: true })
  const isStale = (domain: string) => stampOf(domain) !== inputsHash(domain)
  if (!listDomains().some(isStale)) return []
  return withLock(async () => {
    const waiting = listDomains().filter(isStale)
    const done: string[] = []
    const failures: unknown[] = []
    const worker = async () => {
      for (let domain = waiting.shift(); domain; domain = waiting.shift()) {
        try {
          await generateClient(domain)
          done.push(domain)
        } catch (error) {
          if (options.onFailure) options.onFailure(domain, error)
          else failures.push(error)
        }
      }
    }
    await Promise.all(Array.from({ length: parallelRuns }, worker))
    if (failures.length > 0) throw failures[0]
    return done.sort()
  })
}

/** Composes the schema in a folder of its own, generates beside the present client, and swaps at the end. */
async function generateClient(domain: string): Promise<void> {
  const hash = inputsHash(domain)
  const folder = mkdtempSync(join(tmpdir(), `corridor-${domain}-`))
  const fresh = join(clientsFolder, `.${domain}.${process.pid}`)
  const old = `${fresh}.old`
  const target = join(clientsFolder, domain)
  try {
    for (const [name, content] of Object.entries(readSchemaFiles(domain))) {
      // Relative, because the client repeats its schema: no path of this machine may stand in it.
      writeFileSync(
        join(folder, name),
        content.replace(/^(\s*output\s*=\s*)"[^"]*"/m, '$1"client"'),
      )
    }
    await runPrisma(folder)
    cpSync(join(folder, 'client'), fresh, { recursive: true })
    writeFileSync(join(fresh, stampFile), hash)
    if (existsSync(target)) renameSync(target, old)
    renameSync(fresh, target)
  } finally {
    for (const path of [folder, fresh, old]) rmSync(path, { recursive: true, force: true })
  }
}

async function runPrisma(folder: string): Promise<void> {
  const manifest = createRequire(import.meta.url).resolve('prisma/package.json')
  const cli = join(dirname(manifest), 'build/index.js')
  const child = spawn(process.execPath, [cli, 'generate', '--schema', folder], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      // Any file will do: the binary would be downloaded otherwise and is not used for generating.
      PRISMA_SCHEMA_ENGINE_BINARY: cli,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
      NO_COLOR: '1',
      NODE_OPTIONS: '',
    },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  const code = await new Promise((done, fail) => child.on('close', done).on('error', fail))
  if (code !== 0) throw new Error(`prisma generate failed:\n${output.trim()}`)
}

function inputsHash(domain: string): string {
  const hash = createHash('sha256')
  for (const name of ['prisma', '@prisma/client']) hash.update(versionOf(name))
  return hash.update(JSON.stringify(readSchemaFiles(domain))).digest('hex')
}

function versionOf(name: string): string {
  const manifest = createRequire(import.meta.url).resolve(`${name}/package.json`)
  return JSON.parse(readFileSync(manifest, 'utf8')).version
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
