import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Audience } from '@corridor/domain/identity/contract'
import type { Failure } from '@corridor/kernel/result'
import { correlationIdFrom, logger, recordRequest, withCorrelation } from '@corridor/telemetry'
import { httpStatusOf, RequestRefused } from '../errors.ts'
import { answerRest } from '../rest/answer-rest.ts'
import { awaitBody } from './body-limit.ts'
import { clientIp, warnOfUnannouncedProxy } from './client-ip.ts'
import { answerDocument } from './documents.ts'
import { answerHealth, answerReadiness } from './health.ts'
import { repeatedHeader } from './repeated-header.ts'
import { isSameOrigin } from './same-origin.ts'
import { setSecurityHeaders } from './security-headers.ts'
import { sendError } from './send.ts'
import { answerStatementUpload } from './statement-uploads.ts'
import { bodyLimitOf, type Surface, surfaceOf } from './surfaces.ts'
import { answerTrpc, refuseTrpc } from './trpc.ts'
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
  warnOfUnannouncedProxy(req)
  res.setHeader('x-request-id', requestId)
  setSecurityHeaders(req, res)
  const path = pathOf(req)
  const surface = surfaceOf(path)
  try {
    if (path === null) {
      sendError(res, 400, { code: 'bad-request' }, requestId)
    } else if (await mayPass(options.audience, surface, path, req, res)) {
      await route(options, surface, path, req, res)
    }
  } catch (error) {
    if (error instanceof RequestRefused && !res.headersSent) {
      const { failure } = error
      sendError(res, httpStatusOf(failure.code), failure, requestId, retryHeader(failure))
    } else {
      logger.error({ err: error, surface }, 'request failed')
      if (!res.headersSent) sendError(res, 500, { code: 'internal' }, requestId)
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

/** Whether the request may be looked at: its headers say one thing each, and its body is within what may be sent. */
async function mayPass(
  audience: Audience,
  surface: Surface,
  path: string,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<boolean> {
  const header = repeatedHeader(req)
  if (header) throw new RequestRefused('header-repeated', { header })
  const limit = bodyLimitOf(req, audience, surface, path)
  if (limit === null) return true
  const body = await awaitBody(req, limit)
  if (body === 'too-large') {
    if (surface === 'trpc') refuseTrpc(res, 'too-large')
    else throw new RequestRefused('too-large')
  }
  return body === 'whole'
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
  if (
    surface === 'trpc' ||
    surface === 'upload' ||
    surface === 'statement-upload' ||
    surface === 'document'
  ) {
    if (req.method !== 'GET' && !isSameOrigin(req)) {
      return sendError(res, 403, { code: 'cross-origin' }, String(req.headers['x-request-id']))
    }
    if (surface === 'trpc') return answerTrpc(audience, path, req, res)
    if (surface === 'upload' && audience === 'customer') return answerUpload(req, res)
    if (surface === 'statement-upload' && audience === 'staff') {
      return answerStatementUpload(req, res)
    }
    if (surface === 'document' && audience === 'staff') return answerDocument(path, req, res)
  }
  if (pages) return pages(req, res)
  sendError(res, 404, { code: 'not-found' }, String(req.headers['x-request-id']))
}

function pathOf(req: IncomingMessage): string | null {
  try {
    return new URL(req.url ?? '/', 'http://localhost').pathname
  } catch {
    return null
  }
}
