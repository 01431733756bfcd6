import type { IncomingMessage } from 'node:http'

/**
 * Headers that say one thing. node:http joins some of them with a comma and drops the second of others, so that a
 * doubled Idempotency-Key would be a third key, and which token or signature counts would be anybody's guess.
 */
const single: ReadonlySet<string> = new Set([
  'idempotency-key',
  'authorization',
  'content-length',
  'content-type',
  'content-encoding',
  'host',
  'origin',
  'sec-fetch-site',
  'webhook-id',
  'webhook-timestamp',
  'webhook-signature',
])

/** The first of those headers that the request brings more than once, or null. */
export function repeatedHeader(req: IncomingMessage): string | null {
  const seen = new Set<string>()
  for (let i = 0; i < req.rawHeaders.length; i += 2) {
    const name = req.rawHeaders[i]?.toLowerCase() ?? ''
    if (!single.has(name)) continue
    if (seen.has(name)) return name
    seen.add(name)
  }
  return null
}
