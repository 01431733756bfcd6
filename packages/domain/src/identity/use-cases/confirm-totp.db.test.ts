import { useTestDatabase } from '@corridor/db/testing'
import { unwrap } from '@corridor/kernel/result'
import { codeOf } from '@corridor/kernel/testing/code-of'
import { expect, test } from 'vitest'
import {
  awayFromStepEnd,
  codeAt,
  goodPassword,
  otherPassword,
  registerVerified,
} from '../testing/identity-world.ts'
import { changePassword } from './change-password.ts'
import { confirmTotp } from './confirm-totp.ts'
import { getProfile } from './get-profile.ts'
import { mintLink } from './mint-link.ts'
import { resetPassword } from './reset-password.ts'
import { startTotp } from './start-totp.ts'

useTestDatabase()

const started = { password: goodPassword }

test.each(['changed', 'reset'])(
  'a set-up that was begun with an earlier password ends when that is %s',
  async (how) => {
    const { actor, customerId } = await registerVerified()
    await awayFromStepEnd()
    const { secret } = unwrap(await startTotp(actor, started))
    if (how === 'changed') {
      const change = { currentPassword: goodPassword, newPassword: otherPassword }
      unwrap(await changePassword(actor, change))
    } else {
      const { token } = unwrap(await mintLink(customerId, { purpose: 'reset-password' }))
      unwrap(await resetPassword({ token, newPassword: otherPassword }))
    }
    expect(codeOf(await confirmTotp(actor, { code: codeAt(secret) }))).toBe(
      'identity.totp-not-started',
    )
    expect(unwrap(await getProfile(actor)).hasTotp).toBe(false)
  },
)

test('a set-up that was left lying is no place to guess a code: after ten it begins anew', async () => {
  const { actor } = await registerVerified()
  await awayFromStepEnd()
  const { secret } = unwrap(await startTotp(actor, started))
  const answers: string[] = []
  for (let i = 0; i < 12; i++) {
    answers.push(codeOf(await confirmTotp(actor, { code: codeAt(secret, 9) })))
  }
  expect(answers.filter((code) => code === 'identity.totp-code-wrong')).toHaveLength(10)
  expect(codeOf(await confirmTotp(actor, { code: codeAt(secret) }))).toBe(
    'identity.totp-not-started',
  )
  await awayFromStepEnd()
  const again = unwrap(await startTotp(actor, started))
  expect((await confirmTotp(actor, { code: codeAt(again.secret) })).ok).toBe(true)
})
