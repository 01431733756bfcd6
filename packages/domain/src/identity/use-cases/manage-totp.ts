import { appendEvents } from '@corridor/db/outbox'
import { type Actor, actorRef } from '@corridor/kernel/actor'
import { uuidOf } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { identityErrors } from '../errors.ts'
import { userTotpChanged } from '../events.ts'
import { provePassword } from '../prove-password.ts'
import { checkSecondFactor } from '../second-factor.ts'
import { newRecoveryCodes } from '../secret-tokens.ts'
import {
  clearTotp,
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
import { forgetSessions } from './authenticate-session.ts'
import { endSessions } from './end-sessions.ts'

/**
 * Begins the set-up of an authenticator app; nothing is required until `confirmTotp`. Staff get
 * theirs with the invitation. Errors: totp-already-on.
 */
export async function startTotp(
  actor: Actor,
): Promise<Result<{ secret: string; otpauthUrl: string }>> {
  if (actor.kind === 'staff') return identityErrors.fail('totp-already-on')
  if (actor.kind !== 'customer') return identityErrors.fail('not-found')
  const customer = await findCustomer(database.client, actor.customerId)
  if (!customer) return identityErrors.fail('not-found')
  const secret = newTotpSecret()
  if (!(await setPendingTotp(database.client, uuidOf(actor.customerId), secret))) {
    return identityErrors.fail('totp-already-on')
  }
  return ok({ secret, otpauthUrl: totpUrl(secret, customer.email) })
}

/**
 * Switches the authenticator on with a code that it shows. The ten recovery codes are in this
 * answer and nowhere else. Ends the other sessions. Errors: totp-not-started, totp-already-on,
 * totp-code-wrong.
 */
export async function confirmTotp(
  actor: Actor,
  input: { code: string },
): Promise<Result<{ recoveryCodes: string[] }>> {
  if (actor.kind !== 'customer') return identityErrors.fail('not-found')
  const { customerId } = actor
  const subject = uuidOf(customerId)
  const credential = await findCredential(database.client, subject)
  if (credential?.isTotpOn) return identityErrors.fail('totp-already-on')
  const secret = credential && (await readTotpSecret(credential))
  if (!secret) return identityErrors.fail('totp-not-started')
  const step = matchTotpStep(secret, input.code, await databaseNow(database.client))
  if (step === null) return identityErrors.fail('totp-code-wrong')
  const recoveryCodes = newRecoveryCodes()
  const isOn = await database.transaction(async (tx) => {
    if (!(await enableTotp(tx, subject, step))) return false
    await replaceRecoveryCodes(tx, subject, recoveryCodes)
    const how = { why: 'totp', by: actorRef(actor), except: sessionOf(actor) } as const
    await endSessions(tx, { audience: 'customer', subject }, how)
    const change = 'enabled'
    await appendEvents(tx, [userTotpChanged.of(customerId, { customerId, change })])
    return true
  })
  forgetSessions(subject)
  return isOn ? ok({ recoveryCodes }) : identityErrors.fail('totp-already-on')
}

/**
 * Switches the authenticator off, against password and code. Ends the other sessions.
 * Errors: totp-mandatory (staff), bad-credentials, locked, totp-off, totp-code-wrong.
 */
export async function disableTotp(
  actor: Actor,
  input: { password: string; code: string },
): Promise<Result<void>> {
  if (actor.kind === 'staff') return identityErrors.fail('totp-mandatory')
  if (actor.kind !== 'customer') return identityErrors.fail('not-found')
  const proven = await provePassword(actor, input.password)
  if (!proven.ok) return proven
  const { credential } = proven.value
  if (!credential.isTotpOn) return identityErrors.fail('totp-off')
  const factor = await checkSecondFactor(credential, { totpCode: input.code })
  if (factor === 'exhausted') return identityErrors.fail('locked')
  if (factor !== 'code') return identityErrors.fail('totp-code-wrong')
  const { customerId } = actor
  const { subject } = credential
  await database.transaction(async (tx) => {
    if (!(await clearTotp(tx, subject))) return
    const how = { why: 'totp', by: actorRef(actor), except: sessionOf(actor) } as const
    await endSessions(tx, { audience: 'customer', subject }, how)
    const change = 'disabled'
    await appendEvents(tx, [userTotpChanged.of(customerId, { customerId, change })])
  })
  forgetSessions(subject)
  return ok()
}
