import type { IncomingMessage, ServerResponse } from 'node:http'
import { closeAllDomains } from '@corridor/db/domain-database'
import { warmScreening } from '@corridor/domain/compliance'
import type { Audience } from '@corridor/domain/identity/contract'
import { requireCompleteDeployment } from '@corridor/kernel/deployment'
import { listenHost } from '@corridor/kernel/listen-host'
import { collectWhenIdle, logger, nameSourcesInTraces, startTelemetry } from '@corridor/telemetry'
import { answerNextAuth } from '../auth/answer-next-auth.ts'
import { idleSeconds } from '../auth/idle-seconds.ts'
import { pageReader } from '../pages/page-reader.ts'
import { offerPageServices } from '../pages/page-services.ts'
import { closeQueueConsole } from '../staff/queue-console.ts'
import { readMe } from '../staff/read-me.ts'
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
  readonly service: 'web' | 'admin' | 'api'
  /** Left out, the API runs alone. */
  readonly createPages?: (port: number) => PagesApp
}

const drainInMs = 5_000

/** Listens on PORT of LISTEN_HOST (the loopback where not given) until SIGTERM or SIGINT, then finishes what is under way and closes. */
export async function serveApp(app: AppToServe): Promise<void> {
  requireCompleteDeployment(process.env, app.service)
  const port = Number.parseInt(process.env.PORT ?? '3000', 10)
  const host = listenHost(process.env)
  const telemetry = await startTelemetry({ service: app.service })
  offerPageServices({ answerNextAuth, pageReader, idleSeconds, readMe })
  const pages = app.createPages?.(port)
  await pages?.prepare()
  nameSourcesInTraces()
  const handler = pages?.getRequestHandler()
  const server = createApiServer({ audience: app.audience, pages: handler })
  await new Promise<void>((resolve) => server.listen({ port, host }, resolve))
  logger.info({ port, host }, `${app.service} listens`)
  collectWhenIdle()
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
