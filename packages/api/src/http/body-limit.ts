import type { IncomingMessage } from 'node:http'

/** How long a client may take to read the refusal of a body that it is still sending. */
const lingerMs = 500

/** Whether the request brings a body, as its headers say. */
export function hasBody(req: IncomingMessage): boolean {
  if (req.headers['transfer-encoding'] !== undefined) return true
  return declaredBytes(req) !== 0
}

/** Whether some of the body has not been read from the connection. */
export function isBodyPending(req: IncomingMessage): boolean {
  return hasBody(req) && !req.complete
}

function declaredBytes(req: IncomingMessage): number {
  return Number(req.headers['content-length'] ?? '0')
}

/**
 * Waits until the whole body has arrived, counting what arrives: neither a header's word nor its absence is believed.
 * Whoever handles the request reads the body as ever; no more than `maxBytes` of it are ever kept. The chunk that
 * goes beyond is dropped, and nothing is read after it.
 */
export function awaitBody(
  req: IncomingMessage,
  maxBytes: number,
): Promise<'whole' | 'too-large' | 'aborted'> {
  if (!hasBody(req)) return Promise.resolve('whole')
  if (declaredBytes(req) > maxBytes) return Promise.resolve('too-large')
  return new Promise((resolve) => {
    const push = req.push.bind(req)
    let bytes = 0
    req.once('close', () => resolve('aborted'))
    req.push = (chunk: Uint8Array | null, encoding?: BufferEncoding) => {
      if (chunk === null) {
        resolve('whole')
        return push(null)
      }
      bytes += chunk.byteLength
      if (bytes <= maxBytes) {
        push(chunk, encoding)
        // more, although nobody reads yet: the limit is what bounds it
        return true
      }
      resolve('too-large')
      return false
    }
  })
}

/** The body of a request that has arrived whole: `awaitBody` said so, and nobody has read it yet. */
export function arrivedBody(req: IncomingMessage): Buffer {
  const body: Buffer | null = req.read()
  return body ?? Buffer.alloc(0)
}

/**
 * The raw body, read no further than `maxBytes` and the chunk that goes beyond.
 * @returns null when it is larger; the rest is not read
 * @throws Error when the connection ends before the body does
 */
export function readBody(req: IncomingMessage, maxBytes: number): Promise<Buffer | null> {
  if (declaredBytes(req) > maxBytes) return Promise.resolve(null)
  if (req.complete) {
    const body = arrivedBody(req)
    return Promise.resolve(body.length > maxBytes ? null : body)
  }
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let bytes = 0
    const take = (chunk: Buffer) => {
      bytes += chunk.byteLength
      if (bytes <= maxBytes) {
        chunks.push(chunk)
        return
      }
      req.off('data', take)
      req.pause()
      resolve(null)
    }
    req.on('data', take)
    req.once('end', () => resolve(Buffer.concat(chunks)))
    req.once('error', reject)
    req.once('close', () => reject(new Error('the connection ended before the body did')))
  })
}

/**
 * Reads nothing more of this request. Its answer is the last one on the connection, which is cut a moment after it
 * was sent: at once, the client, still sending, might lose the answer.
 */
export function stopReading(req: IncomingMessage): void {
  const { socket } = req
  req._read = () => undefined
  socket.pause()
  socket.destroySoon = () => {
    socket.end()
    setTimeout(() => socket.destroy(), lingerMs).unref()
  }
}
