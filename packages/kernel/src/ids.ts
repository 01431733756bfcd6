import { v7 } from 'uuid'
import { z } from 'zod'

/** Prefixes of public ids. The database keeps the bare uuidv7; only a domain's store.ts converts. */
export const idPrefixes = {
  cus: 'customer',
  stf: 'staff member',
  spr: 'staff proposal',
  ses: 'session',
  apk: 'API key',
  rec: 'authenticator recovery',
  chk: 'identity check',
  doc: 'identity document',
  wal: 'wallet',
  acc: 'ledger account',
  led: 'ledger transfer',
  hld: 'ledger hold',
  ent: 'ledger entry',
  mon: 'balance monitor',
  quo: 'quote',
  rcp: 'recipient',
  tr: 'transfer',
  cnv: 'conversion',
  dep: 'deposit',
  pay: 'payout',
  pm: 'payment method',
  whk: 'received webhook',
  asm: 'assessment',
  alt: 'alert',
  ntf: 'notification',
  act: 'activity item',
  msg: 'support message',
  thr: 'support thread',
  note: 'staff note',
  tsk: 'queue item',
  aud: 'audit record',
  evt: 'event',
  inv: 'invariant run',
  pac: 'partner account',
  imp: 'statement import',
  dif: 'reconciliation exception',
  sop: 'signed-off period',
} as const

export type IdPrefix = keyof typeof idPrefixes
export type Id<P extends IdPrefix = IdPrefix> = `${P}_${string}`

// Crockford base32 without padding: 26 characters carry the 128 bits, and their order is the ids' order in time.
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const encodedLength = 26
/** Of 130 bits 128 are used. */
const largestFirst = '7'.charCodeAt(0)
const digits: readonly (number | undefined)[] = Array.from({ length: 128 }, (_, code) => {
  const digit = alphabet.indexOf(String.fromCharCode(code))
  return digit < 0 ? undefined : digit
})

const alphabetCodes = Uint8Array.from(alphabet, (character) => character.charCodeAt(0))

// To ask the system for 16 random bytes takes longer than all the rest of an id, so they are asked for in bulk.
const randomPool = new Uint8Array(4_096)
let poolUsed = randomPool.length
let lastMs = 0
let sequence = 0

/** RFC 9562, 6.2, method 1: within a millisecond ids count up, so that one process's ids sort in the order of their making. */
function nextParts(): { random: Uint8Array; msecs: number; seq: number } {
  if (poolUsed === randomPool.length) {
    crypto.getRandomValues(randomPool)
    poolUsed = 0
  }
  const random = randomPool.subarray(poolUsed, poolUsed + 16)
  poolUsed += 16
  const now = Date.now()
  if (now > lastMs) {
    lastMs = now
    // half of its range at the most, so that it does not run over soon
    sequence = (byteOf(random, 0) << 23) | (byteOf(random, 1) << 15) | (byteOf(random, 2) << 7)
  } else {
    sequence = (sequence + 1) >>> 0
    if (sequence === 0) lastMs += 1
  }
  return { random, msecs: lastMs, seq: sequence }
}

/** A new time-ordered uuid (version 7), canonical text form. */
export function newUuid(): string {
  return v7(nextParts())
}

const newBytes = new Uint8Array(16)

/** A new public id: `newId('tr')` -> `tr_01k…`. Its order follows the time of its making (ms). */
export function newId<P extends IdPrefix>(prefix: P): Id<P> {
  v7(nextParts(), newBytes)
  return `${prefix}_${encode(newBytes)}`
}

const idCodes: number[] = new Array(encodedLength).fill(0)

/**
 * 26 characters have room for 130 bits: the first two carry 8, every eight after them 40. Made at once, as `textOf`:
 * what is put together from pieces is copied again where it is first read.
 */
function encode(bytes: Uint8Array): string {
  writeDigits(byteOf(bytes, 0), 0, 2)
  let place = 2
  for (let at = 1; at < 16; at += 5) {
    const high = (byteOf(bytes, at) << 12) | (byteOf(bytes, at + 1) << 4)
    const middle = byteOf(bytes, at + 2)
    const low = (byteOf(bytes, at + 3) << 8) | byteOf(bytes, at + 4)
    writeDigits(high | (middle >> 4), place, 4)
    writeDigits(((middle & 15) << 16) | low, place + 4, 4)
    place += 8
  }
  return String.fromCharCode(...idCodes)
}

function writeDigits(bits: number, place: number, count: number): void {
  for (let at = 0; at < count; at++) {
    idCodes[place + at] = byteOf(alphabetCodes, (bits >> (5 * (count - 1 - at))) & 31)
  }
}

function byteOf(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0
}

/** The public id of a stored uuid. @throws TypeError when it is no uuid */
export function idOf<P extends IdPrefix>(prefix: P, uuid: string): Id<P> {
  if (!readUuid(uuid)) throw new TypeError('not a uuid')
  return `${prefix}_${encode(readBytes)}`
}

const noDigit = 255
const hexValues = new Uint8Array(128).fill(noDigit)
for (const [value, digit] of [...'0123456789abcdef'].entries()) {
  hexValues[digit.charCodeAt(0)] = value
  hexValues[digit.toUpperCase().charCodeAt(0)] = value
}

/** Takes a uuid's text apart into `readBytes`: each page encodes dozens of them. @returns false when it is none */
function readUuid(uuid: string): boolean {
  if (uuid.length !== 36) return false
  let place = 0
  for (let at = 0; at < 16; at++) {
    if (at === 4 || at === 6 || at === 8 || at === 10) {
      if (uuid.charCodeAt(place) !== hyphen) return false
      place += 1
    }
    const high = hexValues[uuid.charCodeAt(place)] ?? noDigit
    const low = hexValues[uuid.charCodeAt(place + 1)] ?? noDigit
    if (high === noDigit || low === noDigit) return false
    readBytes[at] = (high << 4) | low
    place += 2
  }
  return isUuid(readBytes)
}

/** The uuid inside a public id. @throws TypeError when the text is no id (validate input with `idSchema` first) */
export function uuidOf(id: Id): string {
  const uuid = decode(id, id.lastIndexOf('_') + 1)
  if (uuid === null) throw new TypeError('not an id')
  return uuid
}

/** The uuid inside a text that should be an id with this prefix; null when it is none. */
export function readId<P extends IdPrefix>(prefix: P, text: unknown): string | null {
  if (typeof text !== 'string' || !text.startsWith(prefix) || text[prefix.length] !== '_')
    return null
  return decode(text, prefix.length + 1)
}

const hexDigits = Uint8Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0))
const hyphen = '-'.charCodeAt(0)
const readBytes = new Uint8Array(16)

function decode(text: string, start: number): string | null {
  if (text.length - start !== encodedLength || text.charCodeAt(start) > largestFirst) return null
  let bits = 0
  // the first two of 130 bits are zero and belong to no byte
  let bitCount = -2
  let byteCount = 0
  for (let at = start; at < text.length; at++) {
    const digit = digits[text.charCodeAt(at)]
    if (digit === undefined) return null
    bits = ((bits & 255) << 5) | digit
    bitCount += 5
    if (bitCount < 8) continue
    bitCount -= 8
    readBytes[byteCount++] = bits >> bitCount
  }
  return isUuid(readBytes) ? textOf(readBytes) : null
}

const textCodes: number[] = new Array(36).fill(hyphen)

/** The canonical text form. Made at once: what is put together from pieces is copied again where it is first read. */
function textOf(bytes: Uint8Array): string {
  let place = 0
  for (let at = 0; at < 16; at++) {
    if (at === 4 || at === 6 || at === 8 || at === 10) place += 1
    const byte = byteOf(bytes, at)
    textCodes[place++] = byteOf(hexDigits, byte >> 4)
    textCodes[place++] = byteOf(hexDigits, byte & 15)
  }
  return String.fromCharCode(...textCodes)
}

/** RFC 9562: a version from 1 to 8 and variant 10x, or all zeros or all ones. */
function isUuid(bytes: Uint8Array): boolean {
  const version = byteOf(bytes, 6) >> 4
  if (version >= 1 && version <= 8 && byteOf(bytes, 8) >> 6 === 2) return true
  const first = byteOf(bytes, 0)
  return (first === 0 || first === 255) && bytes.every((byte) => byte === first)
}

/** True when the text is an id with this prefix that a store can look up. */
export function isId<P extends IdPrefix>(prefix: P, text: unknown): text is Id<P> {
  return readId(prefix, text) !== null
}

/** Input schema of a public id. Its message is the key of a sentence with what kind of id it is. */
export function idSchema<P extends IdPrefix>(prefix: P) {
  return z.custom<Id<P>>((value) => isId(prefix, value), {
    error: `id-malformed?kind=${idPrefixes[prefix].replaceAll(' ', '+')}`,
  })
}
