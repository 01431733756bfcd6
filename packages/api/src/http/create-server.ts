import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Audience } from '@corridor/domain/identity/contract'
import type { Failure } from '@corridor/kernel/result'
import { correlationIdFrom, logger, recordRequest, withCorrelation } from '@corridor/telemetry'
import { httpStatusOf, publicErrors, RequestRefused } from '../errors.ts'
import { answerRest } from '../rest/answer-rest.ts'
import { clientIp } from './client-ip.ts'
import { answerDocument } from './documents.ts'
import { answerHealth, answerReadiness } from './health.ts'
import { isSameOrigin } from './same-origin.ts'
import { setSecurityHeaders } from './security-headers.ts'
import { sendError } from './send.ts'
import { answerTrpc } from './trpc.ts'
import { answerUpload } from './uploads.ts'
import { answerWebhook } from './webhooks.ts'

type Handler = (req: IncomingMessage, res: ServerResponse) => void | Promise<void>

export type ServerOptions = {
  readonly audience: Audience
  /** Renders pages: Next on a laptop; without it the API stands alone. */
  readonly pages?: Handler
}

const requestTimeoutInMs = 30_000

/**
 * The server in front of Next: tRPC, REST, SSE, uploads and webhooks are answered here, by plain node:http,
 * and only pages go on to Next, which costs several times as much a request.
 */
export function createApiServer(options: ServerOptions): Server {
  const server = createServer((req, res) => {
    const correlationId = correlationIdFrom(req.headers['x-request-id'])
    void withCorrelation(correlationId, () => answer(options, req, res, correlationId))
  })
  server.requestTimeout = requestTimeoutInMs
  server.headersTimeout = requestTimeoutInMs
  server.keepAliveTimeout = 65_000
  return server
}

async function answer(
  options: ServerOptions,
  req: IncomingMessage,
  res: ServerResponse,
  requestId: string,
): Promise<void> {
  const startedAt = performance.now()
  req.headers['x-request-id'] = requestId
  req.headers['x-corridor-client-ip'] = clientIp(req)
  res.setHeader('x-request-id', requestId)
  setSecurityHeaders(req, res)
  const path = pathOf(req)
  const surface = surfaceOf(path)
  try {
    if (path === null) {
      sendError(
        res,
        400,
        { code: 'bad-request', message: 'This address cannot be read.' },
        requestId,
      )
    } else {
      await route(options, surface, path, req, res)
    }
  } catch (error) {
    if (error instanceof RequestRefused && !res.headersSent) {
      const { failure } = error
      sendError(res, httpStatusOf(failure.code), failure, requestId, retryHeader(failure))
    } else {
      logger.error({ err: error, surface }, 'request failed')
      if (!res.headersSent) sendError(res, 500, publicErrors.internal, requestId)
      else res.destroy()
    }
  } finally {
    recordRequest({
      surface,
      procedure: surface,
      outcome: String(res.statusCode),
      durationMs: performance.now() - startedAt,
    })
  }
}

function retryHeader({ details }: Failure): Record<string, string> {
  const seconds = details?.retryAfterInSeconds
  return seconds ? { 'retry-after': seconds } : {}
}

type Surface = 'health' | 'ready' | 'trpc' | 'rest' | 'webhook' | 'upload' | 'document' | 'page'

function surfaceOf(path: string | null): Surface {
  if (path === '/healthz') return 'health'
  if (path === '/readyz') return 'ready'
  if (path?.startsWith('/api/trpc/')) return 'trpc'
  if (path?.startsWith('/api/v1/')) return 'rest'
  if (path?.startsWith('/webhooks/')) return 'webhook'
  if (path === '/api/uploads/identity-document') return 'upload'
  if (path?.startsWith('/api/documents/')) return 'document'
  return 'page'
}

async function route(
  { audience, pages }: ServerOptions,
  surface: Surface,
  path: string,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  if (surface === 'health') return answerHealth(res)
  if (surface === 'ready') return answerReadiness(res)
  if (surface === 'webhook' && audience === 'customer') return answerWebhook(path, req, res)
  if (surface === 'rest' && audience === 'customer') return answerRest(path, req, res)
  if (surface === 'trpc' || surface === 'upload' || surface === 'document') {
    if (req.method !== 'GET' && !isSameOrigin(req)) {
      return sendError(
        res,
        403,
        { code: 'cross-origin', message: 'This request did not come from our own pages.' },
        String(req.headers['x-request-id']),
      )
    }
    if (surface === 'trpc') return answerTrpc(audience, path, req, res)
    if (surface === 'upload' && audience === 'customer') return answerUpload(req, res)
    if (surface === 'document' && audience === 'staff') return answerDocument(path, req, res)
  }
  if (pages) return pages(req, res)
  sendError(
    res,
    404,
    { code: 'not-found', message: 'There is nothing at this address.' },
    String(req.headers['x-request-id']),
  )
}

function pathOf(req: IncomingMessage): string | null {
  try {
    return new URL(req.url ?? '/', 'http://localhost').pathname
  } catch {
    return null
  }
}
