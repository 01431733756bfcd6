import type { IncomingMessage } from 'node:http'

/**
 * The raw body, read no further than `maxBytes`.
 * @returns null when it is larger; the rest is not read
 */
export async function readBody(req: IncomingMessage, maxBytes: number): Promise<Buffer | null> {
  const declared = Number(req.headers['content-length'] ?? '0')
  if (declared > maxBytes) return null
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of req) {
    size += chunk.length
    if (size > maxBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
