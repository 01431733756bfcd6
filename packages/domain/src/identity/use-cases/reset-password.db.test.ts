import { useTestDatabase } from '@corridor/db/testing'
import { uuidOf } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { codeOf } from '@corridor/kernel/testing/code-of'
import { expect, test } from 'vitest'
import {
  awayFromStepEnd,
  codeAt,
  goodPassword,
  otherPassword,
  register,
  registerVerified,
  staffWith,
  trySignIn,
} from '../testing/identity-world.ts'
import { changePassword } from './change-password.ts'
import { confirmTotp } from './confirm-totp.ts'
import { getProfile } from './get-profile.ts'
import { mintLink } from './mint-link.ts'
import { requestPasswordReset } from './request-password-reset.ts'
import { resetPassword } from './reset-password.ts'
import { startTotp } from './start-totp.ts'

const db = useTestDatabase()

async function mint(customerId: Parameters<typeof mintLink>[0]): Promise<string> {
  return unwrap(await mintLink(customerId, { purpose: 'reset-password' })).token
}

async function countEvents(type: string, customerId: string): Promise<number> {
  const sql = 'SELECT 1 FROM outbox_event WHERE type = $1 AND aggregate_id = $2'
  return (await db.ownerQuery('identity', sql, [type, customerId])).length
}

test('asking answers everybody alike, and mails at most five times an hour', async () => {
  const { email, customerId } = await register()
  for (let i = 0; i < 7; i++) expect(await requestPasswordReset({ email })).toEqual({ ok: true })
  expect(await requestPasswordReset({ email: 'nobody@example.com' })).toEqual({ ok: true })
  expect(await requestPasswordReset({ email: 'x' })).toEqual({ ok: true })
  expect(await countEvents('user.password-reset-requested.v1', customerId)).toBe(5)
})

test('a link resets once, also when two use it together, and lifts a block', async () => {
  const { email, customerId } = await register()
  for (let i = 0; i < 5; i++) await trySignIn(email, { password: otherPassword })
  const [token, second] = [await mint(customerId), await mint(customerId)]
  const answers = await Promise.all([
    resetPassword({ token, newPassword: otherPassword }),
    resetPassword({ token, newPassword: otherPassword }),
  ])
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  for (const used of [token, second]) {
    expect(codeOf(await resetPassword({ token: used, newPassword: 'another-long-phrase' }))).toBe(
      'identity.link-invalid',
    )
  }
  expect((await trySignIn(email, { password: otherPassword })).ok).toBe(true)
  expect(codeOf(await trySignIn(email))).toBe('identity.bad-credentials')
  expect(await countEvents('user.password-changed.v1', customerId)).toBe(1)
})

test('a refused password leaves the link usable; an old link is not', async () => {
  const { actor, customerId } = await register()
  const token = await mint(customerId)
  expect(codeOf(await resetPassword({ token, newPassword: 'password' }))).toBe(
    'identity.password-common',
  )
  unwrap(await resetPassword({ token, newPassword: otherPassword }))
  expect(unwrap(await getProfile(actor)).isEmailVerified).toBe(true)
  const link = unwrap(await mintLink(customerId, { purpose: 'reset-password' }))
  expect(Math.round((Date.parse(link.expiresAt) - Date.now()) / 60_000)).toBe(30)
  await db.ownerQuery('identity', `UPDATE one_time_link SET expires_at = now() - interval '1 ms'`)
  expect(codeOf(await resetPassword({ token: link.token, newPassword: goodPassword }))).toBe(
    'identity.link-invalid',
  )
})

test('a reset does not take the authenticator off', async () => {
  const { actor, email, customerId } = await registerVerified()
  await awayFromStepEnd()
  const { secret } = unwrap(await startTotp(actor, { password: goodPassword }))
  unwrap(await confirmTotp(actor, { code: codeAt(secret, -1) }))
  unwrap(await resetPassword({ token: await mint(customerId), newPassword: otherPassword }))
  const password = otherPassword
  expect(codeOf(await trySignIn(email, { password }))).toBe('identity.totp-required')
  expect((await trySignIn(email, { password, totpCode: codeAt(secret) })).ok).toBe(true)
})

test('changing asks for the old password and obeys the rules', async () => {
  const { actor, email } = await register({ handle: 'quietlagoon' })
  const change = (currentPassword: string, newPassword: string) =>
    changePassword(actor, { currentPassword, newPassword })
  expect(codeOf(await change('not-it-at-all', otherPassword))).toBe('identity.bad-credentials')
  expect(codeOf(await change(goodPassword, goodPassword))).toBe('identity.password-unchanged')
  expect(codeOf(await change(goodPassword, 'quietlagoon22'))).toBe('identity.password-common')
  unwrap(await change(goodPassword, otherPassword))
  expect((await trySignIn(email, { password: otherPassword })).ok).toBe(true)
  for (let i = 0; i < 5; i++) await change('not-it-at-all', goodPassword)
  // guessing while signed in blocks its session, and signing in nowhere
  expect(codeOf(await change(otherPassword, goodPassword))).toBe('identity.locked')
  expect((await trySignIn(email, { password: otherPassword })).ok).toBe(true)
})

test('staff change theirs too, known to the audit by an event', async () => {
  const { actor } = await staffWith(['compliance'])
  unwrap(await changePassword(actor, { currentPassword: goodPassword, newPassword: otherPassword }))
  const rows = await db.ownerQuery(
    'identity',
    `SELECT payload->>'change' AS change FROM outbox_event WHERE aggregate_id = $1
     ORDER BY xid, id`,
    [actor.staffId],
  )
  expect(rows).toEqual([{ change: 'created' }, { change: 'password-changed' }])
  expect(uuidOf(actor.staffId)).toHaveLength(36)
})
