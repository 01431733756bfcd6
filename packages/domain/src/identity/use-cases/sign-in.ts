import { appendEvents } from '@corridor/db/outbox'
import type { CustomerActor, StaffActor } from '@corridor/kernel/actor'
import type { NewEvent } from '@corridor/kernel/event'
import { type Id, newUuid } from '@corridor/kernel/ids'
import { type Err, type Failure, ok, type Result } from '@corridor/kernel/result'
import { sessionMaxSeconds, sessionsPerAccount, signInsPerHour } from '../adapters/config.ts'
import { verifyNothing, verifyPassword } from '../adapters/password-hash.ts'
import { admitAttempt, settleOpen, settleRight } from '../admit-attempt.ts'
import type { SignIn } from '../contract.ts'
import { networkOf } from '../device.ts'
import { parseEmail } from '../email.ts'
import { identityErrors } from '../errors.ts'
import { withFloor } from '../even-timing.ts'
import { staffChanged, staffSignedIn, userSignedIn, userTotpChanged } from '../events.ts'
import { type Account, findAccount } from '../find-account.ts'
import { place, rightSignIns, withCodeBudget } from '../guess-limits.ts'
import { answerBlocked, answerFailure } from '../refuse-attempt.ts'
import { checkSecondFactor } from '../second-factor.ts'
import { newToken } from '../secret-tokens.ts'
import { guardHash, take } from '../store/budgets.ts'
import { findCredential } from '../store/credentials.ts'
import { insertSession, newSessionId, recordDevice, revokeBeyond } from '../store/sessions.ts'
import { noteStaffSignIn } from '../store/staff.ts'
import { findTrustedDevice, touchTrustedDevice, trustDevice } from '../store/trusted-devices.ts'
import { database, expiryIn } from '../store.ts'
import { customerIdOf, staffIdOf } from '../subject.ts'
import { announceEnd } from './end-sessions.ts'

const failureFloorMs = 100

export type SignedIn = {
  /** The secret for the cookie. It is shown here once; only its hash is stored. */
  readonly sid: string
  /** The session's public id, for lists and logs. */
  readonly sessionId: Id<'ses'>
  readonly actor: CustomerActor | StaffActor
  /** When the session ends however much it is used. */
  readonly expiresAt: string
  /** The secret by which this device will be known to this account; null when it is known already. */
  readonly deviceToken: string | null
}

/**
 * Signs a customer or a member of staff in with a new session. What guessing is limited by, and why nobody can lock
 * somebody else out: guess-limits.ts.
 *
 * Errors: bad-credentials (whatever of it was wrong), totp-required (ask for the code and call
 * again), locked and too-many-attempts (this device or network may only come with password and code
 * together), suspended, closed, sign-in-limit (right ones, too many in an hour).
 */
export async function signIn(input: SignIn): Promise<Result<SignedIn>> {
  const startedAtMs = performance.now()
  const result = await attemptSignIn(input)
  if (result.ok) return result
  const spentMs = performance.now() - startedAtMs
  return withFloor(Math.max(0, failureFloorMs - spentMs), async () => result)
}

async function attemptSignIn(input: SignIn): Promise<Result<SignedIn>> {
  const { audience, ip = '' } = input
  const email = parseEmail(input.email)
  const typed = email?.canonical ?? `no address: ${input.email}`
  const account = email && (await findAccount(audience, email.canonical))
  // a stranger's address costs the same queries and the same hash as a customer's
  const subject = account?.subject ?? newUuid()
  const device = await findTrustedDevice(database.client, subject, input.devices ?? [])
  const deviceId = device?.deviceId ?? null
  const admission = await admitAttempt({ audience, guard: guardHash(typed), ip, deviceId })
  const isCodeGiven = input.totpCode !== undefined || input.recoveryCode !== undefined
  if (admission.kind !== 'counted') {
    const at = deviceId ? place.device(deviceId) : place.network(networkOf(ip))
    const mayTry = isCodeGiven && (await take(database.client, withCodeBudget(audience, at)))
    if (!mayTry) return answerBlocked(admission)
  }
  // a browser that only held a reset's link shares the account's wrong codes: resets must not multiply them
  const codesOf = device?.hasSignedIn ? device.deviceId : null
  const verdict = await judge(input, account, subject, codesOf)
  if (admission.kind !== 'counted') {
    // one answer, so that it does not say which of the two was right
    return verdict.kind === 'right' && verdict.usedCode !== null
      ? await admit(input, verdict, deviceId)
      : answerBlocked(admission)
  }
  if (verdict.kind === 'wrong') return await answerFailure(account, admission)
  if (verdict.kind === 'refused') {
    await settleOpen(admission)
    return verdict.answer
  }
  await settleRight(admission)
  return await admit(input, verdict, deviceId)
}

type Right = {
  readonly kind: 'right'
  readonly account: Account
  readonly usedCode: 'code' | 'recovery-code' | null
}
type Verdict =
  | Right
  | { readonly kind: 'wrong' }
  | { readonly kind: 'refused'; readonly answer: Err<Failure> }

async function judge(
  input: SignIn,
  account: Account | null,
  subject: string,
  codesOf: string | null,
): Promise<Verdict> {
  const credential = await findCredential(database.client, subject)
  const isPasswordRight = credential?.passwordHash
    ? await verifyPassword(credential.passwordHash, input.password)
    : await verifyNothing(input.password)
  if (!account || !credential || !isPasswordRight) return { kind: 'wrong' }
  if (account.status === 'closed') return refused('closed')
  if (account.status !== 'active') return refused('suspended')
  const factor = await checkSecondFactor(credential, input, codesOf)
  if (factor === 'wrong') return { kind: 'wrong' }
  if (factor === 'missing') return refused('totp-required')
  if (factor === 'not-enrolled') return refused('totp-enrolment-required')
  if (factor === 'exhausted') return refused('locked')
  return { kind: 'right', account, usedCode: factor === 'not-needed' ? null : factor }
}

type Refusal = 'closed' | 'suspended' | 'totp-required' | 'totp-enrolment-required' | 'locked'

function refused(code: Refusal): Verdict {
  return { kind: 'refused', answer: identityErrors.fail(code) }
}

async function admit(
  input: SignIn,
  { account, usedCode }: Right,
  deviceId: string | null,
): Promise<Result<SignedIn>> {
  const budget = rightSignIns(account.subject, deviceId, signInsPerHour())
  if (!(await take(database.client, budget))) return identityErrors.fail('sign-in-limit')
  return ok(await openSession(input, account, usedCode === 'recovery-code', deviceId))
}

async function openSession(
  input: SignIn,
  account: Account,
  usedRecoveryCode: boolean,
  deviceId: string | null,
): Promise<SignedIn> {
  const sid = newToken()
  const sessionId = newSessionId()
  const { audience, subject } = account
  const device = { userAgent: input.userAgent ?? '', ip: input.ip ?? '' }
  return await database.transaction(async (tx) => {
    const expiresAt = await expiryIn(tx, sessionMaxSeconds(audience))
    const ended = await revokeBeyond(tx, { audience, subject, sessionId }, sessionsPerAccount())
    if (ended > 0) await announceEnd(tx, account, ended, { why: 'too-many', by: 'system:sign-in' })
    await insertSession(tx, { sessionId, sid, audience, subject, ...device, expiresAt })
    const { isNewDevice } = await recordDevice(tx, subject, device)
    if (deviceId) await touchTrustedDevice(tx, deviceId, sessionId)
    const deviceToken = deviceId ? null : await trustDevice(tx, subject, sessionId)
    if (audience === 'staff') await noteStaffSignIn(tx, staffIdOf(subject))
    await appendEvents(tx, signInEvents(account, sessionId, isNewDevice, usedRecoveryCode))
    const actor = actorOf(account, sessionId)
    return { sid, sessionId, actor, expiresAt: expiresAt.toISOString(), deviceToken }
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
