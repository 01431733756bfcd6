import '../testing/settings.ts'

import { useTestDatabase } from '@corridor/db/testing'
import { createApiKey, issueToken, revokeApiKey } from '@corridor/domain/identity'
import { apiScopes } from '@corridor/domain/identity/contract'
import { unwrap } from '@corridor/kernel/result'
import { encode } from 'next-auth/jwt'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { authSecret, sessionCookieName } from '../auth/session-cookie.ts'
import { namesSomething, withMissingIds } from '../testing/call-procedure.ts'
import { findSecrets } from '../testing/find-secrets.ts'
import { laxObjectsIn } from '../testing/lax-objects.ts'
import { password } from '../testing/people.ts'
import { type RestClient, type RestReply, startRest, tokenOf } from '../testing/rest-client.ts'
import { restOperations } from '../testing/rest-operations.ts'
import { type Stage, setStage } from '../testing/stage.ts'
import type { RestRoute } from './route.ts'
import { restRoutes } from './routes.ts'

const db = useTestDatabase()
let stage: Stage
let rest: RestClient
let tokens: { owner: string; other: string }

beforeAll(async () => {
  stage = await setStage(db)
  rest = await startRest()
  tokens = { owner: await tokenOf(stage.owner), other: await tokenOf(stage.other) }
}, 180_000)
afterAll(() => rest.close())

/** Calls a route with an input spread over its path, query and body. */
function ask(route: RestRoute, input: unknown, headers: Record<string, string> = {}) {
  const fields = new Map(Object.entries(Object(input ?? {})))
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(fields.get(name))
    fields.delete(name)
    return encodeURIComponent(value)
  })
  const rest_ = Object.fromEntries(fields)
  const query = new URLSearchParams(
    Object.entries(rest_).map(([name, value]) => [name, String(value)]),
  )
  return route.method === 'GET'
    ? rest.call('GET', `/api/v1${path}?${query}`, { headers })
    : rest.call(route.method, `/api/v1${path}`, { headers, body: rest_ })
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
const codeOf = (reply: RestReply): unknown => Object(Object(reply.json).error).code
const withoutRequestId = (reply: RestReply) => ({
  status: reply.status,
  error: { ...Object(Object(reply.json).error), requestId: '' },
})

const rows = restRoutes.map((route) => ({ id: route.operationId, route }))

describe('REST', () => {
  it('has a row for every operation and no other', () => {
    expect(Object.keys(restOperations).sort()).toEqual(rows.map(({ id }) => id).sort())
  })

  it.each(rows)('$id takes no key that it does not know', ({ route }) => {
    expect(laxObjectsIn(route.input, 'input')).toEqual([])
  })

  it.each(rows)('$id answers those who may, and nobody else', async ({ id, route }) => {
    const row = restOperations[id]
    if (!row) throw new Error('no row')
    const hears = row.hears ?? [route.status]
    const input = await row.input?.(stage)
    if (row.who === 'everyone') {
      expect(route.scope).toBeNull()
      const reply = await ask(route, input)
      expect(hears).toContain(reply.status)
      return
    }
    for (const headers of await strangers()) {
      const reply = await ask(route, input, headers)
      expect(withoutRequestId(reply)).toMatchObject({ status: 401, error: { code: 'signed-out' } })
      expect(reply.headers['www-authenticate']).toBe('Bearer')
    }
    const others = apiScopes.filter((scope) => scope !== route.scope)
    const scoped = await ask(route, input, bearer(await tokenFor(others)))
    expect(scoped.status).toBe(403)
    expect(codeOf(scoped)).toBe('forbidden')
    const foreign = await ask(route, input, bearer(tokens.other))
    if (row.who === 'owner') {
      expect(namesSomething(input)).toBe(true)
      const missing = await ask(route, withMissingIds(input), bearer(tokens.other))
      expect(String(codeOf(foreign))).toMatch(/not-found$/)
      expect(withoutRequestId(foreign)).toEqual(withoutRequestId(missing))
    } else {
      expect(hears).toContain(foreign.status)
      for (const mark of [stage.owner.customerId, stage.owner.email, stage.walletId]) {
        expect(foreign.text).not.toContain(mark)
      }
    }
    const ownInput = row.who === 'owner' ? input : await row.input?.(stage)
    const own = await ask(route, ownInput, bearer(tokens.owner))
    expect(hears, own.text).toContain(own.status)
    expect(findSecrets(`${route.method} ${route.path}`, own.json)).toEqual([])
  })
})

/** Credentials that are none: nothing, noise, a browser's session, a token of a key that was revoked. */
let made: Record<string, string>[] | null = null
async function strangers(): Promise<Record<string, string>[]> {
  made ??= await makeStrangers()
  return made
}

async function makeStrangers(): Promise<Record<string, string>[]> {
  const sid = stage.ownerSession.token
  const jwt = await encode({ token: { sid }, secret: authSecret('customer') })
  const input = { label: 'Gone', scopes: [...apiScopes], password }
  const key = unwrap(await createApiKey(stage.owner.actor, input))
  const { accessToken } = unwrap(await issueToken(key))
  unwrap(await revokeApiKey(stage.owner.actor, key.apiKeyId))
  return [
    {},
    bearer('x'.repeat(43)),
    bearer(sid),
    bearer("' OR 1=1 --".padEnd(40, '-')),
    { authorization: `Basic ${Buffer.from('a:b').toString('base64')}` },
    { cookie: `${sessionCookieName('customer')}=${jwt}` },
    bearer(accessToken),
  ]
}

const byScopes = new Map<string, string>()
async function tokenFor(scopes: readonly (typeof apiScopes)[number][]): Promise<string> {
  const name = scopes.join()
  // a customer has ten keys at the most, and every scope is left out once
  const key = byScopes.get(name) ?? (await tokenOf(stage.payee, scopes))
  byScopes.set(name, key)
  return key
}
