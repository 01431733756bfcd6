import { newUuid } from '@corridor/kernel/ids'
import { type Err, type Failure, ok, type Result } from '@corridor/kernel/result'
import { signInsPerHour } from '../adapters/config.ts'
import { verifyNothing, verifyPassword } from '../adapters/password-hash.ts'
import type { SignIn } from '../contract.ts'
import { networkOf } from '../device.ts'
import { parseEmail } from '../email.ts'
import { identityErrors } from '../errors.ts'
import { place, rightSignIns, withCodeBudget } from '../guess-limits.ts'
import { admitAttempt } from '../steps/admit-attempt.ts'
import { checkSecondFactor } from '../steps/check-second-factor.ts'
import { equalizeTiming } from '../steps/equalize-timing.ts'
import { type Account, findAccount } from '../steps/find-account.ts'
import { openSession, type SignedIn } from '../steps/open-session.ts'
import { answerBlocked, answerFailure } from '../steps/refuse-attempt.ts'
import { settleIncomplete, settleSucceeded } from '../steps/settle-attempt.ts'
import { guardHash, take } from '../store/budgets.ts'
import { findCredential } from '../store/credentials.ts'
import { findTrustedDevice } from '../store/trusted-devices.ts'
import { database } from '../store.ts'

const failureFloorMs = 100

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
  return equalizeTiming(Math.max(0, failureFloorMs - spentMs), async () => result)
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
    await settleIncomplete(admission)
    return verdict.answer
  }
  await settleSucceeded(admission)
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
  const { userAgent, ip } = input
  const usedRecoveryCode = usedCode === 'recovery-code'
  const how = { userAgent, ip, deviceId, usedRecoveryCode }
  return ok(await database.transaction((tx) => openSession(tx, account, how)))
}
