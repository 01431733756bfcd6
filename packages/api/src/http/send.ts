import type { ServerResponse } from 'node:http'
import type { Failure } from '@corridor/kernel/result'
import { localeOfRequest, readingOf } from '../reader-of-request.ts'
import { sayFailure } from '../saying/failures.ts'
import { isBodyPending, stopReading } from './body-limit.ts'

export function sendJson(
  res: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  const text = JSON.stringify(body)
  const isPending = isBodyPending(res.req)
  if (isPending) stopReading(res.req)
  res.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    // what was not read to its end lets nothing more follow on this connection
    ...(isPending && { connection: 'close' }),
    ...headers,
  })
  res.end(text)
}

/** One shape for every error that leaves us: code, its sentence in the caller's language, facts, request id. */
export function sendError(
  res: ServerResponse,
  status: number,
  failure: Pick<Failure, 'code' | 'details'>,
  requestId: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  const said = sayFailure(localeOfRequest(readingOf(res.req)), failure)
  sendJson(res, status, { error: { ...said, requestId } }, headers)
}
