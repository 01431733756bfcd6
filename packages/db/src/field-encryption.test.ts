import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  blindIndex,
  decryptField,
  decryptText,
  encryptField,
  useKeyService,
} from './field-encryption.ts'
import { localKeyService } from './key-service.ts'

const place = { table: 'credential', column: 'totp_secret', row: 'cus_1' }
const keyA = randomBytes(32).toString('base64')
const keyB = randomBytes(32).toString('base64')

beforeEach(() => useKeyService(localKeyService({ FIELD_ENCRYPTION_KEY: keyA })))
afterEach(() => useKeyService(null))

test('texts and bytes come back as they were; equal values look different', async () => {
  for (const text of ['', 'JBSWY3DPEHPK3PXP', '数え切れない 🦀']) {
    expect(await decryptText(await encryptField(text, place), place)).toBe(text)
  }
  const bytes = randomBytes(100_000)
  const sealed = await encryptField(bytes, place)
  expect(Buffer.from(await decryptField(sealed, place)).equals(bytes)).toBe(true)
  expect(await encryptField('same', place)).not.toEqual(await encryptField('same', place))
  expect(Buffer.from(await encryptField('secret', place)).includes('secret')).toBe(false)
})

test('a value that was moved to another table, column or row does not open', async () => {
  const sealed = await encryptField('secret', place)
  for (const moved of [
    { ...place, table: 'other' },
    { ...place, column: 'other' },
    { ...place, row: 'cus_2' },
    { table: 'credentialtotp', column: '_secret', row: 'cus_1' },
  ]) {
    await expect(decryptField(sealed, moved)).rejects.toThrow()
  }
})

test('no byte can be changed and no end cut off', async () => {
  const sealed = await encryptField('secret', place)
  for (let i = 0; i < sealed.length; i++) {
    const altered = Uint8Array.from(sealed)
    altered[i] = (altered[i] ?? 0) ^ 1
    await expect(decryptField(altered, place), `byte ${i}`).rejects.toThrow()
    await expect(decryptField(sealed.subarray(0, i), place), `cut at ${i}`).rejects.toThrow()
  }
})

test('a rotated key still opens what it sealed; a forgotten one does not', async () => {
  const sealed = await encryptField('secret', place)
  useKeyService(
    localKeyService({ FIELD_ENCRYPTION_KEY: keyB, FIELD_ENCRYPTION_PREVIOUS_KEYS: keyA }),
  )
  expect(await decryptText(sealed, place)).toBe('secret')
  const fresh = await encryptField('secret', place)
  useKeyService(localKeyService({ FIELD_ENCRYPTION_KEY: keyB }))
  expect(await decryptText(fresh, place)).toBe('secret')
  await expect(decryptField(sealed, place)).rejects.toThrow('is not configured')
})

test('a key of another length is refused', () => {
  expect(() => localKeyService({ FIELD_ENCRYPTION_KEY: 'c2hvcnQ=' })).toThrow('32 bytes')
  expect(() => localKeyService({})).toThrow('FIELD_ENCRYPTION_KEY')
})

test('lookup values are equal for equal values of one purpose only, and outlive a rotation', () => {
  const index = blindIndex('ada@example.com', 'email')
  expect(index).toMatch(/^[0-9a-f]{64}$/)
  expect(blindIndex('ada@example.com', 'email')).toBe(index)
  expect(blindIndex('ada@example.com', 'phone')).not.toBe(index)
  expect(blindIndex('bob@example.com', 'email')).not.toBe(index)
  const withIndexKey = { FIELD_ENCRYPTION_KEY: keyA, BLIND_INDEX_KEY: keyB }
  useKeyService(localKeyService(withIndexKey))
  const kept = blindIndex('ada@example.com', 'email')
  useKeyService(localKeyService({ ...withIndexKey, FIELD_ENCRYPTION_KEY: keyB }))
  expect(blindIndex('ada@example.com', 'email')).toBe(kept)
})

test('what a lookup value stands on is derived once a purpose', () => {
  const keys = localKeyService({ FIELD_ENCRYPTION_KEY: keyA })
  expect(keys.indexKey('email')).toBe(keys.indexKey('email'))
  expect(keys.indexKey('email').equals(keys.indexKey('phone'))).toBe(false)
})
