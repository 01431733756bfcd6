import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Site } from './site.ts'

/** An answer, or `null` where the connection broke: whether it was done is then unknown. */
export type Reply = {
  readonly status: number
  readonly text: string
  readonly isReplayed: boolean
  readonly code: string | null
  readonly transferId: string | null
  readonly state: string | null
}

export type Client = {
  /** One try. What is acknowledged goes into the history before this resolves. */
  post(origin: string, path: string, body: object, idempotencyKey?: string): Promise<Reply | null>
  /** The same call, with the same key, until something final is heard. */
  insist(origin: string, path: string, body: object, idempotencyKey: string): Promise<Reply>
  close(): void
}

const insistForMs = 120_000

export function openClient(site: Site, token: string, maxSockets = 200): Client {
  const agent = new Agent({ keepAlive: true, maxSockets })
  const post: Client['post'] = async (origin, path, body, idempotencyKey) => {
    const bytes = Buffer.from(JSON.stringify(body))
    const req = request(`${origin}/api/v1${path}`, {
      agent,
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'content-length': bytes.length,
        ...(idempotencyKey && { 'idempotency-key': idempotencyKey }),
      },
    })
    try {
      req.end(bytes)
      const [res] = await once(req, 'response')
      const chunks: Buffer[] = []
      for await (const chunk of res) chunks.push(chunk)
      const text = Buffer.concat(chunks).toString('utf8')
      const json = Object(JSON.parse(text))
      const reply = {
        status: Number(res.statusCode),
        text,
        isReplayed: res.headers['idempotency-replayed'] === 'true',
        code: json.error?.code ?? null,
        transferId: json.transferId ?? null,
        state: json.state ?? null,
      }
      if (reply.transferId) site.acknowledge(reply.transferId)
      return reply
    } catch {
      return null
    }
  }
  return {
    post,
    async insist(origin, path, body, idempotencyKey) {
      const deadline = Date.now() + insistForMs
      for (;;) {
        const reply = await post(origin, path, body, idempotencyKey)
        if (reply && reply.code !== 'transfers.in-flight' && reply.status < 500) return reply
        if (Date.now() > deadline) throw new Error(`no final answer: ${reply?.text ?? 'silence'}`)
        await sleep(300)
      }
    },
    close: () => agent.destroy(),
  }
}

/** Runs the work over all items, so many at a time, and returns the results in their order. */
export async function inParallel<T, R>(
  items: readonly T[],
  width: number,
  work: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = []
  const entries = items.entries()
  const worker = async () => {
    for (const [index, item] of entries) results[index] = await work(item, index)
  }
  await Promise.all(Array.from({ length: width }, worker))
  return results
}
