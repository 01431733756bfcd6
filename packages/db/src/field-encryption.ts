import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  randomBytes,
} from 'node:crypto'
import { type KeyService, localKeyService } from './key-service.ts'

/** Where a value belongs. A ciphertext that is moved to another place does not open there. */
export type FieldPlace = { readonly table: string; readonly column: string; readonly row: string }

// Layout: format 1 | length of key id | key id | wrapped data key (40) | nonce (12) | ciphertext | tag (16).
const format = 1
const dataKeyBytes = 32
const wrappedBytes = dataKeyBytes + 8
const nonceBytes = 12
const tagBytes = 16

let service: KeyService | null = null

/** Puts another key service in place of the local one (a KMS, or a test's). Null goes back to the environment's. */
export function useKeyService(replacement: KeyService | null): void {
  service = replacement
}

// Keys go to a cipher as key objects: given as bytes, Node 24 spends three times as long on the same work.

/**
 * Encrypts a value for its place: AES-256-GCM under a data key of its own, which the key service wraps.
 * @returns bytes for a `bytea` column
 */
export async function encryptField(
  plain: string | Uint8Array,
  place: FieldPlace,
): Promise<Uint8Array<ArrayBuffer>> {
  const keys = keyService()
  const keyId = Buffer.from(keys.currentKeyId)
  const dataKey = randomBytes(dataKeyBytes)
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', createSecretKey(dataKey), nonce)
  cipher.setAAD(associatedData(place, keys.currentKeyId))
  const body = [
    cipher.update(typeof plain === 'string' ? Buffer.from(plain) : plain),
    cipher.final(),
  ]
  const wrapped = await keys.wrap(dataKey)
  const header = Uint8Array.of(format, keyId.length)
  return Uint8Array.from(
    Buffer.concat([header, keyId, wrapped, nonce, ...body, cipher.getAuthTag()]),
  )
}

/**
 * Opens what `encryptField` made for this place.
 * @throws Error when the bytes, the place or the key are not the ones of then
 */
export async function decryptField(
  sealed: Uint8Array,
  place: FieldPlace,
): Promise<Uint8Array<ArrayBuffer>> {
  return Uint8Array.from(await openField(sealed, place))
}

async function openField(sealed: Uint8Array, place: FieldPlace): Promise<Buffer> {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
  const keyIdEnd = 2 + (bytes[1] ?? 0)
  const nonceStart = keyIdEnd + wrappedBytes
  const bodyStart = nonceStart + nonceBytes
  if (bytes[0] !== format || bytes.length < bodyStart + tagBytes) {
    throw new Error('not an encrypted field')
  }
  const keyId = bytes.toString('utf8', 2, keyIdEnd)
  const dataKey = await keyService().unwrap(keyId, bytes.subarray(keyIdEnd, nonceStart))
  const key = createSecretKey(dataKey)
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(nonceStart, bodyStart))
  decipher.setAAD(associatedData(place, keyId))
  decipher.setAuthTag(bytes.subarray(-tagBytes))
  const body = decipher.update(bytes.subarray(bodyStart, -tagBytes))
  const rest = decipher.final()
  return rest.length === 0 ? body : Buffer.concat([body, rest])
}

const utf8 = new TextDecoder()

/** `decryptField` for a text. */
export async function decryptText(sealed: Uint8Array, place: FieldPlace): Promise<string> {
  return utf8.decode(await openField(sealed, place))
}

/**
 * A value by which an encrypted field can be found: HMAC-SHA256, equal for equal values of one purpose.
 * Bring the value into its canonical form first. @returns 64 hexadecimal characters
 */
export function blindIndex(value: string, purpose: string): string {
  return createHmac('sha256', keyService().indexKey(purpose)).update(value).digest('hex')
}

function keyService(): KeyService {
  service ??= localKeyService()
  return service
}

/** Length before each part: no two places share their bytes. */
function associatedData({ table, column, row }: FieldPlace, keyId: string): Buffer {
  return Buffer.from(
    [table, column, row, keyId].map((part) => `${Buffer.byteLength(part)}:${part}`).join('|'),
  )
}
