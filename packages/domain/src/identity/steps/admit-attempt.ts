import { signInAccountBudget, signInNetworkBudget } from '../adapters/config.ts'
import type { Audience } from '../contract.ts'
import { networkOf } from '../device.ts'
import {
  accountBudget,
  deviceBudget,
  networkBudget,
  place,
  trickleBudget,
} from '../guess-limits.ts'
import {
  clearAttempts,
  type GuardKey,
  isSpent,
  lockedUntil,
  refundAttempt,
  refundBudget,
  reserveAttempt,
  secondsUntilBudget,
  take,
} from '../store/budgets.ts'
import { database, expiryIn } from '../store.ts'

/** Who tries, as far as the counters know: an address, from a known device or a network. */
export type Attempter = {
  readonly audience: Audience
  readonly guard: Uint8Array<ArrayBuffer>
  readonly ip: string
  /** The known device's id, null for any other. */
  readonly deviceId: string | null
}

export type Admission =
  | {
      readonly kind: 'counted'
      readonly at: GuardKey
      /** Budgets that this attempt took from; given back unless it fails for good. */
      readonly taken: readonly string[]
      /** Until when its failure blocks the place: it would be the fifth in a row. */
      readonly blocksUntil: Date | null
    }
  /** Only password and code together still count. */
  | {
      readonly kind: 'with-code-only'
      readonly why: 'locked' | 'too-many-attempts'
      readonly until: Date
    }

/** Counts an attempt before it is checked: see guess-limits.ts. */
export async function admitAttempt(who: Attempter): Promise<Admission> {
  const { audience, guard, deviceId } = who
  if (!deviceId || !(await take(database.client, deviceBudget(deviceId)))) {
    return await admitStranger(who)
  }
  const taken = [deviceBudget(deviceId).key]
  const admission = await admitAt({ audience, guard, place: place.device(deviceId) }, taken)
  if (admission.kind !== 'counted') await giveBack(taken)
  return admission
}

/** Counts an attempt of somebody signed in, who is asked for the password again. */
export async function admitSignedIn(
  audience: Audience,
  guard: Uint8Array<ArrayBuffer>,
  sessionId: string,
): Promise<Admission> {
  return await admitAt({ audience, guard, place: place.session(sessionId) }, [])
}

async function admitAt(at: GuardKey, taken: readonly string[]): Promise<Admission> {
  const attempt = await reserveAttempt(database.client, at)
  return attempt.isBlocked
    ? { kind: 'with-code-only', why: 'locked', until: attempt.lockedUntil }
    : { kind: 'counted', at, taken, blocksUntil: attempt.lockedUntil }
}

async function admitStranger({ audience, guard, ip }: Attempter): Promise<Admission> {
  const db = database.client
  const network = networkOf(ip)
  const at = { audience, guard, place: place.network(network) }
  const ofAccount = strangersOf(audience, guard)
  const ofNetwork = networkBudget(audience, network, signInNetworkBudget())
  const admission = await admitAt(at, [ofAccount.key, ofNetwork.key])
  if (admission.kind !== 'counted') return admission
  if (!(await take(db, ofAccount))) {
    await refundAttempt(db, at)
    const until = await expiryIn(db, await secondsUntilBudget(db, ofAccount.key))
    return { kind: 'with-code-only', why: 'locked', until }
  }
  if (await take(db, ofNetwork)) return admission
  if (await take(db, trickleBudget(audience, network))) {
    return { ...admission, taken: [ofAccount.key] }
  }
  await refundAttempt(db, at)
  await giveBack([ofAccount.key])
  const until = await expiryIn(db, await secondsUntilBudget(db, ofNetwork.key))
  return { kind: 'with-code-only', why: 'too-many-attempts', until }
}

/** The attempt was right: its place starts anew, and what it took from budgets is given back. */
export async function settleRight(admission: Admission): Promise<void> {
  if (admission.kind !== 'counted') return
  await clearAttempts(database.client, admission.at)
  await giveBack(admission.taken)
}

/** The attempt was neither right nor a failure: it only lacks the code. */
export async function settleOpen(admission: Admission): Promise<void> {
  if (admission.kind !== 'counted') return
  await refundAttempt(database.client, admission.at)
  await giveBack(admission.taken)
}

async function giveBack(keys: readonly string[]): Promise<void> {
  for (const key of keys) await refundBudget(database.client, key)
}

/**
 * Until when a failed attempt blocks something: its place, or the account for strangers altogether. Null when it
 * blocks nothing.
 */
export async function blockedBy(
  admission: Extract<Admission, { kind: 'counted' }>,
): Promise<Date | null> {
  if (admission.blocksUntil) return admission.blocksUntil
  const { audience, guard } = admission.at
  const budget = strangersOf(audience, guard)
  if (!admission.taken.includes(budget.key)) return null
  if (!(await isSpent(database.client, budget))) return null
  return await expiryIn(database.client, await secondsUntilBudget(database.client, budget.key))
}

/** Until when some place, or strangers altogether, cannot sign in with this address, for support's eyes. */
export async function blockedUntil(
  audience: Audience,
  guard: Uint8Array<ArrayBuffer>,
): Promise<Date | null> {
  const db = database.client
  const ofPlace = await lockedUntil(db, { audience, guard })
  const budget = strangersOf(audience, guard)
  if (ofPlace || !(await isSpent(db, budget))) return ofPlace
  return await expiryIn(db, await secondsUntilBudget(db, budget.key))
}

/** The budget of an account's failures from devices that it does not know. */
export function strangersOf(audience: Audience, guard: Uint8Array<ArrayBuffer>) {
  const address = Buffer.from(guard).toString('base64url')
  return accountBudget(audience, address, signInAccountBudget())
}
