import { useTestDatabase } from '@corridor/db/testing'
import { type Id, newId, uuidOf } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { codeOf } from '@corridor/kernel/testing/code-of'
import { describe, expect, test } from 'vitest'
import type { ApiScope, CreateApiKey } from '../contract.ts'
import {
  awayFromStepEnd,
  codeAt,
  goodPassword,
  otherPassword,
  type Person,
  register,
  registerVerified,
  staffWith,
  trySignIn,
} from '../testing/identity-world.ts'
import { authenticateToken } from './authenticate-token.ts'
import { changePassword } from './change-password.ts'
import { closeCustomer } from './close-customer.ts'
import { confirmTotp } from './confirm-totp.ts'
import { createApiKey } from './create-api-key.ts'
import { disableTotp } from './disable-totp.ts'
import { issueToken } from './issue-token.ts'
import { listApiKeys } from './list-api-keys.ts'
import { mintLink } from './mint-link.ts'
import { resetPassword } from './reset-password.ts'
import { revokeAllSessions } from './revoke-all-sessions.ts'
import { revokeApiKey } from './revoke-api-key.ts'
import { revokeCustomerSessions } from './revoke-customer-sessions.ts'
import { signOut } from './sign-out.ts'
import { startTotp } from './start-totp.ts'
import { suspendCustomer } from './suspend-customer.ts'
import { sweepIdentity } from './sweep-identity.ts'
import { takeKeyAllowance } from './take-key-allowance.ts'

const db = useTestDatabase()
const scopes: ApiScope[] = ['wallets:read', 'transfers:write']
const books: CreateApiKey = { label: 'Books', scopes, password: goodPassword }
const day = 86_400_000

async function makeKey(person: Person, more: Partial<CreateApiKey> = {}) {
  const key = unwrap(await createApiKey(person.actor, { ...books, ...more }))
  const { accessToken } = unwrap(await issueToken({ ...key, ip: '203.0.113.7' }))
  return { ...key, accessToken }
}

async function eventsOf(type: string, customerId: Id<'cus'>): Promise<unknown[]> {
  const rows = await db.ownerQuery<{ payload: unknown }>(
    'identity',
    'SELECT payload FROM outbox_event WHERE type = $1 AND aggregate_id = $2',
    [type, customerId],
  )
  return rows.map((row) => row.payload)
}

describe('API keys', () => {
  test('give out tokens of 15 minutes that carry their scopes', async () => {
    const { actor, customerId } = await registerVerified()
    const key = unwrap(await createApiKey(actor, books))
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
    expect(view).toMatchObject({ label: 'Books', clientId, revokedAt: null, isUsable: true })
    expect(view).not.toHaveProperty('clientSecret')
  })

  test('a wrong secret, an unknown client and a revoked key answer alike', async () => {
    const { actor } = await registerVerified()
    const key = unwrap(await createApiKey(actor, books))
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
})

describe('making a key', () => {
  test('a session alone makes none: it takes the password', async () => {
    const { actor } = await registerVerified()
    const bad = { ...books, password: 'not-it-at-all' }
    expect(codeOf(await createApiKey(actor, bad))).toBe('identity.bad-credentials')
    expect(unwrap(await listApiKeys(actor))).toEqual([])
  })

  test('and the code, where there is an authenticator', async () => {
    const { actor } = await registerVerified()
    await awayFromStepEnd()
    const { secret } = unwrap(await startTotp(actor, { password: goodPassword }))
    unwrap(await confirmTotp(actor, { code: codeAt(secret, -1) }))
    expect(codeOf(await createApiKey(actor, books))).toBe('identity.totp-required')
    const wrong = { ...books, totpCode: codeAt(secret, 7) }
    expect(codeOf(await createApiKey(actor, wrong))).toBe('identity.totp-code-wrong')
    const right = { ...books, totpCode: codeAt(secret) }
    unwrap(await createApiKey(actor, right))
    expect(codeOf(await createApiKey(actor, right))).toBe('identity.totp-code-wrong')
  })

  test('needs a verified address, is done ten times at most, and by no key', async () => {
    const unverified = await register()
    expect(codeOf(await createApiKey(unverified.actor, books))).toBe('identity.email-not-verified')
    const { actor } = await registerVerified()
    const keyActor = { ...actor, apiKeyId: newId('apk') }
    expect(codeOf(await createApiKey(keyActor, books))).toBe('identity.not-allowed')
    for (let i = 0; i < 9; i++) unwrap(await createApiKey(actor, books))
    const last = await Promise.all(Array.from({ length: 3 }, () => createApiKey(actor, books)))
    expect(last.filter((result) => result.ok)).toHaveLength(1)
    expect(codeOf(await createApiKey(actor, books))).toBe('identity.api-key-limit')
  })

  test('of a session that was ended meanwhile makes none', async () => {
    const person = await registerVerified()
    const session = unwrap(await trySignIn(person.email))
    unwrap(await signOut('customer', session.sid))
    expect(codeOf(await createApiKey(session.actor, books))).toBe('identity.not-allowed')
  })
})

describe('a key ends', () => {
  test('after 90 days unless told otherwise, by the clock of the database, and its tokens with it', async () => {
    const person = await registerVerified()
    const key = await makeKey(person)
    const lives = (Date.parse(key.expiresAt) - Date.parse(key.createdAt)) / day
    expect(Math.round(lives)).toBe(90)
    const short = await makeKey(person, { expiresInDays: 7 })
    expect(Math.round((Date.parse(short.expiresAt) - Date.now()) / day)).toBe(7)
    const sql = "UPDATE api_key SET expires_at = now() + interval '30 seconds' WHERE id = $1"
    await db.ownerQuery('identity', sql, [uuidOf(key.apiKeyId)])
    expect(unwrap(await issueToken(key)).expiresInSeconds).toBeLessThanOrEqual(30)
    await db.ownerQuery(
      'identity',
      `UPDATE api_key SET expires_at = now() - interval '1 ms' WHERE id = $1`,
      [uuidOf(key.apiKeyId)],
    )
    expect(await authenticateToken(key.accessToken)).toBeNull()
    expect(codeOf(await issueToken(key))).toBe('identity.api-key-expired')
    expect(codeOf(await issueToken({ ...key, clientSecret: 'x'.repeat(43) }))).toBe(
      'identity.bad-client',
    )
    const { customerId } = person
    unwrap(await sweepIdentity())
    unwrap(await sweepIdentity())
    const payload = { customerId, apiKeyIds: [key.apiKeyId], why: 'expired', by: 'system:identity' }
    expect(await eventsOf('user.api-keys-ended.v1', customerId)).toEqual([payload])
  })

  test('and says so once before', async () => {
    const person = await registerVerified()
    const { customerId } = person
    const key = await makeKey(person)
    unwrap(await sweepIdentity())
    expect(await eventsOf('user.api-key-expiring.v1', customerId)).toEqual([])
    const sql = `UPDATE api_key SET expires_at = now() + interval '6 days' WHERE id = $1`
    await db.ownerQuery('identity', sql, [uuidOf(key.apiKeyId)])
    await db.ownerQuery(
      'identity',
      `UPDATE api_key SET created_at = now() - interval '84 days' WHERE id = $1`,
      [uuidOf(key.apiKeyId)],
    )
    unwrap(await sweepIdentity())
    unwrap(await sweepIdentity())
    const told = await eventsOf('user.api-key-expiring.v1', customerId)
    expect(told).toMatchObject([{ customerId, apiKeyId: key.apiKeyId }])
  })

  const reason = 'looks stolen'
  const asSupport =
    (act: typeof suspendCustomer | typeof revokeCustomerSessions) => async (person: Person) => {
      const { actor } = await staffWith(['support'])
      return await act(actor, { customerId: person.customerId, reason })
    }
  test.each([
    ['a changed password', (p: Person) => changePassword(p.actor, passwords)],
    ['a reset', reset],
    ['signing out everywhere', (p: Person) => revokeAllSessions(p.actor, { exceptCurrent: false })],
    ['signing out the others', (p: Person) => revokeAllSessions(p.actor, { exceptCurrent: true })],
    ['what support ends', asSupport(revokeCustomerSessions)],
    ['a suspension', asSupport(suspendCustomer)],
    ['closing', asSupport(closeCustomer)],
    ['an authenticator switched on', switchOn],
  ])('with %s, and its tokens at once', async (_name, act) => {
    const person = await registerVerified()
    const { customerId } = person
    const keys = [await makeKey(person), await makeKey(person, { label: 'Home server' })]
    for (const key of keys) expect(await authenticateToken(key.accessToken)).not.toBeNull()
    expect((await act(person)).ok).toBe(true)
    for (const key of keys) {
      expect(await authenticateToken(key.accessToken)).toBeNull()
      expect((await issueToken(key)).ok).toBe(false)
    }
    const ended = await eventsOf('user.api-keys-ended.v1', customerId)
    expect(ended).toMatchObject([{ customerId, apiKeyIds: expect.arrayContaining([]) }])
    expect(unwrap(await listApiKeys(person.actor)).some((key) => key.isUsable)).toBe(false)
  })

  test('but for those that the owner names when asked', async () => {
    const person = await registerVerified()
    const kept = await makeKey(person)
    const ended = await makeKey(person)
    unwrap(await changePassword(person.actor, { ...passwords, keepApiKeyIds: [kept.apiKeyId] }))
    expect(await authenticateToken(kept.accessToken)).toBeNull()
    expect((await issueToken(kept)).ok).toBe(true)
    expect(codeOf(await issueToken(ended))).toBe('identity.bad-client')
  })

  test('when the authenticator is switched off', async () => {
    const person = await registerVerified()
    await awayFromStepEnd()
    const { secret } = unwrap(await startTotp(person.actor, { password: goodPassword }))
    unwrap(await confirmTotp(person.actor, { code: codeAt(secret, -1) }))
    const key = await makeKey(person, { totpCode: codeAt(secret) })
    unwrap(await disableTotp(person.actor, { password: goodPassword, code: codeAt(secret, 1) }))
    expect(await authenticateToken(key.accessToken)).toBeNull()
  })

  test('in no race with what ends keys', async () => {
    for (let round = 0; round < 5; round++) {
      const person = await registerVerified()
      const session = unwrap(await trySignIn(person.email))
      await Promise.all([
        createApiKey(session.actor, books),
        revokeAllSessions(session.actor, { exceptCurrent: false }),
      ])
      expect(unwrap(await listApiKeys(person.actor)).some((key) => key.isUsable)).toBe(false)
    }
  })
})

const passwords = { currentPassword: goodPassword, newPassword: otherPassword }

async function reset(person: Person) {
  const { token } = unwrap(await mintLink(person.customerId, { purpose: 'reset-password' }))
  return await resetPassword({ token, newPassword: otherPassword })
}

async function switchOn(person: Person) {
  await awayFromStepEnd()
  const { secret } = unwrap(await startTotp(person.actor, { password: goodPassword }))
  return await confirmTotp(person.actor, { code: codeAt(secret) })
}

describe('a key that is bound', () => {
  test('to addresses gives out no token to others, and none of its tokens works elsewhere', async () => {
    const person = await registerVerified()
    const allowedAddresses = ['203.0.113.0/24', '2001:db8::/48']
    const key = await makeKey(person, { allowedAddresses })
    expect(key.allowedAddresses).toEqual(allowedAddresses)
    expect(codeOf(await issueToken({ ...key, ip: '198.51.100.9' }))).toBe(
      'identity.api-key-address',
    )
    expect(codeOf(await issueToken(key))).toBe('identity.api-key-address')
    expect(await authenticateToken(key.accessToken, '::ffff:203.0.113.200')).not.toBeNull()
    expect(await authenticateToken(key.accessToken, '2001:db8::77')).not.toBeNull()
    expect(await authenticateToken(key.accessToken, '198.51.100.9')).toBeNull()
    expect(await authenticateToken(key.accessToken)).toBeNull()
  })

  test('to an amount a day lets exactly that through, however many ask at once', async () => {
    const person = await registerVerified()
    const dailyLimit = { amount: '100.00', currency: 'EUR' } as const
    const { apiKeyId } = await makeKey(person, { dailyLimit })
    const amount = { amount: '30.00', currency: 'EUR' } as const
    const answers = await Promise.all(
      Array.from({ length: 12 }, () =>
        takeKeyAllowance({ apiKeyId, transferId: newId('tr'), amount }),
      ),
    )
    expect(answers.filter((answer) => answer.ok)).toHaveLength(3)
    expect(answers.find((answer) => !answer.ok)).toMatchObject({
      error: { code: 'identity.api-key-over-limit', details: { remaining: '10.00' } },
    })
    await db.ownerQuery('identity', 'UPDATE api_key_use SET day = day - 1')
    unwrap(await takeKeyAllowance({ apiKeyId, transferId: newId('tr'), amount }))
  })
})

describe('the authenticator', () => {
  test('is not set up by a session alone, nor on an address that nobody confirmed', async () => {
    const person = await registerVerified()
    const session = unwrap(await trySignIn(person.email))
    const wrong = { password: 'not-it-at-all' }
    expect(codeOf(await startTotp(session.actor, wrong))).toBe('identity.bad-credentials')
    expect(codeOf(await confirmTotp(session.actor, { code: '123456' }))).toBe(
      'identity.totp-not-started',
    )
    const unverified = await register()
    const input = { password: goodPassword }
    expect(codeOf(await startTotp(unverified.actor, input))).toBe('identity.email-not-verified')
  })

  test('goes off by a recovery code too, when only the phone is gone, and by nothing less', async () => {
    const { actor } = await registerVerified()
    await awayFromStepEnd()
    const { secret } = unwrap(await startTotp(actor, { password: goodPassword }))
    const { recoveryCodes } = unwrap(await confirmTotp(actor, { code: codeAt(secret) }))
    const [recoveryCode = ''] = recoveryCodes
    const password = goodPassword
    expect(codeOf(await disableTotp(actor, { password }))).toBe('identity.totp-required')
    expect(codeOf(await disableTotp(actor, { password: 'not-it', recoveryCode }))).toBe(
      'identity.bad-credentials',
    )
    expect(codeOf(await disableTotp(actor, { password, recoveryCode: '0000-0000' }))).toBe(
      'identity.totp-code-wrong',
    )
    unwrap(await disableTotp(actor, { password, recoveryCode }))
  })
})
