// What both apps are built and served by; each names it in its own folder, where Next looks. Plain JavaScript: of a
// TypeScript one every start of an app would load Next's compiler, only to read it.
/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // Every picture is shown as it is: no address resizes one for whoever asks.
  images: { unoptimized: true },
  // `npm run check` checks them, once for all rooms together
  typescript: { ignoreBuildErrors: true },
  experimental: {
    // turbo keeps the result; Turbopack's own cache would cost a first start more than it gives a later one
    turbopackFileSystemCacheForBuild: false,
    // a page's code is loaded when it is first asked for: most are not for days, and all of them are 10 MB
    preloadEntriesOnStart: false,
  },
  outputFileTracingRoot: import.meta.dirname,
  turbopack: {
    root: import.meta.dirname,
    // catalogues arrive parsed: neither a page nor its browser needs the parser (ADR 28)
    resolveAlias: { 'use-intl/format-message': 'use-intl/format-message/format-only' },
  },
  // Workspace packages are raw TypeScript.
  transpilePackages: [
    '@corridor/api',
    '@corridor/db',
    '@corridor/domain',
    '@corridor/kernel',
    '@corridor/telemetry',
    '@corridor/ui',
    '@corridor/words',
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
