import type { IncomingMessage, ServerResponse } from 'node:http'
import { authenticateToken } from '@corridor/domain/identity'
import type { CustomerActor } from '@corridor/kernel/actor'
import type { Failure } from '@corridor/kernel/result'
import { count, currentCorrelationId, recordRequest } from '@corridor/telemetry'
import { wordsOf } from '@corridor/words/words-of'
import { takePlace } from '../at-once.ts'
import { CodedFailure, httpStatusOf, RequestRefused } from '../errors.ts'
import { readBody } from '../http/body-limit.ts'
import { clientIp } from '../http/client-ip.ts'
import { sendError, sendJson } from '../http/send.ts'
import { checkPath, maxCheckBytes } from '../http/surfaces.ts'
import { requireOffered } from '../offering.ts'
import { spend } from '../rate-limit.ts'
import { browserOf, localeOfReader, localeOfRequest, readingOf } from '../reader-of-request.ts'
import { fieldsOf } from '../saying/fields.ts'
import { withOpenCursor, withSealedCursor } from '../sealed-cursor.ts'
import { hasUnusableText } from '../unusable-text.ts'
import { answerDocs } from './docs.ts'
import { readIdempotencyKey } from './idempotency-key.ts'
import { matchRoute, type RouteMatch } from './match-route.ts'
import { openApiDocument } from './openapi.ts'

const prefix = '/api/v1'
const maxBodyBytes = 64 * 1024
const retryAfterInSeconds = '1'

/** Answers a call under /api/v1. Every failure has one shape: code, public sentence, request id. */
export async function answerRest(
  path: string,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const requestId = currentCorrelationId()
  const own = path.slice(prefix.length)
  if (own === '/openapi.json') return sendJson(res, 200, openApiDocument())
  if (own === '/docs' || own.startsWith('/docs/')) return answerDocs(own, req, res)
  const startedAt = performance.now()
  const match = matchRoute(req.method ?? 'GET', own)
  try {
    if (match === 'no-path') throw new RequestRefused('not-found')
    if (match === 'no-method') throw new RequestRefused('method-not-allowed')
    await run(match, req, res)
  } catch (error) {
    if (!(error instanceof CodedFailure)) throw error
    const { failure } = error
    sendError(res, httpStatusOf(failure.code), failure, requestId, headersFor(failure))
  } finally {
    const procedure = typeof match === 'string' ? match : match.route.operationId
    recordRequest({
      surface: 'rest',
      procedure,
      outcome: String(res.statusCode),
      durationMs: performance.now() - startedAt,
    })
  }
}

async function run(match: RouteMatch, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const { route, params } = match
  // before the token is looked at: whoever tries tokens is nobody's customer yet
  await spend(route.scope === null ? 'sensitive' : 'bearer', clientIp(req))
  const browser = browserOf(undefined, req.headers['accept-language'])
  const locale = localeOfReader(null, browser)
  const caller = route.scope === null ? null : await authenticate(req, route.scope)
  const actor = caller && { ...caller, locale }
  if (actor) await spend('rest', actor.customerId)
  const idempotencyKey = readIdempotencyKey(req.headers['idempotency-key'])
  if (idempotencyKey === 'malformed') {
    throw new RequestRefused('invalid-input', {
      'Idempotency-Key': wordsOf(locale, 'fields')('key-printable'),
    })
  }
  const raw = req.method === 'GET' ? queryOf(req) : await bodyOf(req, route.path, actor)
  const place = actor && {
    audience: 'customer' as const,
    list: `rest:${route.operationId}`,
    owner: actor.customerId,
  }
  const sent = place ? withOpenCursor(place, raw) : raw
  const given = { ...sent, ...params }
  if (hasUnusableText(given)) throw new RequestRefused('invalid-input')
  requireOffered(route.operationId, given)
  const input = route.input.safeParse(given)
  if (!input.success) throw new RequestRefused('invalid-input', fieldsOf(input.error, locale))
  const { body, isReplayed } = await route.run(actor, {
    input: input.data,
    ip: clientIp(req),
    userAgent: (req.headers['user-agent'] ?? '').slice(0, 1000),
    browser,
    locale,
    idempotencyKey,
  })
  const shown = route.output.parse(body)
  sendJson(
    res,
    route.status,
    place ? withSealedCursor(place, shown) : shown,
    isReplayed ? { 'idempotency-replayed': 'true' } : {},
  )
}

async function authenticate(req: IncomingMessage, scope: string): Promise<CustomerActor> {
  const token = /^Bearer ([!-~]{20,200})$/.exec(req.headers.authorization ?? '')?.[1]
  const caller = token ? await authenticateToken(token, clientIp(req)) : null
  if (!caller) throw new RequestRefused('signed-out')
  if (!caller.scopes.some((granted) => granted === scope)) {
    count('access_denied', { permission: scope })
    throw new RequestRefused('forbidden', { scope })
  }
  return caller.actor
}

function queryOf(req: IncomingMessage): Record<string, string> {
  return Object.fromEntries(new URL(req.url ?? '/', 'http://localhost').searchParams)
}

async function bodyOf(
  req: IncomingMessage,
  path: string,
  actor: CustomerActor | null,
): Promise<object> {
  // what has arrived already keeps nothing open
  if (`${prefix}${path}` !== checkPath || !actor || req.complete) return await jsonOf(req, path)
  const giveBack = takePlace('uploads', actor.customerId)
  return await jsonOf(req, path).finally(giveBack)
}

async function jsonOf(req: IncomingMessage, path: string): Promise<object> {
  const limit = `${prefix}${path}` === checkPath ? maxCheckBytes : maxBodyBytes
  const body = await readBody(req, limit)
  if (!body) throw new RequestRefused('too-large')
  if (body.length === 0) return {}
  try {
    const parsed: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed
  } catch {
    // falls through: what is no JSON object is no input
  }
  const words = wordsOf(localeOfRequest(readingOf(req)), 'errors.door')
  throw new RequestRefused('invalid-input', { input: words('invalid-input') })
}

function headersFor({ code, details }: Pick<Failure, 'code' | 'details'>): Record<string, string> {
  if (details?.retryAfterInSeconds) return { 'retry-after': details.retryAfterInSeconds }
  if (code.endsWith('.in-flight')) return { 'retry-after': retryAfterInSeconds }
  if (code === 'too-many-requests') {
    return { 'retry-after': details?.retryAfterInSeconds ?? '60' }
  }
  if (code === 'signed-out') return { 'www-authenticate': 'Bearer' }
  return {}
}
