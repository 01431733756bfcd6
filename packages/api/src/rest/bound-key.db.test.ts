import '../testing/settings.ts'

import { useTestDatabase } from '@corridor/db/testing'
import { createApiKey } from '@corridor/domain/identity'
import { unwrap } from '@corridor/kernel/result'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newPerson, password } from '../testing/people.ts'
import { type RestClient, startRest } from '../testing/rest-client.ts'

const db = useTestDatabase()
let rest: RestClient
beforeAll(async () => {
  rest = await startRest()
})
afterAll(async () => {
  Reflect.deleteProperty(process.env, 'TRUSTED_PROXIES')
  await rest.close()
})

async function keyBoundTo(...allowedAddresses: string[]) {
  const { actor } = await newPerson(db, { tier: 0 })
  const input = { label: 'Bound', scopes: ['wallets:read' as const], password, allowedAddresses }
  return unwrap(await createApiKey(actor, input))
}

const tokenFor = (
  { clientId, clientSecret }: { clientId: string; clientSecret: string },
  from = '',
) =>
  rest.call('POST', '/api/v1/token', {
    body: { clientId, clientSecret },
    headers: from ? { 'x-forwarded-for': from } : {},
  })

describe('a key that is bound to addresses, over the wire', () => {
  it('works from the connection’s own address, and no header makes another of it', async () => {
    expect((await tokenFor(await keyBoundTo('127.0.0.0/8'))).status).toBe(200)
    const elsewhere = await keyBoundTo('203.0.113.0/24')
    for (const from of ['', '203.0.113.7']) {
      const refused = await tokenFor(elsewhere, from)
      expect(refused.status).toBe(403)
      expect(refused.json).toMatchObject({ error: { code: 'identity.api-key-address' } })
    }
  })

  it('is judged by what a trusted proxy says, when the token is given out and at each use', async () => {
    process.env.TRUSTED_PROXIES = '1'
    const key = await keyBoundTo('203.0.113.0/24')
    const given = await tokenFor(key, '203.0.113.7')
    expect(given.status).toBe(200)
    const token = String(Reflect.get(Object(given.json), 'accessToken'))
    const use = (from: string) =>
      rest.call('GET', '/api/v1/wallets', { token, headers: { 'x-forwarded-for': from } })
    expect((await use('203.0.113.99')).status).toBe(200)
    expect((await use('198.51.100.1')).status).toBe(401)
    expect((await use('203.0.113.7, 198.51.100.1')).status).toBe(401)
  })
})
