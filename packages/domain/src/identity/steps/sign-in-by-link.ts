import { type Id, uuidOf } from '@corridor/kernel/ids'
import { signInsPerHour } from '../adapters/config.ts'
import type { VerifyEmail } from '../contract.ts'
import { networkOf } from '../device.ts'
import { place, rightSignIns } from '../guess-limits.ts'
import { guardHash, isPlaceBlocked, take } from '../store/budgets.ts'
import { findCredential } from '../store/credentials.ts'
import { claimRegistration } from '../store/links.ts'
import { type Db, database } from '../store.ts'
import { loadAccount } from './load-account.ts'
import { openSession, type SignedIn } from './open-session.ts'

/**
 * Signs a customer in whose link was opened where the account was registered: the link shows who reads the mailbox, the
 * browser's secret who chose the password. Neither is enough. Without the secret anybody could have an account opened
 * for a stranger's address and let the stranger fill it; without the link anybody could claim an address.
 *
 * The secret is of one registration, and is used up by the first try. It ends with any sign-in, a new password, and
 * whatever signs the customer out everywhere, so that an old browser opens nothing that somebody has made their own since.
 * Null where the password is to be asked: also with a second factor, a block on this network, and an account that is
 * suspended or closed.
 */
export async function signInByLink(
  customerId: Id<'cus'>,
  { registrations = [], ip, userAgent }: Omit<VerifyEmail, 'token'>,
): Promise<SignedIn | null> {
  if (registrations.length === 0) return null
  const subject = uuidOf(customerId)
  const account = await loadAccount({ audience: 'customer', subject })
  return await database.transaction(async (tx) => {
    if (!(await claimRegistration(tx, subject, registrations))) return null
    if (account?.status !== 'active') return null
    const credential = await findCredential(tx, subject)
    if (!credential || credential.isTotpOn) return null
    if (await isBlocked(tx, account.emailCanonical, ip)) return null
    if (!(await take(tx, rightSignIns(subject, null, signInsPerHour())))) return null
    return await openSession(tx, account, { userAgent, ip, deviceId: null, isByLink: true })
  })
}

/** What keeps a right password out here keeps the link out too. */
async function isBlocked(tx: Db, emailCanonical: string, ip = ''): Promise<boolean> {
  const at = place.network(networkOf(ip))
  return await isPlaceBlocked(tx, {
    audience: 'customer',
    guard: guardHash(emailCanonical),
    place: at,
  })
}
