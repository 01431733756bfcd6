import { appendEvents } from '@corridor/db/outbox'
import { type Actor, actorRef } from '@corridor/kernel/actor'
import { type Id, uuidOf } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { identityErrors } from '../errors.ts'
import { userTotpChanged } from '../events.ts'
import { newRecoveryCodes } from '../secret-tokens.ts'
import { endApiKeys } from '../steps/end-api-keys.ts'
import { endSessions } from '../steps/end-sessions.ts'
import { forgetSessions } from '../steps/known-sessions.ts'
import { forgetTokens } from '../steps/known-tokens.ts'
import { provePassword } from '../steps/prove-password.ts'
import { proveAgain } from '../steps/reauthenticate.ts'
import { clearBudget, take } from '../store/budgets.ts'
import {
  clearTotp,
  dropPendingTotp,
  enableTotp,
  findCredential,
  readTotpSecret,
  replaceRecoveryCodes,
  setPendingTotp,
} from '../store/credentials.ts'
import { findCustomer } from '../store/customers.ts'
import { database, databaseNow } from '../store.ts'
import { sessionOf } from '../subject.ts'
import { matchTotpStep, newTotpSecret, totpUrl } from '../totp.ts'
import { cancelOpenRecovery } from './cancel-recovery.ts'

/**
 * Begins the set-up of an authenticator app, against the password and on a confirmed address only: whoever borrowed
 * a session, or registered somebody else's address, locks nobody out. Nothing is required until `confirmTotp`. Staff
 * get theirs with the invitation. Errors: totp-already-on, email-not-verified, bad-credentials, locked.
 */
export async function startTotp(
  actor: Actor,
  input: { password: string },
): Promise<Result<{ secret: string; otpauthUrl: string }>> {
  if (actor.kind === 'staff') return identityErrors.fail('totp-already-on')
  if (actor.kind !== 'customer') return identityErrors.fail('not-found')
  const customer = await findCustomer(database.client, actor.customerId)
  if (!customer || actor.apiKeyId) return identityErrors.fail('not-found')
  if (!customer.isEmailVerified) return identityErrors.fail('email-not-verified')
  const proven = await provePassword(actor, input.password)
  if (!proven.ok) return proven
  const secret = newTotpSecret()
  if (!(await setPendingTotp(database.client, uuidOf(actor.customerId), secret))) {
    return identityErrors.fail('totp-already-on')
  }
  await clearBudget(database.client, setUpBudget(uuidOf(actor.customerId)).key)
  return ok({ secret, otpauthUrl: totpUrl(secret, customer.email) })
}

/** A set-up takes so many codes; then it is void, so that a borrowed session cannot guess its way through one. */
function setUpBudget(subject: string) {
  return { key: `totp-set-up:${subject}`, limit: 10, seconds: 86_400 }
}

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
  if (!(await take(database.client, setUpBudget(subject)))) {
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
  const proven = await proveAgain(actor, { password, totpCode, recoveryCode })
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
