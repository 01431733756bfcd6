import type { ServerResponse } from 'node:http'
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

/** One shape for every error that leaves us: code, public sentence, request id. */
export function sendError(
  res: ServerResponse,
  status: number,
  error: { code: string; message: string; details?: Readonly<Record<string, string>> },
  requestId: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  sendJson(res, status, { error: { ...error, requestId } }, headers)
}
