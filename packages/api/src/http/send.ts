import type { ServerResponse } from 'node:http'

export function sendJson(
  res: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  const text = JSON.stringify(body)
  res.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    // what was too large was not read to its end, so nothing more can follow on this connection
    ...(status === 413 && { connection: 'close' }),
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
