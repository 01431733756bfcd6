/**
 * Rate limits and lockout of sign-in (throttling against brute force and credential stuffing), without giving outsiders
 * a way to lock the owner out.
 *
 * Every attempt is counted where it comes from, its place, before it is checked:
 * - a device that signed in to this account before (its cookie is a secret of its own): five failures in a row on
 *   that device, and so many a day, after which it is a device like any other;
 * - any other device: five failures in a row from its network (the /24 of an IPv4 address, the /64 of an IPv6 one),
 *   so many an hour on the account from all networks together, and so many from the network over all addresses
 *   typed, invented ones included; past the last one the network keeps a trickle;
 * - a session that is asked for its password again: five failures in a row in that session.
 *
 * A place whose limit is reached is answered without a look at the password, unless a code of the second factor
 * came along. Then both are checked, and all that is not wholly right gets the very same answer: who guesses has to
 * hit password and code at once, at no more than two a second from one place, and wrong codes beside a right password
 * have a budget a day (second-factor.ts).
 * Whoever has no second factor and meets somebody else's block resets the password by mail, which makes the
 * browser a known device.
 *
 * Known devices and codes are never asked about other people's failures: nobody outside can aim a block at them.
 * Counters hang on the address typed, so that a block tells nothing about who has an account.
 */
export const guessLimits = {
  /** PSD2 RTS Art. 4(3)(b): at most five failures in a row. */
  failuresInARow: 5,
  blockSeconds: 15 * 60,
  accountWindowSeconds: 3600,
  networkWindowSeconds: 15 * 60,
  trickleWindowSeconds: 10,
  deviceFailuresPerDay: 20,
  withCodePerMinute: 120,
  noticeWindowSeconds: 3600,
} as const

const daySeconds = 86_400

/** A counter of attempts in a window, by the database's clock. */
export type Budget = { readonly key: string; readonly limit: number; readonly seconds: number }

export const place = {
  network: (network: string) => `network:${network}`,
  device: (deviceId: string) => `device:${deviceId}`,
  session: (sessionId: string) => `session:${sessionId}`,
} as const

/** @param guard the typed address as the counters know it */
export function accountBudget(audience: string, guard: string, limit: number): Budget {
  const key = `sign-in-account:${audience}:${guard}`
  return { key, limit, seconds: guessLimits.accountWindowSeconds }
}

export function networkBudget(audience: string, network: string, limit: number): Budget {
  return { key: `sign-in:${audience}:${network}`, limit, seconds: guessLimits.networkWindowSeconds }
}

/** What a network that used its budget up still gets: one attempt every few seconds, for all its people. */
export function trickleBudget(audience: string, network: string): Budget {
  const key = `sign-in-trickle:${audience}:${network}`
  return { key, limit: 1, seconds: guessLimits.trickleWindowSeconds }
}

export function deviceBudget(deviceId: string): Budget {
  return {
    key: `sign-in-device:${deviceId}`,
    limit: guessLimits.deviceFailuresPerDay,
    seconds: daySeconds,
  }
}

/**
 * Attempts with a code from a place that is blocked: each costs a password hash, so that they have a rate. It is the
 * place's own, a known device's or a network's, and full again within a minute.
 */
export function withCodeBudget(audience: string, at: string): Budget {
  const limit = guessLimits.withCodePerMinute
  return { key: `sign-in-with-code:${audience}:${at}`, limit, seconds: 60 }
}

/** Right sign-ins; a known device has its own, so that who knows the password cannot use up the owner's. */
export function rightSignIns(subject: string, deviceId: string | null, limit: number): Budget {
  return { key: `signed-in:${subject}:${deviceId ?? 'new'}`, limit, seconds: 3600 }
}

/** One notice of a block an hour, however many networks take part. */
export function noticeBudget(subject: string): Budget {
  const seconds = guessLimits.noticeWindowSeconds
  return { key: `sign-in-notice:${subject}`, limit: 1, seconds }
}

/** The counter of an account's wrong codes. @param codesOf a known device or a session, which has its own */
export function totpBudgetKey(subject: string, codesOf: string | null = null): string {
  return codesOf ? `totp:${subject}:${codesOf}` : `totp:${subject}`
}

/** A set-up takes so many codes; then it is void, so that a borrowed session cannot guess its way through one. */
export function totpSetUpBudget(subject: string): Budget {
  return { key: `totp-set-up:${subject}`, limit: 10, seconds: daySeconds }
}
