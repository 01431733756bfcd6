import { Agent, request } from 'node:http'
import type { HttpOrder, HttpResult } from './http-callers.ts'
import type { HttpCaller } from './measured/orders.ts'

// A process of callers who send over HTTP: a quote, then the transfer, on connections that stay open.

const quote = {
  sourceCurrency: 'EUR',
  targetCurrency: 'EUR',
  fixed: 'source',
  amount: { amount: '1.00', currency: 'EUR' },
  payOut: 'internal',
}

type Called = { readonly agent: Agent; readonly port: number; readonly origin: string }
type Reply = { status: number; json: unknown }

/** Costs little itself: the caller shares the machine with what it measures. */
function post(
  server: Called,
  path: string,
  headers: Record<string, string>,
  body: unknown,
): Promise<Reply> {
  const text = JSON.stringify(body)
  const length = String(Buffer.byteLength(text))
  return new Promise((resolve, reject) => {
    const req = request({
      agent: server.agent,
      host: '127.0.0.1',
      port: server.port,
      path,
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': length, ...headers },
    })
    req.on('error', reject)
    req.on('response', (res) => {
      let answer = ''
      res.setEncoding('utf8')
      res.on('data', (chunk: string) => {
        answer += chunk
      })
      res.on('error', reject)
      res.on('end', () => {
        try {
          resolve({ status: res.statusCode ?? 0, json: JSON.parse(answer) })
        } catch (error) {
          reject(error)
        }
      })
    })
    req.end(text)
  })
}

const at = (value: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((found, name) => Object(found)[name], value)

const idempotencyKey = () => `bench-${crypto.randomUUID()}`

/** @returns the transfer's state, or what was answered instead */
async function overRest(server: Called, person: HttpCaller): Promise<string> {
  const headers = { authorization: `Bearer ${person.token}` }
  const quoted = await post(server, '/api/v1/quotes', headers, quote)
  const quoteId = at(quoted.json, 'quoteId')
  if (quoted.status !== 201) return endOf(quoted)
  const made = await post(
    server,
    '/api/v1/transactions/send',
    { ...headers, 'idempotency-key': idempotencyKey() },
    { quoteId, recipientId: person.recipientId },
  )
  return made.status === 201 ? String(at(made.json, 'state')) : endOf(made)
}

async function overTrpc(server: Called, person: HttpCaller): Promise<string> {
  const headers = { cookie: person.cookie, origin: server.origin }
  const quoted = await post(server, '/api/trpc/fx.createQuote', headers, quote)
  const quoteId = at(quoted.json, 'result.data.quoteId')
  if (quoted.status !== 200) return endOf(quoted)
  const made = await post(server, '/api/trpc/transfers.create', headers, {
    quoteId,
    recipientId: person.recipientId,
    idempotencyKey: idempotencyKey(),
  })
  return made.status === 200 ? String(at(made.json, 'result.data.view.state')) : endOf(made)
}

function endOf({ status, json }: Reply): string {
  return `${status} ${String(at(json, 'error.code') ?? '')} ${String(at(json, 'error.data.code') ?? '')}`.trim()
}

async function run({ port, surface, people, callers, forMs }: HttpOrder): Promise<HttpResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: callers })
  const server = { agent, port, origin: `http://127.0.0.1:${port}` }
  const send = surface === 'rest' ? overRest : overTrpc
  const ends: Record<string, number> = {}
  const startedAt = performance.now()
  await Promise.all(
    Array.from({ length: callers }, async (_, number) => {
      const person = people[number % people.length]
      if (!person) throw new Error('there is nobody')
      while (performance.now() < startedAt + forMs) {
        const end = await send(server, person)
        ends[end] = (ends[end] ?? 0) + 1
      }
    }),
  )
  const seconds = (performance.now() - startedAt) / 1000
  agent.destroy()
  return { done: ends.completed ?? 0, seconds, ends }
}

process.on('message', (order: HttpOrder) => {
  run(order).then(
    (result) => process.send?.(result),
    (error: unknown) => process.send?.({ error: String(error) }),
  )
})
process.on('disconnect', () => process.exit(0))
