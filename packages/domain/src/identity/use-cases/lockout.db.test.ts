import { useTestDatabase } from '@corridor/db/testing'
import { newId, uuidOf } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { codeOf } from '@corridor/kernel/testing/code-of'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  awayFromStepEnd,
  codeAt,
  goodPassword,
  otherPassword,
  register,
  registerVerified,
  staffSecret,
  staffWith,
  trySignIn,
} from '../testing/identity-world.ts'
import { changePassword } from './change-password.ts'
import { confirmTotp } from './confirm-totp.ts'
import { disableTotp } from './disable-totp.ts'
import { getCustomer } from './get-customer.ts'
import { listSessions } from './list-sessions.ts'
import { mintLink } from './mint-link.ts'
import { requestRecovery } from './request-recovery.ts'
import { resetPassword } from './reset-password.ts'
import { revokeAllSessions } from './revoke-all-sessions.ts'
import { revokeSession } from './revoke-session.ts'
import { startTotp } from './start-totp.ts'
import { unlockCustomer } from './unlock-customer.ts'

const db = useTestDatabase()
const wrong = 'not-the-right-password'
const home = { ip: '192.0.2.7' }
const attacker = { ip: '203.0.113.5' }

beforeEach(() => {
  process.env.SIGN_IN_NETWORK_BUDGET = '10000'
})
afterEach(() => {
  delete process.env.SIGN_IN_NETWORK_BUDGET
})

/** Signs in once from home, as the owner did before anybody attacked. */
async function withDevice() {
  const person = await register()
  const { deviceToken } = unwrap(await trySignIn(person.email, home))
  return { ...person, devices: [deviceToken ?? ''] }
}

async function withCode(person: Awaited<ReturnType<typeof registerVerified>>): Promise<string> {
  await awayFromStepEnd()
  const { secret } = unwrap(await startTotp(person.actor, { password: goodPassword }))
  unwrap(await confirmTotp(person.actor, { code: codeAt(secret, -1) }))
  return secret
}

async function guess(email: string, times: number, from: object = attacker) {
  const answers: string[] = []
  for (let left = times; left > 0; left -= 50) {
    const batch = Array.from({ length: Math.min(50, left) }, () =>
      trySignIn(email, { ...from, password: wrong }),
    )
    answers.push(...(await Promise.all(batch)).map(codeOf))
  }
  return answers
}

const judged = (answers: readonly string[]) =>
  answers.filter((code) => code === 'identity.bad-credentials').length

async function notices(type: string, about: string): Promise<number> {
  const sql = 'SELECT 1 FROM outbox_event WHERE type = $1 AND aggregate_id = $2'
  return (await db.ownerQuery('identity', sql, [type, about])).length
}

describe('somebody else guesses at my account', () => {
  test.each([5, 500])(
    '%i wrong passwords from one network stop nobody elsewhere',
    async (times) => {
      const { email, devices } = await withDevice()
      const answers = await guess(email, times)
      // the fifth says that the place is blocked
      expect(judged(answers)).toBe(4)
      expect((await trySignIn(email, { ...home, devices })).ok).toBe(true)
      expect((await trySignIn(email, { ip: '198.51.100.9' })).ok).toBe(true)
      // a known device passes from the attacker's own network too, anybody else there waits
      expect((await trySignIn(email, { ...attacker, devices })).ok).toBe(true)
      expect(codeOf(await trySignIn(email, attacker))).toBe('identity.locked')
    },
  )

  test('many networks together stop at the budget of the account; the known device passes', async () => {
    const { email, devices, customerId } = await withDevice()
    const answers: string[] = []
    for (let net = 0; net < 40; net++) {
      answers.push(...(await guess(email, 3, { ip: `203.0.${net}.1` })))
    }
    expect(judged(answers)).toBe(30)
    expect(await notices('user.locked.v1', customerId)).toBe(1)
    expect(codeOf(await trySignIn(email, { ip: '198.51.100.9' }))).toBe('identity.locked')
    expect((await trySignIn(email, { ip: '198.51.100.9', devices })).ok).toBe(true)
    const { actor: support } = await staffWith(['support'])
    expect(unwrap(await getCustomer(support, customerId)).lockedUntil).not.toBeNull()
    unwrap(await unlockCustomer(support, { customerId, reason: 'called, knew everything' }))
    expect(unwrap(await getCustomer(support, customerId)).lockedUntil).toBeNull()
    expect((await trySignIn(email, { ip: '198.51.100.9' })).ok).toBe(true)
  })

  test('a right password with a right code passes every block, one without the other does not', async () => {
    const person = await registerVerified()
    const { email } = person
    const secret = await withCode(person)
    for (let net = 0; net < 10; net++) await guess(email, 5, { ip: `203.0.${net}.1` })
    const there = { ip: '203.0.1.1' }
    expect(codeOf(await trySignIn(email, there))).toBe('identity.locked')
    const right = codeAt(secret)
    const bad = right === '000000' ? '000001' : '000000'
    const answers = [
      await trySignIn(email, { ...there, totpCode: bad }),
      await trySignIn(email, { ...there, totpCode: right, password: wrong }),
      await trySignIn('nobody-here@example.com', { ...there, totpCode: right }),
    ]
    expect(codeOf(answers[0] ?? { ok: true, value: 0 })).toBe('identity.locked')
    expect(codeOf(answers[1] ?? { ok: true, value: 0 })).toBe('identity.locked')
    expect((await trySignIn(email, { ...there, totpCode: right })).ok).toBe(true)
  })

  test("from a blocked place password and code are tried at a rate, which is that place's own", async () => {
    const person = await registerVerified()
    const { email } = person
    const secret = await withCode(person)
    await guess(email, 125, { ...attacker, totpCode: '123456' })
    const totpCode = codeAt(secret)
    expect(codeOf(await trySignIn(email, { ...attacker, totpCode }))).toBe('identity.locked')
    expect((await trySignIn(email, { ip: '198.51.100.9', totpCode })).ok).toBe(true)
    const minute = `UPDATE attempt_budget SET window_ends_at = now() - interval '1 ms' WHERE key LIKE 'sign-in-with-code:%'`
    await db.ownerQuery('identity', minute)
    const next = { ...attacker, totpCode: codeAt(secret, 1) }
    expect((await trySignIn(email, next)).ok).toBe(true)
  })

  test('who has no second factor and meets the block resets the password and is known', async () => {
    const { email, customerId } = await register()
    for (let net = 0; net < 10; net++) await guess(email, 5, { ip: `203.0.${net}.1` })
    const { token } = unwrap(await mintLink(customerId, { purpose: 'reset-password' }))
    const reset = unwrap(await resetPassword({ token, newPassword: otherPassword }))
    for (let net = 10; net < 20; net++) await guess(email, 5, { ip: `203.0.${net}.1` })
    const answer = await trySignIn(email, {
      ip: '203.0.10.1',
      password: otherPassword,
      devices: [reset.deviceToken],
    })
    expect(answer.ok).toBe(true)
  })

  test('the owner who lost the authenticator asks for help from a known device all the same', async () => {
    const person = await registerVerified()
    const { email } = person
    const secret = await withCode(person)
    const signedIn = unwrap(await trySignIn(email, { ...home, totpCode: codeAt(secret) }))
    const devices = [signedIn.deviceToken ?? '']
    for (let net = 0; net < 10; net++) await guess(email, 5, { ip: `203.0.${net}.1` })
    const asked = { email, password: goodPassword, ip: '203.0.1.1' }
    expect(codeOf(await requestRecovery(asked))).toBe('identity.locked')
    expect(codeOf(await requestRecovery({ ...asked, devices }))).toBe('ok')
  })

  test('whoever reads the mailbox gets no more wrong codes by another reset', async () => {
    const person = await registerVerified()
    const { email, customerId } = person
    const secret = await withCode(person)
    const right = codeAt(secret)
    const bad = right === '000000' ? '000001' : '000000'
    let judgedCodes = 0
    for (let reset = 0; reset < 3; reset++) {
      const { token } = unwrap(await mintLink(customerId, { purpose: 'reset-password' }))
      const { deviceToken } = unwrap(await resetPassword({ token, newPassword: otherPassword }))
      for (let net = 0; net < 20; net++) {
        await db.ownerQuery('identity', 'DELETE FROM sign_in_guard')
        const from = { ip: '203.0.1.1', password: otherPassword, devices: [deviceToken] }
        const answer = codeOf(await trySignIn(email, { ...from, totpCode: bad }))
        if (answer === 'identity.bad-credentials') judgedCodes++
      }
    }
    expect(judgedCodes).toBeLessThanOrEqual(15)
  })

  test('races: parallel guesses of many networks share the budget of the account', async () => {
    const { email } = await register()
    const answers = await Promise.all(
      Array.from({ length: 120 }, (_, i) =>
        trySignIn(email, { password: wrong, ip: `203.0.${i % 60}.1` }),
      ),
    )
    expect(judged(answers.map(codeOf))).toBe(30)
  })
})

describe('a hundred invented addresses from my network', () => {
  test('leave known devices and codes alone; others there get a trickle', async () => {
    delete process.env.SIGN_IN_NETWORK_BUDGET
    const { email, devices } = await withDevice()
    const other = await registerVerified()
    const secret = await withCode(other)
    const invented = Array.from({ length: 110 }, (_, i) => `invented${i}@example.com`)
    const codes: string[] = []
    for (const address of invented) codes.push(codeOf(await trySignIn(address, home)))
    expect(codes.slice(0, 100)).toEqual(Array.from({ length: 100 }, () => codes[0]))
    expect(codes.at(-1)).toBe('identity.too-many-attempts')
    expect((await trySignIn(email, { ...home, devices })).ok).toBe(true)
    const totpCode = codeAt(secret)
    expect((await trySignIn(other.email, { ...home, totpCode })).ok).toBe(true)
    await db.ownerQuery('identity', `DELETE FROM attempt_budget WHERE key LIKE 'sign-in-trickle:%'`)
    expect((await trySignIn(email, home)).ok).toBe(true)
    expect((await trySignIn(email, { ip: '198.51.100.9' })).ok).toBe(true)
  })
})

describe('a known device', () => {
  test('has five tries of its own, and after twenty in a day it is a device like any other', async () => {
    const { email, devices } = await withDevice()
    const answers = await guess(email, 12, { ip: '198.51.100.9', devices })
    expect(judged(answers)).toBe(4)
    expect((await trySignIn(email, { ip: '198.51.100.9' })).ok).toBe(true)
    for (let i = 0; i < 3; i++) {
      await db.ownerQuery('identity', `DELETE FROM sign_in_guard WHERE place LIKE 'device:%'`)
      await guess(email, 5, { ip: '198.51.100.9', devices })
    }
    await guess(email, 5, { ip: '198.51.100.9', devices })
    expect(codeOf(await trySignIn(email, { ip: '198.51.100.9' }))).toBe('identity.locked')
  })

  test('is bound to its account, and no secret that was planted becomes one', async () => {
    const { devices } = await withDevice()
    const victim = await register()
    const signedIn = unwrap(await trySignIn(victim.email, { ...home, devices }))
    expect(signedIn.deviceToken).not.toBeNull()
    expect(devices).not.toContain(signedIn.deviceToken)
    await guess(victim.email, 5)
    expect(codeOf(await trySignIn(victim.email, { ...attacker, devices }))).toBe('identity.locked')
  })

  test('is forgotten when its owner signs out everywhere', async () => {
    const { email, devices, actor } = await withDevice()
    unwrap(await revokeAllSessions(actor, { exceptCurrent: false }))
    await guess(email, 5)
    expect(codeOf(await trySignIn(email, { ...attacker, devices }))).toBe('identity.locked')
  })
})

describe('a device that its owner signs out from another', () => {
  test('is known no more, the others are', async () => {
    const { email, devices, actor } = await withDevice()
    const lostOne = unwrap(await trySignIn(email, { ip: '198.51.100.9' }))
    unwrap(await revokeSession(actor, lostOne.sessionId))
    await guess(email, 5)
    const from = (device: string) => trySignIn(email, { ...attacker, devices: [device] })
    expect(codeOf(await from(lostOne.deviceToken ?? ''))).toBe('identity.locked')
    expect((await from(devices[0] ?? '')).ok).toBe(true)
  })
})

describe('signed in', () => {
  test('codes that somebody else used up keep nobody from acting', async () => {
    const person = await registerVerified()
    const { email } = person
    const secret = await withCode(person)
    const right = codeAt(secret)
    const bad = right === '000000' ? '000001' : '000000'
    const mine = unwrap(await trySignIn(email, { ...home, totpCode: right }))
    for (let net = 0; net < 16; net++) {
      await trySignIn(email, { ip: `203.0.${net}.1`, totpCode: bad })
    }
    const later = codeAt(secret, 1)
    const off = await disableTotp(mine.actor, { password: goodPassword, code: later })
    expect(codeOf(off)).toBe('ok')
  })

  test('a change of password has its own count, in its session', async () => {
    const { email } = await register()
    const mine = unwrap(await trySignIn(email, home))
    const stolen = unwrap(await trySignIn(email, attacker))
    await guess(email, 500)
    const input = { currentPassword: wrong, newPassword: otherPassword }
    const tries = Array.from({ length: 8 }, () => changePassword(stolen.actor, input))
    const codes = (await Promise.all(tries)).map(codeOf)
    expect(judged(codes)).toBe(4)
    const right = { currentPassword: goodPassword, newPassword: otherPassword }
    expect(codeOf(await changePassword(stolen.actor, right))).toBe('identity.locked')
    expect((await changePassword(mine.actor, right)).ok).toBe(true)
  })
})

describe('staff', () => {
  test('pass with password and code whatever others tried, and never without', async () => {
    const { email, actor } = await staffWith(['support'])
    const ask = { audience: 'staff', ...attacker } as const
    await guess(email, 50, { ...ask, totpCode: '123456' })
    expect(codeOf(await trySignIn(email, ask))).toBe('identity.locked')
    await awayFromStepEnd()
    const answer = await trySignIn(email, { ...ask, totpCode: codeAt(staffSecret) })
    expect(answer.ok).toBe(true)
    expect(await notices('staff.changed.v1', actor.staffId)).toBeGreaterThan(0)
  })
})

describe('caps', () => {
  afterEach(() => {
    delete process.env.SIGN_INS_PER_HOUR
    delete process.env.SESSIONS_PER_ACCOUNT
  })

  test('the session used longest ago ends when one too many begins, and it is told', async () => {
    process.env.SESSIONS_PER_ACCOUNT = '3'
    const { email, customerId, actor } = await register()
    const sessions = []
    for (let i = 0; i < 3; i++) sessions.push(unwrap(await trySignIn(email, home)))
    await db.ownerQuery(
      'identity',
      `UPDATE session SET last_seen_at = last_seen_at - interval '1 minute' WHERE id = $1`,
      [uuidOf(sessions[1]?.sessionId ?? newId('ses'))],
    )
    const fourth = unwrap(await trySignIn(email, home))
    const open = unwrap(await listSessions(actor)).map(({ sessionId }) => sessionId)
    expect(open).toHaveLength(3)
    expect(open).toContain(fourth.sessionId)
    expect(open).not.toContain(sessions[1]?.sessionId)
    expect(await notices('user.sessions-revoked.v1', customerId)).toBe(1)
  })

  test('parallel sign-ins leave no more than the cap', async () => {
    process.env.SESSIONS_PER_ACCOUNT = '3'
    const { email, actor } = await register()
    await Promise.all(Array.from({ length: 12 }, () => trySignIn(email, home)))
    expect(unwrap(await listSessions(actor)).length).toBeLessThanOrEqual(3)
  })

  test('right sign-ins have a number an hour; a known device has its own', async () => {
    process.env.SIGN_INS_PER_HOUR = '4'
    const { email, devices } = await withDevice()
    const answers = await Promise.all(Array.from({ length: 9 }, () => trySignIn(email, attacker)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(3)
    expect(codeOf(await trySignIn(email, attacker))).toBe('identity.sign-in-limit')
    expect((await trySignIn(email, { ...home, devices })).ok).toBe(true)
  })
})
