import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Audience } from '@corridor/domain/identity/contract'
import { currentCorrelationId } from '@corridor/telemetry'
import { nodeHTTPRequestHandler } from '@trpc/server/adapters/node-http'
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc'
import { createContext } from '../context.ts'
import { customerRouter } from '../customer/root.ts'
import { httpStatusOf, type PublicErrorKey, trpcCodeOf } from '../errors.ts'
import { localeOfRequest, readingOf } from '../reader-of-request.ts'
import { sayFailure } from '../saying/failures.ts'
import { staffRouter } from '../staff/root.ts'
import { sendJson } from './send.ts'
import { answerCalls, ordinaryCallsOf } from './trpc-calls.ts'

const prefix = '/api/trpc/'
/** A batch is one page's reads; more than that is somebody multiplying work. */
const maxBatchSize = 20

/** Serves the audience's own root; the other root does not exist on this server. */
export async function answerTrpc(
  audience: Audience,
  path: string,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  res.setHeader('cache-control', 'no-store')
  const asked = {
    router: audience === 'customer' ? customerRouter : staffRouter,
    path: path.slice(prefix.length),
    maxBatchSize,
  }
  const create = () => createContext(req, res, audience)
  const calls = ordinaryCallsOf(req, asked)
  if (calls) return await answerCalls(asked.router, calls, req, res, create)
  await nodeHTTPRequestHandler({ ...asked, req, res, createContext: create })
}

/** Refuses a call before it reaches its procedure, in the shape in which the pages' client reads errors. */
export function refuseTrpc(res: ServerResponse, code: PublicErrorKey): void {
  const { message } = sayFailure(localeOfRequest(readingOf(res.req)), { code })
  const httpStatus = httpStatusOf(code)
  const data = { code, httpStatus, details: {}, requestId: currentCorrelationId() }
  const error = { code: TRPC_ERROR_CODES_BY_KEY[trpcCodeOf(code)], message, data }
  sendJson(res, httpStatus, { error })
}
