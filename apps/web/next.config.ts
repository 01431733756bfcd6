import { join } from 'node:path'
import type { NextConfig } from 'next'

const repositoryRoot = join(import.meta.dirname, '../..')

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  outputFileTracingRoot: repositoryRoot,
  turbopack: { root: repositoryRoot },
  // Workspace packages are raw TypeScript.
  transpilePackages: [
    '@corridor/api',
    '@corridor/db',
    '@corridor/domain',
    '@corridor/kernel',
    '@corridor/telemetry',
    '@corridor/ui',
  ],
  // Native or instrumented packages stay outside the bundle.
  serverExternalPackages: [
    'pg',
    'pg-boss',
    '@node-rs/argon2',
    '@prisma/client',
    '@prisma/adapter-pg',
    'pino',
    '@opentelemetry/sdk-node',
    '@opentelemetry/exporter-prometheus',
    '@prisma/instrumentation',
  ],
}

export default config
