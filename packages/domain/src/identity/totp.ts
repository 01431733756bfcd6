import { Secret, TOTP } from 'otpauth'

/** RFC 6238 as authenticator apps know it: SHA-1, six digits, 30 seconds. */
const totpStepSeconds = 30
const digits = 6
const windowSteps = 1
const issuer = 'Corridor'
const secretBytes = 20

/** A new secret in base32, 160 bits. */
export function newTotpSecret(): string {
  return new Secret({ size: secretBytes }).base32
}

/** What the QR code carries. */
export function totpUrl(secret: string, label: string): string {
  return totpOf(secret, label).toString()
}

/** The code that an authenticator shows at this time. */
export function totpCodeAt(secret: string, at: Date): string {
  return totpOf(secret, issuer).generate({ timestamp: at.getTime() })
}

/**
 * The time step to which a code belongs, the current one or a neighbour, or null when the code is
 * wrong. The caller refuses a step that is not later than the last one used (RFC 6238 5.2).
 */
export function matchTotpStep(secret: string, code: string, at: Date): number | null {
  if (!/^[0-9]{6}$/.test(code)) return null
  const timestamp = at.getTime()
  const delta = totpOf(secret, issuer).validate({ token: code, timestamp, window: windowSteps })
  return delta === null ? null : Math.floor(timestamp / 1000 / totpStepSeconds) + delta
}

function totpOf(secret: string, label: string): TOTP {
  return new TOTP({
    issuer,
    label,
    algorithm: 'SHA1',
    digits,
    period: totpStepSeconds,
    secret: Secret.fromBase32(secret),
  })
}
