import type { Actor } from '@corridor/kernel/actor'
import { ok, type Result } from '@corridor/kernel/result'
import { verifyNothing, verifyPassword } from './adapters/password-hash.ts'
import { identityErrors } from './errors.ts'
import { type Account, loadAccount } from './find-account.ts'
import { answerFailure } from './refuse-attempt.ts'
import { clearAttempts, guardHash, reserveAttempt } from './store/budgets.ts'
import { type CredentialRow, findCredential } from './store/credentials.ts'
import { database } from './store.ts'
import { subjectOf } from './subject.ts'

export type Proven = { readonly account: Account; readonly credential: CredentialRow }

/**
 * Asks somebody who is signed in for the password again. Failures count with those of sign-in, so
 * that a stolen session is no place to guess.
 */
export async function provePassword(actor: Actor, password: string): Promise<Result<Proven>> {
  const subject = subjectOf(actor)
  const account = subject && (await loadAccount(subject))
  if (account?.status !== 'active') return identityErrors.fail('not-found')
  const guard = guardHash(account.emailCanonical)
  const attempt = await reserveAttempt(database.client, account.audience, guard)
  if (attempt.isBlocked) {
    return identityErrors.fail('locked', { details: { until: attempt.lockedUntil.toISOString() } })
  }
  const credential = await findCredential(database.client, account.subject)
  const isRight = credential?.passwordHash
    ? await verifyPassword(credential.passwordHash, password)
    : await verifyNothing(password)
  if (!credential || !isRight) return await answerFailure(account, attempt)
  await clearAttempts(database.client, account.audience, guard)
  return ok({ account, credential })
}
