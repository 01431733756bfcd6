import '../testing/settings.ts'
import { once } from 'node:events'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { useTestDatabase } from '@corridor/db/testing'
import type { Audience } from '@corridor/domain/identity/contract'
import { maxStatementBytes } from '@corridor/domain/reconciliation/contract'
import { encode } from 'next-auth/jwt'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { authSecret, sessionCookieName } from '../auth/session-cookie.ts'
import { customerRouter } from '../customer/root.ts'
import { restRoutes } from '../rest/routes.ts'
import { staffRouter } from '../staff/root.ts'
import { newPerson, signedIn, staffSession } from '../testing/people.ts'
import { tokenOf } from '../testing/rest-client.ts'
import { createApiServer } from './create-server.ts'
import { bodyLimitOf, maxCheckBytes, maxDocumentBytes, surfaceOf } from './surfaces.ts'

const db = useTestDatabase()
const chunkBytes = 64 * 1024
/** What the kernel and the parser hold besides: one read of node's, the head of the request, chunk marks. */
const slackBytes = 2 * chunkBytes + 4096

type Route = { readonly method: string; readonly path: string }
type Running = {
  readonly server: Server
  readonly port: number
  /** By the port of the client: what was read from its connection. */
  readonly bytesRead: Map<number, () => number>
}
const running = new Map<Audience, Running>()
const headers = new Map<Audience, string>()

/** Stands where Next does, and reads whatever it is given, as Next would. */
async function pages(req: IncomingMessage, res: ServerResponse): Promise<void> {
  for await (const chunk of req) void chunk
  res.end('a page')
}

async function start(audience: Audience): Promise<Running> {
  const server = createApiServer({ audience, pages })
  const bytesRead = new Map<number, () => number>()
  server.on('connection', (socket) => {
    bytesRead.set(socket.remotePort ?? 0, () => socket.bytesRead)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('no address')
  return { server, port: address.port, bytesRead }
}

async function cookie(audience: Audience, sid: string): Promise<string> {
  const token = await encode({ token: { sid }, secret: authSecret(audience) })
  return `Cookie: ${sessionCookieName(audience)}=${token}`
}

beforeAll(async () => {
  for (const audience of ['customer', 'staff'] as const)
    running.set(audience, await start(audience))
  const person = await newPerson(db)
  const { token } = await signedIn(person)
  const bearer = `Authorization: Bearer ${await tokenOf(person)}`
  headers.set('customer', `${await cookie('customer', token)}\r\n${bearer}`)
  headers.set('staff', await cookie('staff', (await staffSession(db, 'compliance')).sid))
})

afterAll(() => {
  for (const { server } of running.values()) {
    server.closeAllConnections()
    server.close()
  }
})

const authRoutes: readonly Route[] = [
  { method: 'POST', path: '/api/auth/callback/credentials' },
  { method: 'POST', path: '/api/auth/signin/credentials' },
  { method: 'POST', path: '/api/auth/signout' },
  { method: 'POST', path: '/api/auth/_log' },
  { method: 'POST', path: '/api/auth/session' },
  ...['csrf', 'providers', 'session', 'error', 'signin'].map((name) => ({
    method: 'GET',
    path: `/api/auth/${name}`,
  })),
]
const sharedRoutes: readonly Route[] = [
  ...authRoutes,
  { method: 'POST', path: '/' },
  { method: 'POST', path: '/sign-in' },
  { method: 'GET', path: '/home' },
  { method: 'PUT', path: '/_next/image' },
  { method: 'GET', path: '/healthz' },
  { method: 'POST', path: '/readyz' },
]

function proceduresOf(router: typeof customerRouter | typeof staffRouter): Route[] {
  return Object.entries(router._def.procedures).map(([name, procedure]) => ({
    method: Reflect.get(procedure._def, 'type') === 'mutation' ? 'POST' : 'GET',
    path: `/api/trpc/${name}`,
  }))
}

const customerRoutes: readonly Route[] = [
  ...sharedRoutes,
  ...proceduresOf(customerRouter),
  ...restRoutes.map(({ method, path }) => ({ method, path: `/api/v1${path}` })),
  { method: 'GET', path: '/api/v1/openapi.json' },
  { method: 'GET', path: '/api/v1/docs' },
  { method: 'POST', path: '/api/v1/nothing-here' },
  ...['card-gateway', 'bank-rail', 'identity-check', 'unknown'].map((name) => ({
    method: 'POST',
    path: `/webhooks/${name}`,
  })),
  { method: 'POST', path: '/api/uploads/identity-document' },
]
const staffRoutes: readonly Route[] = [
  ...sharedRoutes,
  ...proceduresOf(staffRouter),
  { method: 'GET', path: '/api/documents/doc_1' },
  { method: 'POST', path: '/api/uploads/identity-document' },
  { method: 'POST', path: '/api/uploads/statement' },
  { method: 'POST', path: '/api/v1/kyc/submit' },
  { method: 'POST', path: '/webhooks/card-gateway' },
]

function limitOf(audience: Audience, { method, path }: Route): number {
  const limit = bodyLimitOf({ method }, audience, surfaceOf(path), path)
  if (path === '/api/uploads/statement') return limit ?? maxStatementBytes
  return limit ?? (path.startsWith('/api/uploads/') ? maxDocumentBytes : maxCheckBytes)
}

type Heard = { readonly status: number; readonly head: string; readonly bytesRead: number }

/** Sends a body without end in chunks, until the server answers and closes. */
async function flood(audience: Audience, route: Route, extra = ''): Promise<Heard> {
  const app = running.get(audience)
  if (!app) throw new Error('not started')
  const client = connect(app.port, '127.0.0.1')
  client.on('error', () => undefined)
  await once(client, 'connect')
  let text = ''
  let isEnded = false
  client.on('data', (bytes) => {
    text += bytes.toString('latin1')
  })
  client.on('end', () => {
    isEnded = true
  })
  const framing = extra || 'Transfer-Encoding: chunked'
  client.write(
    `${route.method} ${route.path} HTTP/1.1\r\nHost: 127.0.0.1\r\n${headers.get(audience)}\r\n` +
      `Content-Type: application/json\r\nSec-Fetch-Site: same-origin\r\n${framing}\r\n\r\n`,
  )
  const chunk = `${chunkBytes.toString(16)}\r\n${' '.repeat(chunkBytes)}\r\n`
  const startedAtMs = performance.now()
  while (!isEnded && !client.destroyed && performance.now() - startedAtMs < 20_000) {
    if (text !== '' || !client.write(chunk)) await sleep(1)
  }
  const { localPort } = client
  client.destroy()
  const bytesRead = app.bytesRead.get(localPort ?? 0)?.() ?? 0
  const head = text.split('\r\n\r\n')[0]?.toLowerCase() ?? ''
  return { status: isEnded ? Number(text.slice(9, 12)) : 0, head, bytesRead }
}

describe.each([
  ['customer', customerRoutes],
  ['staff', staffRoutes],
] as const)('a body without end, sent to the app of a %s', (audience, routes) => {
  it('is answered 413 on every route, and no more is read than may be sent', async () => {
    expect(routes.length).toBeGreaterThan(60)
    const wrong: object[] = []
    const waiting = [...routes]
    const work = async () => {
      for (let route = waiting.pop(); route; route = waiting.pop()) {
        const { status, head, bytesRead } = await flood(audience, route)
        const isBounded = bytesRead < limitOf(audience, route) + slackBytes
        if (status !== 413 || !head.includes('connection: close') || !isBounded) {
          wrong.push({ ...route, status, head, bytesRead })
        }
      }
    }
    await Promise.all(Array.from({ length: 6 }, work))
    expect(wrong).toEqual([])
  }, 120_000)
})

describe('what else is said of a body', () => {
  it('a declared length that is too large is refused before a byte is read', async () => {
    const route = { method: 'POST', path: '/api/auth/callback/credentials' }
    const { status, bytesRead } = await flood('customer', route, 'Content-Length: 314572800')
    expect(status).toBe(413)
    expect(bytesRead).toBeLessThan(slackBytes)
  })

  it('a stranger’s document is not read to be refused', async () => {
    const kept = headers.get('customer') ?? ''
    headers.set('customer', 'X-Nobody: yes')
    try {
      for (const path of ['/api/uploads/identity-document', '/api/v1/kyc/submit']) {
        const { status, bytesRead } = await flood('customer', { method: 'POST', path })
        expect(status).toBe(401)
        expect(bytesRead).toBeLessThan(slackBytes)
      }
    } finally {
      headers.set('customer', kept)
    }
  })

  it('nor is that of somebody with an invented link of a recovery', async () => {
    const kept = headers.get('customer') ?? ''
    headers.set('customer', `X-Recovery-Token: ${'x'.repeat(43)}`)
    try {
      const path = '/api/uploads/identity-document?kind=passport&side=front&fileName=p.jpg'
      const { status, bytesRead } = await flood('customer', { method: 'POST', path })
      expect(status).toBe(400)
      expect(bytesRead).toBeLessThan(slackBytes)
    } finally {
      headers.set('customer', kept)
    }
  })

  it('one that is whole and within the limit reaches the page', async () => {
    const { port } = running.get('customer') ?? { port: 0 }
    const body = 'x'.repeat(60_000)
    const answer = await fetch(`http://127.0.0.1:${port}/sign-in`, { method: 'POST', body })
    expect([answer.status, await answer.text()]).toEqual([200, 'a page'])
  })

  it('one that is whole reaches its procedure', async () => {
    const { port } = running.get('customer') ?? { port: 0 }
    const answer = await fetch(`http://127.0.0.1:${port}/api/trpc/identity.requestPasswordReset`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'nobody-here@example.com' }),
    })
    expect([answer.status, await answer.text()]).toEqual([200, '{"result":{}}'])
  })
})
