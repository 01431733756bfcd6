import { useTestDatabase } from '@corridor/db/testing'
import { uuidOf } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { codeOf } from '@corridor/kernel/testing/code-of'
import { describe, expect, test } from 'vitest'
import {
  awayFromStepEnd,
  codeAt,
  goodPassword,
  type Person,
  register,
  registerVerified,
  staffSecret,
  staffWith,
  trySignIn,
} from '../testing/identity-world.ts'
import { confirmTotp } from './confirm-totp.ts'
import { disableTotp } from './disable-totp.ts'
import { getProfile } from './get-profile.ts'
import { startTotp } from './start-totp.ts'
import { unlockCustomer } from './unlock-customer.ts'

const db = useTestDatabase()
const wrong = 'not-the-right-password'

async function payloads<T = unknown>(type: string, aggregateId: string): Promise<T[]> {
  const rows = await db.ownerQuery<{ payload: T }>(
    'identity',
    'SELECT payload FROM outbox_event WHERE type = $1 AND aggregate_id = $2 ORDER BY xid, id',
    [type, aggregateId],
  )
  return rows.map((row) => row.payload)
}

async function withTotp(): Promise<Person & { secret: string; recoveryCodes: string[] }> {
  const person = await registerVerified()
  await awayFromStepEnd()
  const { secret } = unwrap(await startTotp(person.actor, { password: goodPassword }))
  const { recoveryCodes } = unwrap(await confirmTotp(person.actor, { code: codeAt(secret, -1) }))
  return { ...person, secret, recoveryCodes }
}

describe('password', () => {
  test('the right one opens a session whose secret is stored as a hash', async () => {
    const { email, customerId } = await register()
    const signedIn = unwrap(await trySignIn(email.toUpperCase()))
    expect(signedIn.actor).toEqual({
      kind: 'customer',
      customerId,
      sessionId: signedIn.sessionId,
      locale: 'en-GB',
    })
    expect(Buffer.from(signedIn.sid, 'base64url')).toHaveLength(32)
    const rows = await db.ownerQuery('identity', 'SELECT session::text FROM session')
    expect(JSON.stringify(rows)).not.toContain(signedIn.sid)
  })

  test('each sign-in is a new session', async () => {
    const { email } = await register()
    const sids = [unwrap(await trySignIn(email)).sid, unwrap(await trySignIn(email)).sid]
    expect(new Set(sids).size).toBe(2)
  })

  test('a wrong password, an unknown address and no address answer alike', async () => {
    const { email } = await register()
    const answers = [
      await trySignIn(email, { password: wrong }),
      await trySignIn('nobody-here@example.com'),
      await trySignIn('no address'),
    ]
    expect(answers[1]).toEqual(answers[0])
    expect(answers[2]).toEqual(answers[0])
    expect(codeOf(answers[0] ?? { ok: true, value: 0 })).toBe('identity.bad-credentials')
  })

  test('a customer is no staff, and staff no customer', async () => {
    const { email } = await register()
    expect(codeOf(await trySignIn(email, { audience: 'staff' }))).toBe('identity.bad-credentials')
    const staff = await staffWith(['support'])
    expect(codeOf(await trySignIn(staff.email))).toBe('identity.bad-credentials')
  })
})

describe('lockout', () => {
  test('the fifth failure blocks its network, even for the right password, with one event', async () => {
    const { email, customerId } = await register()
    const codes: string[] = []
    for (let i = 0; i < 7; i++) codes.push(codeOf(await trySignIn(email, { password: wrong })))
    expect(codes).toEqual([
      ...Array.from({ length: 4 }, () => 'identity.bad-credentials'),
      ...Array.from({ length: 3 }, () => 'identity.locked'),
    ])
    expect(codeOf(await trySignIn(email))).toBe('identity.locked')
    const events = await payloads<{ until: string }>('user.locked.v1', customerId)
    expect(events).toHaveLength(1)
    const minutes = (Date.parse(events[0]?.until ?? '') - Date.now()) / 60_000
    expect(minutes).toBeGreaterThan(14)
    expect(minutes).toBeLessThan(16)
  })

  test('an address without account blocks in the same way', async () => {
    const codes: string[] = []
    for (let i = 0; i < 6; i++) codes.push(codeOf(await trySignIn('ghost@example.com')))
    expect(codes.filter((code) => code === 'identity.bad-credentials')).toHaveLength(4)
    expect(codes.at(-1)).toBe('identity.locked')
  })

  test('parallel guesses get no more than five either', async () => {
    const { email } = await register()
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => trySignIn(email, { password: wrong })),
    )
    const judged = answers.filter((answer) => codeOf(answer) === 'identity.bad-credentials')
    expect(judged).toHaveLength(4)
  })

  test('success starts the count anew; time and support end a block', async () => {
    const { email, customerId } = await register()
    for (let i = 0; i < 4; i++) await trySignIn(email, { password: wrong })
    expect((await trySignIn(email)).ok).toBe(true)
    for (let i = 0; i < 5; i++) await trySignIn(email, { password: wrong })
    expect(codeOf(await trySignIn(email))).toBe('identity.locked')
    await db.ownerQuery(
      'identity',
      `UPDATE sign_in_guard SET locked_until = now() - interval '1 ms'`,
    )
    expect((await trySignIn(email)).ok).toBe(true)
    for (let i = 0; i < 5; i++) await trySignIn(email, { password: wrong })
    const { actor } = await staffWith(['support'])
    unwrap(await unlockCustomer(actor, { customerId, reason: 'called, knew everything' }))
    expect((await trySignIn(email)).ok).toBe(true)
    expect(await payloads('user.unlocked.v1', customerId)).toHaveLength(1)
  })
})

describe('authenticator', () => {
  test('the seed is encrypted, recovery codes are hashed', async () => {
    const { customerId, secret, recoveryCodes } = await withTotp()
    const rows = await db.ownerQuery<{ totp_secret: Buffer }>(
      'identity',
      'SELECT totp_secret FROM credential WHERE subject_id = $1',
      [uuidOf(customerId)],
    )
    const stored = rows[0]?.totp_secret ?? Buffer.alloc(0)
    expect(stored.length).toBeGreaterThan(secret.length)
    expect(stored.includes(secret)).toBe(false)
    const codes = await db.ownerQuery('identity', 'SELECT recovery_code::text FROM recovery_code')
    expect(JSON.stringify(codes)).not.toContain(recoveryCodes[0])
  })

  test('is asked for after the right password only, and the asking is no failure', async () => {
    const { email, secret } = await withTotp()
    for (let i = 0; i < 8; i++)
      expect(codeOf(await trySignIn(email))).toBe('identity.totp-required')
    expect(codeOf(await trySignIn(email, { password: wrong }))).toBe('identity.bad-credentials')
    expect((await trySignIn(email, { totpCode: codeAt(secret) })).ok).toBe(true)
  })

  test('a code works once, also when two use it at the same time', async () => {
    const { email, secret } = await withTotp()
    const code = codeAt(secret)
    const answers = await Promise.all([1, 2, 3].map(() => trySignIn(email, { totpCode: code })))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(codeOf(await trySignIn(email, { totpCode: code }))).toBe('identity.bad-credentials')
    const next = codeAt(secret, 1)
    expect((await trySignIn(email, { totpCode: next })).ok).toBe(true)
  })

  test('the code that confirmed the set-up, and older ones, do not sign in', async () => {
    const { email, secret } = await withTotp()
    const code = codeAt(secret, -1)
    expect(codeOf(await trySignIn(email, { totpCode: code }))).toBe('identity.bad-credentials')
  })

  test('wrong codes count as failures and have a budget a day', async () => {
    const { email, secret } = await withTotp()
    const unlock = () => db.ownerQuery('identity', 'DELETE FROM sign_in_guard')
    const bad = ['000000', '000001'].find((code) => code !== codeAt(secret)) ?? '000000'
    for (let i = 0; i < 15; i++) {
      if (i % 4 === 0) await unlock()
      expect(codeOf(await trySignIn(email, { totpCode: bad }))).toBe('identity.bad-credentials')
    }
    await unlock()
    expect(codeOf(await trySignIn(email, { totpCode: codeAt(secret) }))).toBe('identity.locked')
  })

  test('each recovery code works once', async () => {
    const { actor, customerId, email, recoveryCodes } = await withTotp()
    const [first = '', second = ''] = recoveryCodes
    const typed = first.toUpperCase().replaceAll('-', ' ')
    expect((await trySignIn(email, { recoveryCode: typed })).ok).toBe(true)
    expect(codeOf(await trySignIn(email, { recoveryCode: first }))).toBe('identity.bad-credentials')
    expect((await trySignIn(email, { recoveryCode: second })).ok).toBe(true)
    expect(unwrap(await getProfile(actor)).recoveryCodesLeft).toBe(8)
    expect(await payloads('user.totp-changed.v1', customerId)).toEqual([
      { customerId, change: 'enabled' },
      { customerId, change: 'recovery-code-used' },
      { customerId, change: 'recovery-code-used' },
    ])
  })

  test('goes on with a code only, and off with password and code', async () => {
    const { actor, email } = await registerVerified()
    expect(codeOf(await confirmTotp(actor, { code: '123456' }))).toBe('identity.totp-not-started')
    const { secret } = unwrap(await startTotp(actor, { password: goodPassword }))
    expect((await trySignIn(email)).ok).toBe(true)
    await awayFromStepEnd()
    const bad = codeAt(secret, 5)
    expect(codeOf(await confirmTotp(actor, { code: bad }))).toBe('identity.totp-code-wrong')
    unwrap(await confirmTotp(actor, { code: codeAt(secret, -1) }))
    expect(codeOf(await startTotp(actor, { password: goodPassword }))).toBe(
      'identity.totp-already-on',
    )
    const code = codeAt(secret)
    expect(codeOf(await disableTotp(actor, { password: wrong, code }))).toBe(
      'identity.bad-credentials',
    )
    expect(codeOf(await disableTotp(actor, { password: goodPassword, code: bad }))).toBe(
      'identity.totp-code-wrong',
    )
    unwrap(await disableTotp(actor, { password: goodPassword, code }))
    expect((await trySignIn(email)).ok).toBe(true)
  })
})

describe('devices', () => {
  test('a device that the account has not seen is worth a notice, the first one is not', async () => {
    const { email, customerId } = await registerVerified()
    const seen = async (ip: string, userAgent: string) => {
      unwrap(await trySignIn(email, { ip, userAgent }))
      const events = await payloads<{ isNewDevice: boolean }>('user.signed-in.v1', customerId)
      return events.at(-1)?.isNewDevice
    }
    expect(await seen('192.0.2.7', 'Firefox/140.0 Windows')).toBe(false)
    expect(await seen('192.0.2.8', 'Firefox/141.0 Windows')).toBe(false)
    expect(await seen('198.51.100.1', 'Firefox/141.0 Windows')).toBe(true)
    expect(await seen('198.51.100.1', 'Chrome/150.0 Android')).toBe(true)
    expect(await seen('198.51.100.1', 'Chrome/151.0 Android')).toBe(false)
  })
})

describe('staff', () => {
  test('never get in without a code', async () => {
    const { email, actor } = await staffWith(['support'])
    const ask = { audience: 'staff' } as const
    expect(codeOf(await trySignIn(email, ask))).toBe('identity.totp-required')
    const signedIn = unwrap(await trySignIn(email, { ...ask, totpCode: codeAt(staffSecret) }))
    expect(signedIn.actor).toEqual({
      ...actor,
      sessionId: signedIn.sessionId,
      locale: 'en-GB',
    })
    expect(codeOf(await disableTotp(actor, { password: goodPassword, code: '123456' }))).toBe(
      'identity.totp-mandatory',
    )
  })
})
