import { useTestDatabase } from '@corridor/db/testing'
import { newId } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { describe, expect, test } from 'vitest'
import { codeOf, register, registerVerified, staffWith } from '../test-people.ts'
import { suspendCustomer } from './change-status.ts'
import { findPayee } from './find-payee.ts'
import { getContact, getCustomerSummary, getDisplayNames } from './get-profile.ts'
import { authenticateToken, issueToken } from './issue-token.ts'
import { createApiKey, listApiKeys, revokeApiKey } from './manage-api-keys.ts'
import { revokeCustomerSessions } from './support-customer.ts'

const db = useTestDatabase()
const notFound = 'identity.payee-not-found'

describe('payees', () => {
  test('are found by exact address, handle or phone', async () => {
    const asker = await registerVerified()
    const payee = await registerVerified({
      email: 'Maria.Costa@example.com',
      handle: 'maria_costa',
      phone: '+351912345678',
      firstName: 'Maria',
      lastName: 'Costa',
    })
    const view = { customerId: payee.customerId, displayName: 'Maria C.', handle: 'maria_costa' }
    for (const input of [
      { by: 'email', text: 'maria.costa@EXAMPLE.com' },
      { by: 'handle', text: '@maria_costa' },
      { by: 'handle', text: 'Maria_Costa' },
      { by: 'phone', text: '+351 912 345 678' },
    ] as const) {
      expect(unwrap(await findPayee(asker.actor, input)), input.text).toEqual(view)
    }
    for (const input of [
      { by: 'email', text: 'maria.costa@example.co' },
      { by: 'handle', text: 'maria' },
      { by: 'handle', text: 'mariacosta' },
      { by: 'phone', text: '+351 912 345 67' },
      { by: 'email', text: 'maria_costa' },
    ] as const) {
      expect(codeOf(await findPayee(asker.actor, input)), input.text).toBe(notFound)
    }
  })

  test('the unverified, the suspended and oneself are not found', async () => {
    const asker = await registerVerified()
    const unverified = await register()
    const suspended = await registerVerified()
    const { actor } = await staffWith(['support'])
    unwrap(await suspendCustomer(actor, { customerId: suspended.customerId, reason: 'checking' }))
    for (const { email } of [unverified, suspended, asker]) {
      expect(codeOf(await findPayee(asker.actor, { by: 'email', text: email }))).toBe(notFound)
    }
  })

  test('thirty misses an hour, hits are free', async () => {
    const asker = await registerVerified()
    const payee = await registerVerified()
    const hit = { by: 'email', text: payee.email } as const
    for (let i = 0; i < 35; i++) expect((await findPayee(asker.actor, hit)).ok).toBe(true)
    const miss = { by: 'handle', text: 'nobody_at_all' } as const
    for (let i = 0; i < 30; i++) expect(codeOf(await findPayee(asker.actor, miss))).toBe(notFound)
    expect(await findPayee(asker.actor, hit)).toMatchObject({
      error: {
        code: 'identity.too-many-attempts',
        details: { retryAfterInSeconds: expect.stringMatching(/^3[56]\d\d$/) },
      },
    })
  })
})

test('other domains get names and contact by id', async () => {
  const { customerId, email } = await register({ firstName: 'Ana', lastName: 'Silva' })
  const names = unwrap(await getDisplayNames([customerId, newId('cus')]))
  expect(names).toEqual({ [customerId]: { displayName: 'Ana S.', handle: expect.any(String) } })
  expect(unwrap(await getContact(customerId))).toEqual({
    email,
    firstName: 'Ana',
    displayName: 'Ana S.',
  })
  expect(unwrap(await getCustomerSummary(customerId))).toMatchObject({
    country: 'GB',
    birthDate: '1990-05-17',
    status: 'active',
  })
  expect(codeOf(await getContact(newId('cus')))).toBe('identity.not-found')
})

describe('API keys', () => {
  const scopes = ['wallets:read', 'transfers:write'] as const

  test('give out tokens of 15 minutes that carry their scopes', async () => {
    const { actor, customerId } = await registerVerified()
    const key = unwrap(await createApiKey(actor, { label: 'Books', scopes }))
    const { clientId, clientSecret, apiKeyId } = key
    const token = unwrap(await issueToken({ clientId, clientSecret }))
    expect(token).toMatchObject({ expiresInSeconds: 900, scopes })
    expect(await authenticateToken(token.accessToken)).toEqual({
      actor: { kind: 'customer', customerId, apiKeyId },
      scopes,
    })
    const rows = await db.ownerQuery(
      'identity',
      'SELECT api_key::text AS key, access_token::text AS token FROM api_key, access_token',
    )
    expect(JSON.stringify(rows)).not.toContain(clientSecret)
    expect(JSON.stringify(rows)).not.toContain(token.accessToken)
    const [view] = unwrap(await listApiKeys(actor))
    expect(view).toMatchObject({ label: 'Books', clientId, revokedAt: null })
    expect(view).not.toHaveProperty('clientSecret')
  })

  test('a wrong secret, an unknown client and a revoked key answer alike', async () => {
    const { actor } = await registerVerified()
    const key = unwrap(await createApiKey(actor, { label: 'Books', scopes }))
    const { clientId, clientSecret, apiKeyId } = key
    const { accessToken } = unwrap(await issueToken({ clientId, clientSecret }))
    expect(await authenticateToken(accessToken)).not.toBeNull()
    const stranger = await registerVerified()
    expect(codeOf(await revokeApiKey(stranger.actor, apiKeyId))).toBe('identity.api-key-not-found')
    unwrap(await revokeApiKey(actor, apiKeyId))
    expect(await authenticateToken(accessToken)).toBeNull()
    const answers = [
      await issueToken({ clientId, clientSecret }),
      await issueToken({ clientId, clientSecret: 'x'.repeat(43) }),
      await issueToken({ clientId: 'cid_unknown', clientSecret }),
    ]
    for (const answer of answers) expect(codeOf(answer)).toBe('identity.bad-client')
  })

  test('tokens end with time and with what ends sessions', async () => {
    const { actor, customerId } = await registerVerified()
    const key = unwrap(await createApiKey(actor, { label: 'Books', scopes }))
    const first = unwrap(await issueToken(key))
    await db.ownerQuery('identity', 'UPDATE access_token SET expires_at = now()')
    expect(await authenticateToken(first.accessToken)).toBeNull()
    const second = unwrap(await issueToken(key))
    expect(await authenticateToken(second.accessToken)).not.toBeNull()
    const staff = await staffWith(['support'])
    const input = { customerId, reason: 'looks stolen' }
    unwrap(await revokeCustomerSessions(staff.actor, input))
    expect(await authenticateToken(second.accessToken)).toBeNull()
    const third = unwrap(await issueToken(key))
    unwrap(await suspendCustomer(staff.actor, input))
    expect(await authenticateToken(third.accessToken)).toBeNull()
    expect(codeOf(await issueToken(key))).toBe('identity.suspended')
  })

  test('need a verified address, are ten at most, and make no keys themselves', async () => {
    const unverified = await register()
    const input = { label: 'Books', scopes }
    expect(codeOf(await createApiKey(unverified.actor, input))).toBe('identity.not-allowed')
    const { actor } = await registerVerified()
    const keyActor = { ...actor, apiKeyId: newId('apk') }
    expect(codeOf(await createApiKey(keyActor, input))).toBe('identity.not-allowed')
    for (let i = 0; i < 10; i++) unwrap(await createApiKey(actor, input))
    expect(codeOf(await createApiKey(actor, input))).toBe('identity.api-key-limit')
  })
})
