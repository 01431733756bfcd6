import '../testing/settings.ts'

import { useTestDatabase } from '@corridor/db/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bankDetails, openHouse } from '../testing/api-world.ts'
import { newPerson } from '../testing/people.ts'
import {
  type RestCallOptions,
  type RestClient,
  type RestReply,
  startRest,
  tokenOf,
} from '../testing/rest-client.ts'
import { restRoutes } from './routes.ts'

const db = useTestDatabase()
let rest: RestClient
let token: string

beforeAll(async () => {
  await openHouse(db)
  rest = await startRest()
  token = await tokenOf(await newPerson(db))
}, 60_000)
afterAll(() => rest.close())

/** The endpoints that were promised by name. */
const promised = [
  'POST /users/register',
  'GET /wallets/{walletId}/balance',
  'POST /transactions/send',
  'POST /transactions/deposit',
  'GET /transactions/{transactionId}/status',
  'GET /payment-methods',
  'POST /kyc/submit',
  'GET /user/activity',
]

type Operation = {
  operationId: string
  parameters: { name: string; in: string; required: boolean; schema: object }[]
  responses: Record<string, { description: string }>
  requestBody?: { content: Record<string, { schema: object }> }
}
type Document = {
  openapi: string
  info: { title: string; version: string }
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, unknown> }
}

describe('the description', () => {
  const read = async () => (await rest.call('GET', '/api/v1/openapi.json')).json as Document

  it('lists exactly the routes that answer, the promised ones among them', async () => {
    const { paths } = await read()
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
    const routes = restRoutes.map((route) => `${route.method} ${route.path}`)
    expect([...described].sort()).toEqual([...routes].sort())
    expect(described).toEqual(expect.arrayContaining(promised))
  })

  it('is whole: OpenAPI 3.1, every parameter named, every reference there, every id its own', async () => {
    const document = await read()
    expect(document.openapi).toMatch(/^3\.1\.\d+$/)
    expect(document.info).toMatchObject({ title: expect.any(String), version: expect.any(String) })
    const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.values(methods).map((operation) => ({ path, operation })),
    )
    const ids = operations.map(({ operation }) => operation.operationId)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { path, operation } of operations) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((found) => found[1])
      const named = operation.parameters.filter((one) => one.in === 'path')
      expect(named.map((one) => one.name)).toEqual(inPath)
      expect(named.every((one) => one.required)).toBe(true)
      for (const one of operation.parameters) expect(one.schema, path).toBeTypeOf('object')
      const answers = Object.entries(operation.responses)
      expect(answers.length).toBeGreaterThan(1)
      for (const [status, { description }] of answers) {
        expect(status).toMatch(/^([1-5]\d\d|default)$/)
        expect(description).not.toBe('')
      }
    }
    for (const [, pointer] of JSON.stringify(document).matchAll(/"\$ref":"(#[^"]*)"/g)) {
      const parts = String(pointer).split('/').slice(1)
      const target = parts.reduce<unknown>((value, part) => Object(value)[part], document)
      expect(target, pointer).toBeTypeOf('object')
    }
  })

  it('offers an Idempotency-Key on every POST but the one that answers with a secret', async () => {
    const { paths } = await read()
    const offered = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, { parameters }]) =>
        parameters.some(({ name }) => name === 'Idempotency-Key') ? [`${method} ${path}`] : [],
      ),
    )
    const posts = restRoutes.filter(({ method, path }) => method === 'POST' && path !== '/token')
    expect(offered.sort()).toEqual(posts.map(({ path }) => `post ${path}`).sort())
  })

  it('says of every body that it is an object with fields', async () => {
    const { paths } = await read()
    const bodies = Object.entries(paths).flatMap(([path, { post }]) =>
      post?.requestBody
        ? [{ path, schema: post.requestBody.content['application/json']?.schema }]
        : [],
    )
    expect(bodies.length).toBeGreaterThan(5)
    for (const { path, schema } of bodies) expect(JSON.stringify(schema), path).toContain('type')
  })
})

describe('the documentation page', () => {
  it('loads nothing from anywhere else', async () => {
    const page = await rest.call('GET', '/api/v1/docs')
    expect(page.status).toBe(200)
    expect(page.text).not.toMatch(/https?:|\/\/[a-z]/i)
    expect(page.headers['content-security-policy']).toContain("default-src 'self'")
    expect(page.text).not.toMatch(/<script|\son\w+=|javascript:/i)
    const loaded = [...page.text.matchAll(/(?:src|rel="stylesheet" href)="([^"]+)"/g)]
    expect(loaded.map(([, path]) => path)).toEqual(['/api/v1/docs/reference.css'])
    const style = await rest.call('GET', '/api/v1/docs/reference.css')
    expect(style.status).toBe(200)
    expect(style.headers['content-type']).toContain('text/css')
    expect(style.text).not.toMatch(/url\(|@import/)
  })

  it('has every endpoint with its fields, and an example of the call', async () => {
    const { text } = await rest.call('GET', '/api/v1/docs')
    for (const { method, path, operationId } of restRoutes) {
      expect(text).toContain(`<article id="${operationId}"`)
      expect(text).toContain(`curl -X ${method} &quot;$CORRIDOR/api/v1${path}&quot;`)
    }
    for (const field of ['sourceCurrency', 'Idempotency-Key', 'requestId']) {
      expect(text).toContain(`>${field}</code>`)
    }
  })

  it('is not a way to other files', async () => {
    for (const path of ['/docs/../package.json', '/docs/%2e%2e/package.json', '/docs/x']) {
      expect((await rest.call('GET', `/api/v1${path}`)).status).toBe(404)
    }
  })
})

describe('errors', () => {
  const quote = (body: unknown, options: RestCallOptions = {}) =>
    rest.call('POST', '/api/v1/quotes', { token, body, ...options })
  const bank = { kind: 'bank', ...bankDetails('10') }
  const deep = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`
  const nul = 'a\u0000b'
  const half = 'a\ud800b'

  const kinds: Record<string, [() => Promise<RestReply>, readonly number[]]> = {
    'no body': [() => rest.call('POST', '/api/v1/quotes', { token }), [400]],
    'bad JSON': [() => quote('{"a":'), [400]],
    'a list': [() => quote([]), [400]],
    null: [() => quote('null'), [400]],
    'a number': [() => quote('1e999'), [400]],
    'bytes that are no text': [() => quote(Buffer.from([0x7b, 0xff, 0xfe, 0x7d])), [400]],
    'a byte-order mark': [() => quote('\ufeff{}'), [400]],
    'deep JSON': [() => quote(deep), [400, 413]],
    'a prototype': [() => quote('{"__proto__":{"isAdmin":true}}'), [400]],
    'a constructor': [() => quote({ constructor: { prototype: {} } }), [400]],
    'unknown keys': [() => quote({ isAdmin: true }), [400]],
    'an operator for a scalar': [() => quote({ sourceCurrency: { not: '' } }), [400]],
    'a huge body': [() => quote(`"${'x'.repeat(70_000)}"`), [413]],
    'a body that says it is huge': [
      () => quote('{}', { headers: { 'content-length': '999999999' } }),
      [413],
    ],
    'an exponent': [() => quoteOfAmount('1e3'), [400]],
    'a negative amount': [() => quoteOfAmount('-1.00'), [400]],
    'Arabic digits': [() => quoteOfAmount('١٢'), [400]],
    'too many decimals': [() => quoteOfAmount('1.001'), [400]],
    'more than there is': [() => quoteOfAmount('99999999999999999999.00'), [400, 422]],
    'an unknown path': [() => rest.call('GET', '/api/v1/nothing', { token }), [404]],
    'a path upwards': [() => rest.call('GET', '/api/v1/%2e%2e/%2e%2e/etc/passwd'), [404]],
    'a broken path': [() => rest.call('GET', '/api/v1/quotes/%ff%fe', { token }), [400, 404]],
    'a wrong method': [() => rest.call('DELETE', '/api/v1/wallets', { token }), [405]],
    'an invented method': [() => rest.call('PROPFIND', '/api/v1/quotes', { token }), [405]],
    'no token': [() => rest.call('GET', '/api/v1/wallets'), [401]],
    'a long token': [
      () => rest.call('GET', '/api/v1/wallets', { token: 'x'.repeat(5_000) }),
      [401],
    ],
    'SQL in an id': [() => rest.call('GET', "/api/v1/transfers/tr_'%20OR%201=1", { token }), [400]],
    'a NUL in a search': [
      () => rest.call('GET', '/api/v1/recipients?search=a%00b', { token }),
      [400],
    ],
    'a NUL in a cursor': [
      () => rest.call('GET', '/api/v1/recipients?cursor=%00', { token }),
      [400],
    ],
    'a NUL in a name': [() => recipient({ ...bank, holderName: nul }), [400]],
    'a NUL in a nickname': [() => recipient({ ...bank, nickname: nul }), [400]],
    'half a character in a nickname': [() => recipient({ ...bank, nickname: half }), [400]],
    'a NUL in a lookup': [() => recipient({ kind: 'customer', lookup: nul }), [400]],
    'a NUL in a client id': [() => tokenFor({ clientId: nul, clientSecret: nul }), [400, 401]],
    'a NUL in an address': [() => tokenFor({ clientId: half, clientSecret: half }), [400, 401]],
    'a page of a milliard': [
      () => rest.call('GET', '/api/v1/transfers?limit=1000000000', { token }),
      [400],
    ],
    'a cursor of noise': [
      () => rest.call('GET', '/api/v1/user/activity?cursor=%F0%9F%92%A9', { token }),
      [200, 400],
    ],
  }

  const recipient = (body: unknown) => rest.call('POST', '/api/v1/recipients', { token, body })
  const tokenFor = (body: unknown) => rest.call('POST', '/api/v1/token', { body })
  const quoteOfAmount = (amount: string) =>
    quote({
      sourceCurrency: 'EUR',
      targetCurrency: 'GBP',
      fixed: 'source',
      amount: { amount, currency: 'EUR' },
      payOut: 'bank',
    })

  it.each(Object.keys(kinds))('have one shape and tell nothing of the inside: %s', async (kind) => {
    const [ask, statuses] = kinds[kind] ?? []
    if (!ask) throw new Error('no such kind')
    const reply = await ask()
    expect(statuses, reply.text).toContain(reply.status)
    expectPublic(reply)
  })

  it('of our own making are no different', async () => {
    await db.ownerQuery('fx', 'ALTER TABLE quote RENAME TO quote_away')
    try {
      const reply = await quoteOfAmount('10.00')
      expect(reply.status).toBe(500)
      expect(reply.json).toMatchObject({ error: { code: 'internal' } })
      expectPublic(reply)
    } finally {
      await db.ownerQuery('fx', 'ALTER TABLE quote_away RENAME TO quote')
    }
    expect((await quoteOfAmount('10.00')).status).toBe(201)
  })
})

const inside =
  /\bat .+:\d+:\d+|node_modules|\.ts\b|prisma|postgres|pg_|SELECT |INSERT |relation "|ZodError|\/packages\//i

function expectPublic(reply: RestReply): void {
  expect(reply.text).not.toMatch(inside)
  if (reply.status < 400) return
  const { error } = Object(reply.json)
  expect(Object.keys(Object(reply.json))).toEqual(['error'])
  expect(error).toMatchObject({
    code: expect.stringMatching(/^[a-z.-]+$/),
    message: expect.stringMatching(/^[A-Z].+\.$/s),
    requestId: reply.headers['x-request-id'],
  })
  expect(Object.keys(error).filter((name) => name !== 'details')).toEqual([
    'code',
    'message',
    'requestId',
  ])
}
