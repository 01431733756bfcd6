import { signInNetworkBudget } from '../adapters/config.ts'
import type { Audience } from '../contract.ts'
import { networkOf } from '../device.ts'
import { deviceBudget, networkBudget, place, trickleBudget } from '../guess-limits.ts'
import {
  type GuardKey,
  refundAttempt,
  reserveAttempt,
  secondsUntilBudget,
  take,
} from '../store/budgets.ts'
import { database, expiryIn } from '../store.ts'
import { giveBackBudgets } from './give-back-budgets.ts'
import { strangersBudget } from './strangers-budget.ts'

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
  if (admission.kind !== 'counted') await giveBackBudgets(taken)
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
  const ofAccount = strangersBudget(audience, guard)
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
  await giveBackBudgets([ofAccount.key])
  const until = await expiryIn(db, await secondsUntilBudget(db, ofNetwork.key))
  return { kind: 'with-code-only', why: 'too-many-attempts', until }
}
