import { appendEvents } from '@corridor/db/outbox'
import type { CustomerActor, StaffActor } from '@corridor/kernel/actor'
import type { NewEvent } from '@corridor/kernel/event'
import type { Id } from '@corridor/kernel/ids'
import { sessionMaxSeconds, sessionsPerAccount } from '../adapters/config.ts'
import { staffChanged, staffSignedIn, userSignedIn, userTotpChanged } from '../events.ts'
import { newToken } from '../secret-tokens.ts'
import { voidLinks } from '../store/links.ts'
import { insertSession, newSessionId, recordDevice, revokeBeyond } from '../store/sessions.ts'
import { noteStaffSignIn } from '../store/staff.ts'
import { touchTrustedDevice, trustDevice } from '../store/trusted-devices.ts'
import { type Db, expiryIn } from '../store.ts'
import { customerIdOf, staffIdOf } from '../subject.ts'
import { announceEnd } from './end-sessions.ts'
import type { Account } from './find-account.ts'

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

/** How somebody who has proved who they are came in. */
export type HowSignedIn = {
  readonly userAgent?: string
  readonly ip?: string
  /** The known device's id, null for any other. */
  readonly deviceId: string | null
  readonly usedRecoveryCode?: boolean
  /** The link that confirms the address did it, in the browser that registered it. */
  readonly isByLink?: boolean
}

/** Opens a session inside the caller's transaction, with its event. Whoever calls has checked everything. */
export async function openSession(tx: Db, account: Account, how: HowSignedIn): Promise<SignedIn> {
  const sid = newToken()
  const sessionId = newSessionId()
  const { audience, subject } = account
  const { deviceId } = how
  const device = { userAgent: how.userAgent ?? '', ip: how.ip ?? '' }
  const expiresAt = await expiryIn(tx, sessionMaxSeconds(audience))
  const ended = await revokeBeyond(tx, { audience, subject, sessionId }, sessionsPerAccount())
  if (ended > 0) await announceEnd(tx, account, ended, { why: 'too-many', by: 'system:sign-in' })
  await insertSession(tx, { sessionId, sid, audience, subject, ...device, expiresAt })
  const { isNewDevice } = await recordDevice(tx, subject, device)
  if (deviceId) await touchTrustedDevice(tx, deviceId, sessionId)
  const deviceToken = deviceId ? null : await trustDevice(tx, subject, sessionId)
  if (audience === 'staff') await noteStaffSignIn(tx, staffIdOf(subject))
  // the registration is over: from here on its browser is one like any other
  else await voidLinks(tx, subject, 'registered-here')
  await appendEvents(tx, signInEvents(account, { sessionId, isNewDevice, how }))
  const actor = actorOf(account, sessionId)
  return { sid, sessionId, actor, expiresAt: expiresAt.toISOString(), deviceToken }
}

function actorOf(account: Account, sessionId: Id<'ses'>): CustomerActor | StaffActor {
  const { subject, roles, locale } = account
  return account.audience === 'customer'
    ? { kind: 'customer', customerId: customerIdOf(subject), sessionId, locale }
    : { kind: 'staff', staffId: staffIdOf(subject), sessionId, roles, locale }
}

function signInEvents(
  account: Account,
  opened: { sessionId: Id<'ses'>; isNewDevice: boolean; how: HowSignedIn },
): NewEvent[] {
  const { sessionId, isNewDevice, how } = opened
  const change = 'recovery-code-used'
  if (account.audience === 'customer') {
    const customerId = customerIdOf(account.subject)
    const by = how.isByLink && { how: 'confirmation-link' as const }
    const signedIn = userSignedIn.of(customerId, { customerId, sessionId, isNewDevice, ...by })
    return how.usedRecoveryCode
      ? [userTotpChanged.of(customerId, { customerId, change }), signedIn]
      : [signedIn]
  }
  const staffId = staffIdOf(account.subject)
  const signedIn = staffSignedIn.of(staffId, { staffId, sessionId })
  const { roles } = account
  const by = `staff:${staffId}`
  return how.usedRecoveryCode
    ? [staffChanged.of(staffId, { staffId, change, roles: [...roles], by }), signedIn]
    : [signedIn]
}
