import { spawn } from 'node:child_process'
import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, type Running, start, untilReady, wordsFor } from '../faults/processes.ts'

const root = join(import.meta.dirname, '..', '..')

type Environment = Readonly<Record<string, string | undefined>>

/** Everything that only a deployment's operator gives; a child inherits none of it from the demo around it. */
const givenByOperators = [
  'WEB_URL',
  'ADMIN_URL',
  'NEXTAUTH_URL',
  'TRUSTED_PROXIES',
  'SMTP_URL',
  'MAIL_FROM',
  'FX_MODE',
  'FX_SOURCE',
  'SANCTION_LISTS',
  'OFFERED_SERVICES',
  'FIELD_ENCRYPTION_KEY',
  'AUTH_SECRET',
  'NEXTAUTH_SECRET',
  'LEDGER_SEAL_KEY',
  'CARD_GATEWAY_WEBHOOK_SECRETS',
  'BANK_RAIL_WEBHOOK_SECRETS',
  'IDENTITY_CHECK_WEBHOOK_SECRETS',
]

/** The settings of an operator who gave nothing but "no demo". */
export const nothingGiven: Environment = {
  ...Object.fromEntries(givenByOperators.map((name) => [name, undefined])),
  DATABASE_ROLE_SECRET: undefined,
  // not the folder of the product that runs around it
  DATA_DIR: join(tmpdir(), `corridor-nothing-${process.pid}`),
  CORRIDOR_DEMO: '0',
}

/** Runs one of our commands to its end. */
export async function runCommand(
  words: readonly string[],
  env: Environment,
): Promise<{ code: number; output: string }> {
  return await runFile('scripts/main.ts', words, env)
}

async function runFile(file: string, words: readonly string[], env: Environment) {
  const child = spawn(process.execPath, [...wordsFor(file), ...words], {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const keep = (chunk: Buffer) => {
    output += chunk.toString('utf8')
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const code = await new Promise<number>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (ended) => resolve(ended ?? 1))
  })
  return { code, output }
}

/** A database of its own on the servers that the journeys run on. */
function databases(name: string): Environment {
  const urls = Object.entries(process.env).filter(
    ([variable, value]) => /(^|_)DATABASE_URL$/.test(variable) && value,
  )
  return Object.fromEntries(
    urls.map(([variable, value = '']) => {
      const url = new URL(value)
      url.pathname = `/${name}`
      return [variable, url.href]
    }),
  )
}

export type Deployment = {
  readonly adminUrl: string
  readonly env: Environment
  close(): Promise<void>
}

/**
 * A deployment that is no demo: an empty database, all settings with the local exception, its own console and worker.
 * Its mails go to the demo's mail server, which stands for an operator's.
 */
export async function openDeployment(): Promise<Deployment> {
  const folder = mkdtempSync(join(tmpdir(), 'corridor-deployment-'))
  const adminPort = await freePort()
  const adminUrl = `http://localhost:${adminPort}`
  const env: Environment = {
    ...nothingGiven,
    // the roles are of the server, so their passwords are the same in every database of it
    DATABASE_ROLE_SECRET: process.env.DATABASE_ROLE_SECRET,
    ...databases(`deployment_${Date.now().toString(36)}`),
    NODE_ENV: 'production',
    ALLOW_LOCAL_HTTP: '1',
    WEB_URL: `http://localhost:${await freePort()}`,
    ADMIN_URL: adminUrl,
    SMTP_URL: `smtp://127.0.0.1:${process.env.SMTP_PORT}`,
    MAIL_FROM: 'Acme Pay <hello@acme.example>',
    FX_MODE: 'live',
    FX_SOURCE: 'ecb',
    SANCTION_LISTS: 'published',
    OFFERED_SERVICES: 'none',
    AUTH_SECRET: randomBytes(36).toString('base64'),
    FIELD_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    LEDGER_SEAL_KEY: generateKeyPairSync('ed25519')
      .privateKey.export({ format: 'der', type: 'pkcs8' })
      .toString('base64'),
    DATA_DIR: folder,
    LOG_DIR: join(folder, 'logs'),
    METRICS_PORT: undefined,
  }
  const prepared = await runFile('dist/prepare-database.js', [], env)
  if (prepared.code !== 0) throw new Error(`the database was not made:\n${prepared.output}`)
  const running: Running[] = [
    start('console', 'dist/admin.js', {
      ...env,
      SERVICE_NAME: 'admin',
      PORT: String(adminPort),
      NEXTAUTH_URL: adminUrl,
      NEXTAUTH_SECRET: env.AUTH_SECRET,
    }),
    start('worker', 'dist/worker.js', {
      ...env,
      SERVICE_NAME: 'worker',
      WORKER_HEALTH_PORT: String(await freePort()),
    }),
  ]
  const close = async () => {
    await Promise.all(running.map((program) => program.kill()))
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    const [console] = running
    if (console) await untilReady(console, `http://127.0.0.1:${adminPort}`)
  } catch (error) {
    await close()
    throw error
  }
  return { adminUrl, env, close }
}
