/**
 * Reads the Idempotency-Key header: 16 to 255 printable ASCII characters, bare or quoted (RFC 8941 string).
 * @returns null when there is none, 'malformed' when it is not usable
 */
export function readIdempotencyKey(
  header: string | string[] | undefined,
): string | null | 'malformed' {
  if (header === undefined) return null
  if (Array.isArray(header)) return 'malformed'
  const quoted = /^"(.*)"$/.exec(header.trim())
  const key = (quoted?.[1] ?? header.trim()).replace(/\\(["\\])/g, '$1')
  return /^[\x20-\x7e]{16,255}$/.test(key) ? key : 'malformed'
}

/** The caller's key, or for a call without one a key of its own: it runs once a request. */
export function keyOrNew(key: string | null): string {
  return key ?? `rest-${crypto.randomUUID()}`
}
