import { useTestDatabase } from '@corridor/db/testing'
import { newId, uuidOf } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { codeOf } from '@corridor/kernel/testing/code-of'
import { describe, expect, test } from 'vitest'
import {
  approvedChange,
  awayFromStepEnd,
  codeAt,
  goodPassword,
  otherPassword,
  type Person,
  registerVerified,
  staffSecret,
  staffWith,
  trySignIn,
} from '../testing/identity-world.ts'
import { authenticateSession } from '../use-cases/authenticate-session.ts'
import { changePassword } from '../use-cases/change-password.ts'
import { closeCustomer } from '../use-cases/close-customer.ts'
import { confirmTotp } from '../use-cases/confirm-totp.ts'
import { disableStaff } from '../use-cases/disable-staff.ts'
import { isSessionAlive } from '../use-cases/is-session-alive.ts'
import { listSessions } from '../use-cases/list-sessions.ts'
import { mintLink } from '../use-cases/mint-link.ts'
import { resetPassword } from '../use-cases/reset-password.ts'
import { revokeAllSessions } from '../use-cases/revoke-all-sessions.ts'
import { revokeCustomerSessions } from '../use-cases/revoke-customer-sessions.ts'
import { revokeSession } from '../use-cases/revoke-session.ts'
import { signOut } from '../use-cases/sign-out.ts'
import { startTotp } from '../use-cases/start-totp.ts'
import { suspendCustomer } from '../use-cases/suspend-customer.ts'
import { sweepIdentity } from '../use-cases/sweep-identity.ts'
import { forgetSessions } from './known-sessions.ts'
import type { SignedIn } from './open-session.ts'

const db = useTestDatabase()
const reason = 'asked for by phone'

async function signedIn(): Promise<{ person: Person; here: SignedIn; elsewhere: SignedIn }> {
  const person = await registerVerified()
  const here = unwrap(await trySignIn(person.email))
  const elsewhere = unwrap(await trySignIn(person.email, { userAgent: 'Chrome/150 Android' }))
  // Answers are kept for a second: a revocation has to reach them too.
  for (const { sid } of [here, elsewhere]) {
    expect(await authenticateSession('customer', sid)).not.toBeNull()
  }
  return { person, here, elsewhere }
}

const lives = async (session: SignedIn) => {
  const actor = await authenticateSession('customer', session.sid)
  expect(await isSessionAlive('customer', session.sid)).toBe(actor !== null)
  return actor !== null
}

describe('what ends a session, at once', () => {
  test('signing out ends this one, and twice is no failure', async () => {
    const { here, elsewhere } = await signedIn()
    unwrap(await signOut('customer', here.sid))
    unwrap(await signOut('customer', here.sid))
    expect([await lives(here), await lives(elsewhere)]).toEqual([false, true])
  })

  test('revoking one from the list', async () => {
    const { here, elsewhere } = await signedIn()
    const list = unwrap(await listSessions(here.actor))
    expect(list).toHaveLength(2)
    expect(list.filter((session) => session.isCurrent)).toHaveLength(1)
    expect(list.map((session) => session.device).sort()).toEqual([
      'Chrome on Android',
      'Firefox on Windows',
    ])
    unwrap(await revokeSession(here.actor, elsewhere.sessionId))
    expect([await lives(here), await lives(elsewhere)]).toEqual([true, false])
    expect(unwrap(await listSessions(here.actor))).toHaveLength(1)
  })

  test("others' and missing sessions answer alike", async () => {
    const one = await signedIn()
    const two = await signedIn()
    const foreign = await revokeSession(one.here.actor, two.here.sessionId)
    const missing = await revokeSession(one.here.actor, newId('ses'))
    expect(foreign).toEqual(missing)
    expect(codeOf(foreign)).toBe('identity.session-not-found')
    expect(await lives(two.here)).toBe(true)
  })

  test('everywhere else, then everywhere', async () => {
    const { here, elsewhere } = await signedIn()
    expect(unwrap(await revokeAllSessions(here.actor, { exceptCurrent: true })).count).toBe(1)
    expect([await lives(here), await lives(elsewhere)]).toEqual([true, false])
    unwrap(await revokeAllSessions(here.actor, { exceptCurrent: false }))
    expect(await lives(here)).toBe(false)
  })

  test('a changed password ends the others', async () => {
    const { here, elsewhere } = await signedIn()
    const change = { currentPassword: goodPassword, newPassword: otherPassword }
    unwrap(await changePassword(here.actor, change))
    expect([await lives(here), await lives(elsewhere)]).toEqual([true, false])
  })

  test('a reset password ends all', async () => {
    const { person, here, elsewhere } = await signedIn()
    const { token } = unwrap(await mintLink(person.customerId, { purpose: 'reset-password' }))
    unwrap(await resetPassword({ token, newPassword: otherPassword }))
    expect([await lives(here), await lives(elsewhere)]).toEqual([false, false])
  })

  test('a new authenticator ends the others', async () => {
    const { here, elsewhere } = await signedIn()
    await awayFromStepEnd()
    const { secret } = unwrap(await startTotp(here.actor, { password: goodPassword }))
    unwrap(await confirmTotp(here.actor, { code: codeAt(secret) }))
    expect([await lives(here), await lives(elsewhere)]).toEqual([true, false])
  })

  test.each([
    ['support revokes', revokeCustomerSessions],
    ['suspension', suspendCustomer],
    ['closing', closeCustomer],
  ])('%s ends all', async (_name, act) => {
    const { person, here, elsewhere } = await signedIn()
    const { actor } = await staffWith(['support'])
    expect((await act(actor, { customerId: person.customerId, reason })).ok).toBe(true)
    expect([await lives(here), await lives(elsewhere)]).toEqual([false, false])
  })

  test('a change of roles, and the end of a staff account', async () => {
    const admin = await staffWith(['admin'])
    const second = await staffWith(['admin'])
    const change = { reason }
    for (const act of [
      (staffId: typeof admin.actor.staffId) =>
        approvedChange([admin.actor, second.actor], {
          ...change,
          kind: 'set-roles',
          staffId,
          roles: ['compliance'],
        }),
      (staffId: typeof admin.actor.staffId) => disableStaff(admin.actor, { ...change, staffId }),
    ]) {
      const { actor, email } = await staffWith(['support'])
      const signed = unwrap(
        await trySignIn(email, { audience: 'staff', totpCode: codeAt(staffSecret) }),
      )
      expect(await authenticateSession('staff', signed.sid)).toMatchObject({ roles: ['support'] })
      expect((await act(actor.staffId)).ok).toBe(true)
      expect(await authenticateSession('staff', signed.sid)).toBeNull()
    }
  })
})

describe('time, by the database', () => {
  const age = (sessionId: SignedIn['sessionId'], seconds: number) =>
    db.ownerQuery(
      'identity',
      'UPDATE session SET last_seen_at = now() - make_interval(secs => $2) WHERE id = $1',
      [uuidOf(sessionId), seconds],
    )
  const lastSeen = async (sessionId: SignedIn['sessionId']) => {
    const sql = 'SELECT last_seen_at FROM session WHERE id = $1'
    const rows = await db.ownerQuery<{ last_seen_at: Date }>('identity', sql, [uuidOf(sessionId)])
    return rows[0]?.last_seen_at.getTime() ?? 0
  }

  test('five idle minutes end it, use in between does not', async () => {
    const { person, here } = await signedIn()
    await age(here.sessionId, 295)
    forgetSessions(uuidOf(person.customerId))
    expect(await lives(here)).toBe(true)
    expect(Date.now() - (await lastSeen(here.sessionId))).toBeLessThan(5000)
    await age(here.sessionId, 301)
    forgetSessions(uuidOf(person.customerId))
    expect(await lives(here)).toBe(false)
  })

  test('a stream asks without counting as use', async () => {
    const { here } = await signedIn()
    await age(here.sessionId, 200)
    const before = await lastSeen(here.sessionId)
    expect(await isSessionAlive('customer', here.sid)).toBe(true)
    expect(await lastSeen(here.sessionId)).toBe(before)
  })

  test('use is noted at most every 20 seconds', async () => {
    const { person, here } = await signedIn()
    await age(here.sessionId, 15)
    const before = await lastSeen(here.sessionId)
    forgetSessions(uuidOf(person.customerId))
    expect(await lives(here)).toBe(true)
    expect(await lastSeen(here.sessionId)).toBe(before)
  })

  test('twelve hours end it however much it is used', async () => {
    const { person, here } = await signedIn()
    const hours = (Date.parse(here.expiresAt) - Date.now()) / 3_600_000
    expect(Math.round(hours)).toBe(12)
    await db.ownerQuery(
      'identity',
      `UPDATE session SET expires_at = now() - interval '1 ms' WHERE id = $1`,
      [uuidOf(here.sessionId)],
    )
    forgetSessions(uuidOf(person.customerId))
    expect(await lives(here)).toBe(false)
  })

  test('a revocation in another process is felt within a second', async () => {
    const { here } = await signedIn()
    const sql = `UPDATE session SET revoked_at = now(), revoked_reason = 'owner' WHERE id = $1`
    await db.ownerQuery('identity', sql, [uuidOf(here.sessionId)])
    await new Promise((resolve) => setTimeout(resolve, 1000))
    expect(await authenticateSession('customer', here.sid)).toBeNull()
  })

  test('a cookie of one kind is worth nothing as the other', async () => {
    const { here } = await signedIn()
    expect(await authenticateSession('staff', here.sid)).toBeNull()
    expect(await authenticateSession('customer', 'x'.repeat(43))).toBeNull()
    expect(await authenticateSession('customer', here.sessionId)).toBeNull()
  })

  test('the sweep removes what is long over, and nothing else', async () => {
    const { here } = await signedIn()
    const removed = unwrap(await sweepIdentity()).removed
    expect(await lives(here)).toBe(true)
    await db.ownerQuery(
      'identity',
      `UPDATE session SET expires_at = now() - interval '31 days' WHERE id = $1`,
      [uuidOf(here.sessionId)],
    )
    expect(removed).toBe(0)
    expect(unwrap(await sweepIdentity()).removed).toBe(1)
  })
})
