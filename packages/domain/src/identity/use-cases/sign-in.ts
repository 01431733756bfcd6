import { appendEvents } from '@corridor/db/outbox'
import type { CustomerActor, StaffActor } from '@corridor/kernel/actor'
import type { NewEvent } from '@corridor/kernel/event'
import { type Id, newUuid } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { sessionMaxSeconds, signInNetworkBudget } from '../adapters/config.ts'
import { verifyNothing, verifyPassword } from '../adapters/password-hash.ts'
import type { SignIn } from '../contract.ts'
import { networkOf } from '../device.ts'
import { parseEmail } from '../email.ts'
import { identityErrors } from '../errors.ts'
import { withFloor } from '../even-timing.ts'
import { staffChanged, staffSignedIn, userSignedIn, userTotpChanged } from '../events.ts'
import { type Account, findAccount } from '../find-account.ts'
import { answerFailure } from '../refuse-attempt.ts'
import { checkSecondFactor } from '../second-factor.ts'
import { newToken } from '../secret-tokens.ts'
import {
  type Attempt,
  clearAttempts,
  guardHash,
  refundAttempt,
  refundBudget,
  reserveAttempt,
  spendBudget,
} from '../store/budgets.ts'
import { findCredential } from '../store/credentials.ts'
import { insertSession, newSessionId, recordDevice } from '../store/sessions.ts'
import { noteStaffSignIn } from '../store/staff.ts'
import { database, expiryIn } from '../store.ts'
import { customerIdOf, staffIdOf } from '../subject.ts'

const failureFloorMs = 100
const networkWindowSeconds = 15 * 60
const countedCodes: ReadonlySet<string> = new Set(['identity.bad-credentials', 'identity.locked'])

export type SignedIn = {
  /** The secret for the cookie. It is shown here once; only its hash is stored. */
  readonly sid: string
  /** The session's public id, for lists and logs. */
  readonly sessionId: Id<'ses'>
  readonly actor: CustomerActor | StaffActor
  /** When the session ends however much it is used. */
  readonly expiresAt: string
}

/**
 * Signs a customer or a member of staff in with a new session.
 *
 * Errors: bad-credentials (whatever of it was wrong), totp-required (ask for the code and call
 * again), locked (five failures in a row block the address for 15 minutes, with or without an
 * account), suspended, closed, too-many-attempts (this network's failures in 15 minutes).
 */
export async function signIn(input: SignIn): Promise<Result<SignedIn>> {
  const startedAtMs = performance.now()
  const result = await attemptSignIn(input)
  if (result.ok) return result
  const spentMs = performance.now() - startedAtMs
  return withFloor(Math.max(0, failureFloorMs - spentMs), async () => result)
}

async function attemptSignIn(input: SignIn): Promise<Result<SignedIn>> {
  const { audience } = input
  const budgetKey = `sign-in:${audience}:${networkOf(input.ip ?? '')}`
  const limit = signInNetworkBudget()
  if (!(await spendBudget(database.client, budgetKey, limit, networkWindowSeconds))) {
    return identityErrors.fail('too-many-attempts')
  }
  const email = parseEmail(input.email)
  if (!email) {
    await verifyNothing(input.password)
    return identityErrors.fail('bad-credentials')
  }
  const guard = guardHash(email.canonical)
  const attempt = await reserveAttempt(database.client, audience, guard)
  if (attempt.isBlocked) return lockedAnswer(attempt.lockedUntil)
  const account = await findAccount(audience, email.canonical)
  const outcome = await judge(input, account, attempt)
  // Only what failed for good counts against the address and the network.
  if (!outcome.ok && countedCodes.has(outcome.error.code)) return outcome
  await refundBudget(database.client, budgetKey)
  if (outcome.ok) await clearAttempts(database.client, audience, guard)
  else await refundAttempt(database.client, audience, guard)
  return outcome
}

function lockedAnswer(until: Date) {
  return identityErrors.fail('locked', { details: { until: until.toISOString() } })
}

async function judge(
  input: SignIn,
  account: Account | null,
  attempt: Extract<Attempt, { isBlocked: false }>,
): Promise<Result<SignedIn>> {
  // A stranger's address costs the same query and the same hash as a customer's.
  const credential = await findCredential(database.client, account?.subject ?? newUuid())
  const isPasswordRight = credential?.passwordHash
    ? await verifyPassword(credential.passwordHash, input.password)
    : await verifyNothing(input.password)
  if (!account || !credential || !isPasswordRight) return answerFailure(account, attempt)
  if (account.status === 'closed') return identityErrors.fail('closed')
  if (account.status !== 'active') return identityErrors.fail('suspended')
  const factor = await checkSecondFactor(credential, input)
  if (factor === 'wrong') return answerFailure(account, attempt)
  if (factor === 'missing') return identityErrors.fail('totp-required')
  if (factor === 'not-enrolled') return identityErrors.fail('totp-enrolment-required')
  if (factor === 'exhausted') return identityErrors.fail('locked')
  return ok(await openSession(input, account, factor === 'recovery-code'))
}

async function openSession(
  input: SignIn,
  account: Account,
  usedRecoveryCode: boolean,
): Promise<SignedIn> {
  const sid = newToken()
  const sessionId = newSessionId()
  const { audience, subject } = account
  const device = { userAgent: input.userAgent ?? '', ip: input.ip ?? '' }
  return await database.transaction(async (tx) => {
    const expiresAt = await expiryIn(tx, sessionMaxSeconds(audience))
    await insertSession(tx, { sessionId, sid, audience, subject, ...device, expiresAt })
    const { isNewDevice } = await recordDevice(tx, subject, device)
    if (audience === 'staff') await noteStaffSignIn(tx, staffIdOf(subject))
    await appendEvents(tx, signInEvents(account, sessionId, isNewDevice, usedRecoveryCode))
    const actor = actorOf(account, sessionId)
    return { sid, sessionId, actor, expiresAt: expiresAt.toISOString() }
  })
}

function actorOf(account: Account, sessionId: Id<'ses'>): CustomerActor | StaffActor {
  return account.audience === 'customer'
    ? { kind: 'customer', customerId: customerIdOf(account.subject), sessionId }
    : { kind: 'staff', staffId: staffIdOf(account.subject), sessionId, roles: account.roles }
}

function signInEvents(
  account: Account,
  sessionId: Id<'ses'>,
  isNewDevice: boolean,
  usedRecoveryCode: boolean,
): NewEvent[] {
  if (account.audience === 'customer') {
    const customerId = customerIdOf(account.subject)
    const signedIn = userSignedIn.of(customerId, { customerId, sessionId, isNewDevice })
    const change = 'recovery-code-used'
    return usedRecoveryCode
      ? [userTotpChanged.of(customerId, { customerId, change }), signedIn]
      : [signedIn]
  }
  const staffId = staffIdOf(account.subject)
  const signedIn = staffSignedIn.of(staffId, { staffId, sessionId })
  const { roles } = account
  const change = 'recovery-code-used'
  const by = `staff:${staffId}`
  return usedRecoveryCode
    ? [staffChanged.of(staffId, { staffId, change, roles: [...roles], by }), signedIn]
    : [signedIn]
}
