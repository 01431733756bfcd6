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

/** How long a recovery of an authenticator waits after two people agreed, in seconds: two days. */
export function recoveryDelaySeconds(): number {
  return positive('TOTP_RECOVERY_DELAY_SECONDS', 48 * 3600)
}

/** Failed sign-ins that one network may make in 15 minutes, over all addresses. */
export function signInNetworkBudget(): number {
  return positive('SIGN_IN_NETWORK_BUDGET', 100)
}

/** Failed sign-ins on one account in an hour, from all devices together that it does not know. */
export function signInAccountBudget(): number {
  return positive('SIGN_IN_ACCOUNT_BUDGET', 30)
}

/** Right sign-ins of one account in an hour; each known device has as many of its own. */
export function signInsPerHour(): number {
  return positive('SIGN_INS_PER_HOUR', 60)
}

/** Sessions that one account may have open at a time. */
export function sessionsPerAccount(): number {
  return positive('SESSIONS_PER_ACCOUNT', 10)
}
