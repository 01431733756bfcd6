import type { Actor } from '@corridor/kernel/actor'
import { uuidOf } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { identityErrors } from '../errors.ts'
import { sessionOf } from '../subject.ts'
import { checkSecondFactor } from './check-second-factor.ts'
import { type Proven, provePassword } from './prove-password.ts'

/**
 * Reauthenticates somebody who is signed in (step-up): by the password, and by the authenticator's code where there is
 * one. A session alone, which may be borrowed, gets no further. Errors: bad-credentials, locked, totp-required, totp-code-wrong.
 */
export async function reauthenticate(
  actor: Actor,
  given: { password: string; totpCode?: string; recoveryCode?: string },
): Promise<Result<Proven>> {
  const proven = await provePassword(actor, given.password)
  if (!proven.ok) return proven
  // wrong codes count in the session: who stole the password cannot use up those of somebody who is signed in
  const sessionId = sessionOf(actor)
  const codesOf = sessionId ? uuidOf(sessionId) : null
  const factor = await checkSecondFactor(proven.value.credential, given, codesOf)
  if (factor === 'missing') return identityErrors.fail('totp-required')
  if (factor === 'exhausted') return identityErrors.fail('locked')
  if (factor === 'wrong') return identityErrors.fail('totp-code-wrong')
  return ok(proven.value)
}
