import { createServer } from 'node:net'
import { afterAll, expect, it, vi } from 'vitest'
import { observeEventLag, recordRequest } from './metrics.ts'
import { startTelemetry } from './start-telemetry.ts'

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}

afterAll(() => vi.unstubAllEnvs())

it('serves metrics where they are configured, and says nothing about the machine', async () => {
  const port = await freePort()
  vi.stubEnv('METRICS_PORT', String(port))
  vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', '')
  const telemetry = await startTelemetry({ service: 'web' })
  expect(telemetry).toMatchObject({ metricsPort: port, isTracing: false })
  expect(await startTelemetry({ service: 'web' })).toBe(telemetry)
  recordRequest({ surface: 'trpc', procedure: 'fx.getRate', outcome: 'ok', durationMs: 12 })
  observeEventLag({ domain: 'fx', lagMs: 1500 })
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  expect(text).toContain('procedure="fx.getRate",outcome="ok"')
  expect(text).toMatch(/corridor_event_lag\{domain="fx".*\} 1\.5/)
  expect(text).not.toContain('target_info')
  expect(text).not.toContain(process.cwd())
  await telemetry.stop()
})
