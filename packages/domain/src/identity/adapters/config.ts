import type { Audience } from '../contract.ts'

/** Reads a positive whole number from the environment. @throws RangeError when it is something else */
function positive(name: string, fallback: number): number {
  const text = process.env[name]
  if (text === undefined || text === '') return fallback
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1)
    throw new RangeError(`${name} takes a whole number > 0`)
  return value
}

/** A session that is not used dies after so many seconds. Customers: 5 minutes (PSD2 RTS Art. 4). */
export function sessionIdleSeconds(audience: Audience): number {
  const minutes =
    audience === 'staff'
      ? positive('STAFF_SESSION_IDLE_MINUTES', 10)
      : positive('SESSION_IDLE_MINUTES', 5)
  return minutes * 60
}

/** A session dies after so many seconds, however much it is used. */
export function sessionMaxSeconds(audience: Audience): number {
  const hours =
    audience === 'staff'
      ? positive('STAFF_SESSION_MAX_HOURS', 8)
      : positive('SESSION_MAX_HOURS', 12)
  return hours * 3600
}

/** Failed sign-ins that one network may make in 15 minutes. */
export function signInNetworkBudget(): number {
  return positive('SIGN_IN_NETWORK_BUDGET', 100)
}
