import { appendEvents } from '@corridor/db/outbox'
import type { Id } from '@corridor/kernel/ids'
import { userSessionsRevoked } from '../events.ts'
import { voidLinks } from '../store/links.ts'
import { type RevokeReason, revokeAll } from '../store/sessions.ts'
import { forgetTrustedDevices } from '../store/trusted-devices.ts'
import type { Db } from '../store.ts'
import { customerIdOf, type Subject } from '../subject.ts'

type HowEnded = { readonly why: RevokeReason; readonly by: string; readonly reason?: string }

/**
 * Ends sessions inside the caller's transaction, with its event; what support did is told also where nobody was
 * signed in. The caller calls `forgetSessions`
 * when the transaction has committed.
 */
export async function endSessions(
  tx: Db,
  subject: Subject,
  { except, ...how }: HowEnded & { readonly except?: Id<'ses'> },
): Promise<number> {
  // first, so that a sign-in by link that is under way has committed, and its session is among those that end
  await voidLinks(tx, subject.subject, 'registered-here')
  const count = await revokeAll(tx, subject.subject, how.why, except)
  // who is signed out everywhere is no known device any more either
  await forgetTrustedDevices(tx, subject.subject, except)
  if (count > 0 || how.why === 'support') await announceEnd(tx, subject, count, how)
  return count
}

/** Tells that sessions ended, inside the caller's transaction. */
export async function announceEnd(
  tx: Db,
  { audience, subject }: Subject,
  count: number,
  how: HowEnded,
): Promise<void> {
  if (audience !== 'customer') return
  const customerId = customerIdOf(subject)
  await appendEvents(tx, [userSessionsRevoked.of(customerId, { customerId, count, ...how })])
}
