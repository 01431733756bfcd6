import { createRequire, syncBuiltinESMExports } from 'node:module'
import { correlationFields } from './correlation.ts'
import { logger } from './logger.ts'

export type Telemetry = {
  /** The port on which /metrics answers, or null. */
  readonly metricsPort: number | null
  readonly isTracing: boolean
  /** Sends what is buffered and closes the exporters. */
  stop(): Promise<void>
}

const off: Telemetry = { metricsPort: null, isTracing: false, stop: async () => undefined }

const startedKey = Symbol.for('corridor.telemetry')
const holder: typeof globalThis & { [startedKey]?: Promise<Telemetry> } = globalThis

async function startExporters(service: string): Promise<Telemetry> {
  const isTracing = Boolean(process.env.OTEL_EXPORTER_OTLP_ENDPOINT)
  const metricsPort = process.env.METRICS_PORT ? Number(process.env.METRICS_PORT) : null
  if (!isTracing && metricsPort === null) return off

  // Loaded only when asked for: the SDK costs 40 MB and half a second.
  const [{ NodeSDK }, { PrometheusExporter }, { OTLPTraceExporter }, http, prisma] =
    await Promise.all([
      import('@opentelemetry/sdk-node'),
      import('@opentelemetry/exporter-prometheus'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/instrumentation-http'),
      import('@prisma/instrumentation'),
    ])
  const exporter =
    metricsPort === null
      ? null
      : new PrometheusExporter({
          port: metricsPort,
          host: process.env.METRICS_HOST ?? '127.0.0.1',
          preventServerStart: true,
          withoutTargetInfo: true,
        })
  const sdk = new NodeSDK({
    serviceName: service,
    // The process and host detectors would publish the command line, paths and the user's name.
    autoDetectResources: false,
    metricReaders: exporter ? [exporter] : [],
    logRecordProcessors: [],
    ...(isTracing ? { traceExporter: new OTLPTraceExporter() } : { spanProcessors: [] }),
    instrumentations: isTracing
      ? [
          new http.HttpInstrumentation({
            requestHook: (span) => {
              span.setAttributes(correlationFields())
            },
          }),
          new prisma.PrismaInstrumentation(),
        ]
      : [],
  })
  sdk.start()
  // The instrumentation patches what is required; ES imports of node:http see it after this.
  createRequire(import.meta.url)('node:http')
  syncBuiltinESMExports()
  if (exporter) await exporter.startServer()
  logger.info({ metricsPort, isTracing }, 'telemetry is on')
  return { metricsPort, isTracing, stop: () => sdk.shutdown() }
}

/**
 * Turns on what the environment asks for, once per process: OTLP traces with OTEL_EXPORTER_OTLP_ENDPOINT,
 * Prometheus metrics with METRICS_PORT (on METRICS_HOST, 127.0.0.1). Without either nothing is loaded.
 * A port that is taken is logged and leaves the process running without metrics.
 */
export function startTelemetry(options: { service: string }): Promise<Telemetry> {
  holder[startedKey] ??= startExporters(options.service).catch((error: unknown) => {
    logger.error({ err: error }, 'telemetry could not start')
    return off
  })
  return holder[startedKey]
}
