import { appendEvents } from '@corridor/db/outbox'
import { type Actor, actorRef } from '@corridor/kernel/actor'
import { type Id, uuidOf } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { identityErrors } from '../errors.ts'
import { userTotpChanged } from '../events.ts'
import { totpSetUpBudget } from '../guess-limits.ts'
import { newRecoveryCodes } from '../secret-tokens.ts'
import { cancelOpenRecovery } from '../steps/cancel-open-recovery.ts'
import { endApiKeys } from '../steps/end-api-keys.ts'
import { endSessions } from '../steps/end-sessions.ts'
import { forgetSessions } from '../steps/known-sessions.ts'
import { forgetTokens } from '../steps/known-tokens.ts'
import { take } from '../store/budgets.ts'
import {
  dropPendingTotp,
  enableTotp,
  findCredential,
  readTotpSecret,
  replaceRecoveryCodes,
} from '../store/credentials.ts'
import { database, databaseNow } from '../store.ts'
import { sessionOf } from '../subject.ts'
import { matchTotpStep } from '../totp.ts'

/**
 * Switches the authenticator on with a code that it shows. The ten recovery codes are in this
 * answer and nowhere else. A recovery under way was about another one and is cancelled. Ends the other sessions and the API keys that are not named to be kept. Errors:
 * totp-not-started, totp-already-on, totp-code-wrong.
 */
export async function confirmTotp(
  actor: Actor,
  input: { code: string; keepApiKeyIds?: readonly Id<'apk'>[] },
): Promise<Result<{ recoveryCodes: string[] }>> {
  if (actor.kind !== 'customer') return identityErrors.fail('not-found')
  const { customerId } = actor
  const subject = uuidOf(customerId)
  const credential = await findCredential(database.client, subject)
  if (credential?.isTotpOn) return identityErrors.fail('totp-already-on')
  const secret = credential && (await readTotpSecret(credential))
  if (!secret) return identityErrors.fail('totp-not-started')
  if (!(await take(database.client, totpSetUpBudget(subject)))) {
    await dropPendingTotp(database.client, subject)
    return identityErrors.fail('totp-not-started')
  }
  const step = matchTotpStep(secret, input.code, await databaseNow(database.client))
  if (step === null) return identityErrors.fail('totp-code-wrong')
  const recoveryCodes = newRecoveryCodes()
  const isOn = await database.transaction(async (tx) => {
    if (!(await enableTotp(tx, subject, step))) return false
    await replaceRecoveryCodes(tx, subject, recoveryCodes)
    const how = { why: 'totp', by: actorRef(actor), except: sessionOf(actor) } as const
    await endSessions(tx, { audience: 'customer', subject }, how)
    await endApiKeys(tx, customerId, { why: 'totp', by: how.by, keep: input.keepApiKeyIds })
    await cancelOpenRecovery(tx, customerId, how.by)
    const change = 'enabled'
    await appendEvents(tx, [userTotpChanged.of(customerId, { customerId, change })])
    return true
  })
  forgetSessions(subject)
  forgetTokens(customerId)
  return isOn ? ok({ recoveryCodes }) : identityErrors.fail('totp-already-on')
}
