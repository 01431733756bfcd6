import { join } from 'node:path'
import { isDemo } from '@corridor/kernel/deployment'
import { root, toolPath } from '../paths.ts'
import type { Environment } from './processes.ts'
import { deriveSecret, type Secrets } from './secrets.ts'

export type Mode = 'production' | 'development'

export type Ports = {
  readonly web: number
  readonly admin: number
  readonly sandbox: number
  readonly smtp: number
  readonly workerHealth: number
}

// Each takes a comma-separated list, so that an old secret can overlap a new one.
const webhookSecretNames = [
  'BANK_RAIL_WEBHOOK_SECRETS',
  'CARD_GATEWAY_WEBHOOK_SECRETS',
  'IDENTITY_CHECK_WEBHOOK_SECRETS',
]

/** What each sandbox provider signs its webhooks with, unless the operator has set it. */
function webhookSecrets(secrets: Secrets): Record<string, string> {
  return Object.fromEntries(
    webhookSecretNames.map((name) => [
      name,
      // Standard Webhooks writes secrets in base64 behind this prefix
      `whsec_${Buffer.from(deriveSecret(secrets.webhookMasterSecret, name)).toString('base64')}`,
    ]),
  )
}

/**
 * glibc's malloc, where it is the one: one heap for all threads, and large blocks each by itself, so that freed ones go
 * back to the system instead of becoming holes.
 */
const frugalMalloc = {
  MALLOC_ARENA_MAX: '1',
  MALLOC_MMAP_THRESHOLD_: '131072',
  MALLOC_TRIM_THRESHOLD_: '131072',
}

/** What every process of a deployment is told. What the operator has set stays as it is. */
export function deploymentEnvironment(input: {
  mode: Mode
  dataDir: string
  secrets: Secrets
  ports: Ports
  databaseUrl: string
  extra?: Environment
}): Environment {
  const { mode, dataDir, secrets, ports, databaseUrl } = input
  const url = (port: number) => `http://localhost:${port}`
  const defaults: Environment = {
    DATABASE_ROLE_SECRET: secrets.databaseRoleSecret,
    FIELD_ENCRYPTION_KEY: secrets.fieldEncryptionKey,
    // What `npm start` runs is a demo unless its operator says otherwise.
    CORRIDOR_DEMO: '1',
    WEB_URL: url(ports.web),
    ADMIN_URL: url(ports.admin),
    SANDBOX_URL: url(ports.sandbox),
    SMTP_URL: `smtp://127.0.0.1:${ports.smtp}`,
    ...webhookSecrets(secrets),
  }
  // what is not a demo lives on what its operator gives: nothing is made up for it
  const isOwn = isDemo({ ...defaults, ...process.env, ...input.extra })
  return {
    LOG_DIR: join(dataDir, 'logs'),
    ...(isOwn ? defaults : {}),
    ...frugalMalloc,
    ...process.env,
    PATH: toolPath,
    NODE_ENV: mode,
    NEXT_TELEMETRY_DISABLED: '1',
    TURBO_TELEMETRY_DISABLED: '1',
    ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }),
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    SANDBOX_PORT: String(ports.sandbox),
    SMTP_PORT: String(ports.smtp),
    CORRIDOR_ROOT: root,
    ...input.extra,
  }
}

/** What one app is told beside that: its port, its own address and session secret. */
export function appEnvironment(
  app: 'web' | 'admin',
  port: number,
  shared: Environment,
  secrets: Secrets,
): Environment {
  const secret = deriveSecret(process.env.AUTH_SECRET ?? secrets.authMasterSecret, app)
  const address = (app === 'web' ? shared.WEB_URL : shared.ADMIN_URL) ?? `http://localhost:${port}`
  return {
    ...shared,
    SERVICE_NAME: app,
    PORT: String(port),
    AUTH_SECRET: secret,
    NEXTAUTH_SECRET: secret,
    NEXTAUTH_URL: address,
    // the worker alone signs the ledger's heads
    LEDGER_SEAL_KEY: undefined,
    METRICS_PORT: metricsPort(app === 'web' ? 0 : 1),
  }
}

/** The worker alone signs the ledger's heads. */
export function workerEnvironment(
  port: number,
  shared: Environment,
  secrets: Secrets,
): Environment {
  return {
    LEDGER_SEAL_KEY: secrets.ledgerSealKey,
    ...shared,
    SERVICE_NAME: 'worker',
    WORKER_HEALTH_PORT: String(port),
    METRICS_PORT: metricsPort(2),
  }
}

// METRICS_PORT is web's; admin and worker follow it, since each process has an exporter of its own.
function metricsPort(offset: number): string | undefined {
  const first = process.env.METRICS_PORT
  return first ? String(Number(first) + offset) : undefined
}

/**
 * The same environment without the administrator's name and password in its database URLs: the product's processes
 * sign in as their own roles.
 */
export function withoutCredentials(env: Environment): Environment {
  return Object.fromEntries(
    Object.entries(env).map(([name, value]) => {
      if (!/(^|_)DATABASE_URL$/.test(name) || !value) return [name, value]
      const url = new URL(value)
      url.username = ''
      url.password = ''
      return [name, url.href]
    }),
  )
}
