import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { initTRPC, TRPCError } from '@trpc/server'
import { nodeHTTPRequestHandler } from '@trpc/server/adapters/node-http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { awaitBody } from './body-limit.ts'
import { answerCalls, ordinaryCallsOf } from './trpc-calls.ts'

const trpc = initTRPC.context<{ who: string }>().create({
  isDev: false,
  errorFormatter: ({ shape, error, ctx }) => ({
    ...shape,
    data: { ...shape.data, why: error.cause instanceof z.ZodError ? 'fields' : error.code, ctx },
  }),
})
const router = trpc.router({
  who: trpc.procedure.query(({ ctx }) => ctx.who),
  nothing: trpc.procedure.query(() => undefined),
  double: trpc.procedure.input(z.object({ of: z.number() })).query(({ input }) => input.of * 2),
  say: trpc.procedure.input(z.string()).mutation(({ input }) => ({ said: input })),
  optional: trpc.procedure.input(z.unknown()).mutation(({ input }) => ({ type: typeof input })),
  refuse: trpc.procedure.mutation(() => {
    throw new TRPCError({ code: 'CONFLICT', message: 'no' })
  }),
  fail: trpc.procedure.query(() => {
    throw new Error('broken')
  }),
  nested: { deep: trpc.procedure.query(() => 'deep') },
  watch: trpc.procedure.subscription(async function* () {
    yield 1
  }),
})

const maxBatchSize = 3
let isContextBroken = false
const createContext = async () => {
  if (isContextBroken) throw new Error('no database')
  return { who: 'ana' }
}
let wasOrdinary = false

async function answerOurs(path: string, req: IncomingMessage, res: ServerResponse) {
  await awaitBody(req, 100_000)
  const calls = ordinaryCallsOf(req, { router, path, maxBatchSize })
  wasOrdinary = calls !== null
  if (calls) return await answerCalls(router, calls, req, res, createContext)
  await nodeHTTPRequestHandler({ router, path, req, res, maxBatchSize, createContext })
}

async function answerTheirs(path: string, req: IncomingMessage, res: ServerResponse) {
  await nodeHTTPRequestHandler({ router, path, req, res, maxBatchSize, createContext })
}

const servers: Server[] = []
async function listen(handle: typeof answerOurs): Promise<string> {
  const server = createServer((req, res) => {
    const { pathname } = new URL(req.url ?? '/', 'http://localhost')
    void handle(pathname.slice(1), req, res)
  })
  servers.push(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('no address')
  return `http://127.0.0.1:${address.port}`
}

let ours = ''
let theirs = ''
beforeAll(async () => {
  ours = await listen(answerOurs)
  theirs = await listen(answerTheirs)
})
afterAll(() => {
  for (const server of servers) server.close()
})

async function hear(origin: string, path: string, init: RequestInit) {
  const answer = await fetch(`${origin}/${path}`, init)
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    vary: answer.headers.get('vary'),
    body: await answer.text(),
  }
}

const json = { 'content-type': 'application/json' }
const post = (body: string, headers: Record<string, string> = json) => ({
  method: 'POST',
  headers,
  body,
})
const input = (value: unknown) => `input=${encodeURIComponent(JSON.stringify(value))}`

type Row = readonly [name: string, path: string, init?: RequestInit]
const asked = (rows: readonly Row[]) =>
  rows.map(([name, path, init]) => ({ name, path, init: init ?? {} }))

const ordinary: readonly Row[] = [
  ['a query without input', 'who'],
  ['a query that answers nothing', 'nothing'],
  ['a query in a router inside', 'nested.deep', { headers: json }],
  ['a query with input', `double?${input({ of: 4 })}`],
  ['a query with the wrong input', `double?${input({ of: 'four' })}`],
  ['a query with broken input', 'double?input=%7B'],
  ['a query with empty input', 'double?input='],
  ['a query that fails', 'fail'],
  ['a mutation', 'say', post('"hello"')],
  [
    'a mutation with a charset',
    'say',
    post('"h\u00e9"', { 'content-type': 'Application/JSON; charset=utf-8' }),
  ],
  ['a mutation with a byte order mark', 'say', post('\ufeff"hello"')],
  ['a mutation with null', 'optional', post('null')],
  ['a mutation with broken JSON', 'say', post('{')],
  ['a mutation with an empty body', 'optional', post('')],
  ['a mutation that is refused', 'refuse', post('1')],
  ['a batch', `who,double?batch=1&${input({ 1: { of: 3 } })}`],
  ['a batch of one', `double?batch=1&${input({ 0: { of: 3 } })}`],
  ['a batch with an encoded comma', `who%2Cnothing?batch=1`],
  ['a batch of which one fails', `who,fail?batch=1&${input({})}`],
  ['a batch of mutations', 'say,refuse?batch=1', post('{"0":"a","1":"b"}')],
  ['a batch of mutations without inputs', 'say?batch=1', post('["a"]')],
  ['a batch of mutations with null', 'optional?batch=1', post('null')],
]

it.each(asked(ordinary))("$name is answered as by tRPC's own handler", async ({ path, init }) => {
  const heard = await hear(ours, path, init)
  expect(wasOrdinary).toBe(true)
  expect(heard).toEqual(await hear(theirs, path, init))
})

it('calls whose context cannot be made are answered alike', async () => {
  isContextBroken = true
  try {
    const heard = await hear(ours, 'who,nothing?batch=1', {})
    expect(heard.status).toBe(500)
    expect(heard).toEqual(await hear(theirs, 'who,nothing?batch=1', {}))
  } finally {
    isContextBroken = false
  }
})

const others: readonly Row[] = [
  ['a subscription', 'watch'],
  ['a stream of lines', 'who?batch=1', { headers: { 'trpc-accept': 'application/jsonl' } }],
  ['a stream by accept', 'who?batch=1', { headers: { accept: 'application/jsonl' } }],
  ['parameters of a connection', 'who?connectionParams=%7B%7D'],
  ['the wrong method', 'who', post('1')],
  ['the wrong method the other way', 'say'],
  ['no procedure', 'nobody'],
  ['what every object has', 'constructor'],
  ['too many at once', 'who,who,who,who?batch=1'],
  ['a broken address', 'who%ZZ'],
  ['no content type', 'say', { method: 'POST', body: new Uint8Array([1]) }],
  ['a form', 'say', post('a=1', { 'content-type': 'application/x-www-form-urlencoded' })],
  ['HEAD', 'who', { method: 'HEAD' }],
]

it.each(asked(others))('$name is left to it', async ({ path, init }) => {
  const heard = await hear(ours, path, init)
  expect(wasOrdinary).toBe(false)
  expect(heard).toEqual(await hear(theirs, path, init))
})
