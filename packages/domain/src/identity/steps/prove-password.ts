import type { Actor } from '@corridor/kernel/actor'
import { ok, type Result } from '@corridor/kernel/result'
import { verifyNothing, verifyPassword } from '../adapters/password-hash.ts'
import { identityErrors } from '../errors.ts'
import { guardHash } from '../store/budgets.ts'
import { type CredentialRow, findCredential } from '../store/credentials.ts'
import { database } from '../store.ts'
import { sessionOf, subjectOf } from '../subject.ts'
import { admitSignedIn } from './admit-attempt.ts'
import type { Account } from './find-account.ts'
import { loadAccount } from './load-account.ts'
import { answerBlocked, answerFailure } from './refuse-attempt.ts'
import { settleSucceeded } from './settle-attempt.ts'

export type Proven = { readonly account: Account; readonly credential: CredentialRow }

/**
 * Asks somebody who is signed in for the password again. Failures count in the session, so that a stolen one is no
 * place to guess, and nobody outside can block it.
 */
export async function provePassword(actor: Actor, password: string): Promise<Result<Proven>> {
  const subject = subjectOf(actor)
  const account = subject && (await loadAccount(subject))
  if (account?.status !== 'active') return identityErrors.fail('not-found')
  const guard = guardHash(account.emailCanonical)
  const admission = await admitSignedIn(account.audience, guard, sessionOf(actor) ?? 'none')
  if (admission.kind !== 'counted') return answerBlocked(admission)
  const credential = await findCredential(database.client, account.subject)
  const isRight = credential?.passwordHash
    ? await verifyPassword(credential.passwordHash, password)
    : await verifyNothing(password)
  if (!credential || !isRight) return await answerFailure(account, admission)
  await settleSucceeded(admission)
  return ok({ account, credential })
}
