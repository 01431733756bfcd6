import { appendEvents } from '@corridor/db/outbox'
import { type Actor, actorRef } from '@corridor/kernel/actor'
import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { identityErrors } from '../errors.ts'
import { userTotpChanged } from '../events.ts'
import { cancelOpenRecovery } from '../steps/cancel-open-recovery.ts'
import { endApiKeys } from '../steps/end-api-keys.ts'
import { endSessions } from '../steps/end-sessions.ts'
import { forgetSessions } from '../steps/known-sessions.ts'
import { forgetTokens } from '../steps/known-tokens.ts'
import { reauthenticate } from '../steps/reauthenticate.ts'
import { clearTotp } from '../store/credentials.ts'
import { database } from '../store.ts'
import { sessionOf } from '../subject.ts'

/**
 * Switches the authenticator off, against password and code, or a recovery code, so that a recovery under way has
 * nothing left to do and is cancelled. Ends the other sessions and the API keys that are not named to be kept.
 * Errors: totp-mandatory (staff), bad-credentials, locked, totp-off, totp-code-wrong.
 */
export async function disableTotp(
  actor: Actor,
  input: {
    password: string
    code?: string
    recoveryCode?: string
    keepApiKeyIds?: readonly Id<'apk'>[]
  },
): Promise<Result<void>> {
  if (actor.kind === 'staff') return identityErrors.fail('totp-mandatory')
  if (actor.kind !== 'customer') return identityErrors.fail('not-found')
  const { password, code: totpCode, recoveryCode } = input
  const proven = await reauthenticate(actor, { password, totpCode, recoveryCode })
  if (!proven.ok) return proven
  const { credential } = proven.value
  if (!credential.isTotpOn) return identityErrors.fail('totp-off')
  const { customerId } = actor
  const { subject } = credential
  await database.transaction(async (tx) => {
    if (!(await clearTotp(tx, subject))) return
    const how = { why: 'totp', by: actorRef(actor), except: sessionOf(actor) } as const
    await endSessions(tx, { audience: 'customer', subject }, how)
    await endApiKeys(tx, customerId, { why: 'totp', by: how.by, keep: input.keepApiKeyIds })
    await cancelOpenRecovery(tx, customerId, how.by)
    const change = 'disabled'
    await appendEvents(tx, [userTotpChanged.of(customerId, { customerId, change })])
  })
  forgetSessions(subject)
  forgetTokens(customerId)
  return ok()
}
