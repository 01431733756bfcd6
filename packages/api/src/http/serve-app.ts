import type { IncomingMessage, ServerResponse } from 'node:http'
import { closeAllDomains } from '@corridor/db/domain-database'
import { warmScreening } from '@corridor/domain/compliance'
import type { Audience } from '@corridor/domain/identity/contract'
import { logger, startTelemetry } from '@corridor/telemetry'
import { closeQueueConsole } from '../staff/queue-console.ts'
import { createApiServer } from './create-server.ts'
import { startDraining } from './health.ts'

/** What we need of a Next app; the api never names Next itself. */
type PagesApp = {
  prepare(): Promise<void>
  getRequestHandler(): (req: IncomingMessage, res: ServerResponse) => Promise<void>
  close?(): Promise<void>
}

export type AppToServe = {
  readonly audience: Audience
  readonly service: string
  /** Left out, the API runs alone. */
  readonly createPages?: (port: number) => PagesApp
}

const drainInMs = 5_000

/** Listens on PORT until SIGTERM or SIGINT, then finishes what is under way and closes. */
export async function serveApp(app: AppToServe): Promise<void> {
  const port = Number.parseInt(process.env.PORT ?? '3000', 10)
  const telemetry = await startTelemetry({ service: app.service })
  const pages = app.createPages?.(port)
  await pages?.prepare()
  const handler = pages?.getRequestHandler()
  const server = createApiServer({ audience: app.audience, pages: handler })
  await new Promise<void>((resolve) => server.listen(port, resolve))
  logger.info({ port }, `${app.service} listens`)
  // loaded now, so that nobody's first transfer waits for thirty thousand names
  if (app.audience === 'customer') void warmScreening()
  let isStopping = false
  const stop = async () => {
    if (isStopping) return
    isStopping = true
    startDraining()
    server.close()
    server.closeIdleConnections()
    // streams never end by themselves: after the time to drain they are cut, and clients connect elsewhere
    setTimeout(() => server.closeAllConnections(), drainInMs).unref()
    await new Promise((resolve) => {
      server.on('close', resolve)
      setTimeout(resolve, drainInMs + 500).unref()
    })
    await Promise.all([closeAllDomains(), closeQueueConsole()])
    await telemetry.stop()
    process.exit(0)
  }
  process.on('SIGTERM', () => void stop())
  process.on('SIGINT', () => void stop())
}
