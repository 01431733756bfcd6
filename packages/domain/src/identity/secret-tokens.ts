import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { tidyCode } from '@corridor/kernel/typed-text'

const tokenBytes = 32
const recoveryCodeCount = 10
const recoveryAlphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const recoveryGroups = 6
const recoveryGroupLength = 4

/** A random secret of 256 bits for cookies, links, keys and tokens: 43 URL-safe characters. */
export function newToken(): string {
  return randomBytes(tokenBytes).toString('base64url')
}

/** SHA-256. Enough for our own random secrets; passwords take argon2id. */
export function hashToken(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(token, 'utf8').digest())
}

export function isSameHash(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b)
}

/** Ten codes of 120 bits, `k3m9-…`, each good for one sign-in without the authenticator. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: recoveryCodeCount }, () =>
    Array.from({ length: recoveryGroups }, newGroup).join('-'),
  )
}

function newGroup(): string {
  // 32 letters divide 256 evenly: the low five bits of a byte choose without bias.
  return [...randomBytes(recoveryGroupLength)]
    .map((byte) => recoveryAlphabet.charAt(byte & 31))
    .join('')
}

/** Hash of a recovery code as typed: case, spaces and dashes do not count, digits of any script do, O is 0, I and L are 1. */
export function hashRecoveryCode(code: string): Uint8Array<ArrayBuffer> {
  const folded = tidyCode(code).toLowerCase().replaceAll('o', '0').replaceAll(/[il]/g, '1')
  return hashToken(`recovery:${folded}`)
}
