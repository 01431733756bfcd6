import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { createApiKey, issueToken } from '@corridor/domain/identity'
import { type ApiScope, apiScopes } from '@corridor/domain/identity/contract'
import { unwrap } from '@corridor/kernel/result'
import { createApiServer } from '../http/create-server.ts'
import { type Person, password } from './people.ts'

export type RestReply = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
  /** The parsed body; undefined where it is no JSON. */
  readonly json: unknown
}

export type RestCallOptions = {
  readonly token?: string
  readonly idempotencyKey?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as JSON, but for a string or bytes, which go as they are. */
  readonly body?: unknown
}

export type RestClient = {
  readonly origin: string
  call(method: string, path: string, options?: RestCallOptions): Promise<RestReply>
  close(): Promise<void>
}

/** A real server of the customers' API on a free port, and a plain client for it. */
export async function startRest(): Promise<RestClient> {
  const server = createApiServer({ audience: 'customer' })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('no address')
  const agent = new Agent({ keepAlive: true })
  const origin = `http://127.0.0.1:${address.port}`
  return {
    origin,
    call: (method, path, options = {}) => callOnce(agent, method, `${origin}${path}`, options),
    async close() {
      agent.destroy()
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

async function callOnce(
  agent: Agent,
  method: string,
  url: string,
  { token, idempotencyKey, headers = {}, body }: RestCallOptions,
): Promise<RestReply> {
  const isRaw = typeof body === 'string' || body instanceof Uint8Array
  const bytes = body === undefined ? undefined : Buffer.from(isRaw ? body : JSON.stringify(body))
  const req = request(url, {
    agent,
    method,
    headers: {
      ...(bytes && { 'content-type': 'application/json', 'content-length': bytes.length }),
      ...(token && { authorization: `Bearer ${token}` }),
      ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
      ...headers,
    },
  })
  // a refused body may be cut off while it is still being sent
  req.on('error', () => undefined)
  req.end(bytes)
  const [res] = await once(req, 'response')
  const chunks: Buffer[] = []
  for await (const chunk of res) chunks.push(chunk)
  const text = Buffer.concat(chunks).toString('utf8')
  return { status: res.statusCode, headers: res.headers, text, json: parsed(text) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** An access token of a new API key with these scopes; all of them where none are given. */
export async function tokenOf(
  person: Person,
  scopes: readonly ApiScope[] = apiScopes,
): Promise<string> {
  return tokenBy(await apiKeyOf(person, scopes))
}

type ApiKey = { readonly clientId: string; readonly clientSecret: string }

/** An API key, of which there are few a customer, for whoever works longer than a token lives. */
export async function apiKeyOf(
  { actor }: Person,
  scopes: readonly ApiScope[] = apiScopes,
): Promise<ApiKey> {
  return unwrap(await createApiKey(actor, { label: 'Tests', scopes: [...scopes], password }))
}

/** A new token of a key. */
export async function tokenBy({ clientId, clientSecret }: ApiKey): Promise<string> {
  return unwrap(await issueToken({ clientId, clientSecret })).accessToken
}
