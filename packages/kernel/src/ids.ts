import { v7, validate } from 'uuid'
import { z } from 'zod'

/** Prefixes of public ids. The database keeps the bare uuidv7; only a domain's store.ts converts. */
export const idPrefixes = {
  cus: 'customer',
  stf: 'staff member',
  ses: 'session',
  apk: 'API key',
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
} as const

export type IdPrefix = keyof typeof idPrefixes
export type Id<P extends IdPrefix = IdPrefix> = `${P}_${string}`

// Crockford base32 without padding: 26 characters carry the 128 bits, and their order is the ids' order in time.
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const encodedLength = 26
const digits: readonly (number | undefined)[] = Array.from({ length: 128 }, (_, code) => {
  const digit = alphabet.indexOf(String.fromCharCode(code))
  return digit < 0 ? undefined : digit
})

/** A new time-ordered uuid (version 7), canonical text form. */
export function newUuid(): string {
  return v7()
}

/** A new public id: `newId('tr')` -> `tr_01k…`. Its order follows the time of its making (ms). */
export function newId<P extends IdPrefix>(prefix: P): Id<P> {
  return idOf(prefix, v7())
}

/** The public id of a stored uuid. @throws TypeError when it is no uuid */
export function idOf<P extends IdPrefix>(prefix: P, uuid: string): Id<P> {
  if (!validate(uuid)) throw new TypeError('not a uuid')
  const hex = uuid.replaceAll('-', '')
  // 26 characters have room for 130 bits: the first two carry 8, every four after them 20.
  let text = encodeBits(Number.parseInt(hex.slice(0, 2), 16), 2)
  for (let at = 2; at < 32; at += 5)
    text += encodeBits(Number.parseInt(hex.slice(at, at + 5), 16), 4)
  return `${prefix}_${text}`
}

function encodeBits(bits: number, characters: number): string {
  let text = ''
  for (let shift = 5 * (characters - 1); shift >= 0; shift -= 5) {
    text += alphabet.charAt((bits >> shift) & 31)
  }
  return text
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

function decode(text: string, start: number): string | null {
  if (text.length - start !== encodedLength) return null
  const head = decodeBits(text, start, 2)
  if (head < 0 || head > 255) return null
  let hex = head.toString(16).padStart(2, '0')
  for (let at = start + 2; at < text.length; at += 4) {
    const bits = decodeBits(text, at, 4)
    if (bits < 0) return null
    hex += bits.toString(16).padStart(5, '0')
  }
  if (!isUuidHex(hex)) return null
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** RFC 9562: a version from 1 to 8 and variant 10x, or all zeros or all ones. */
function isUuidHex(hex: string): boolean {
  const [version = '', variant = ''] = [hex[12], hex[16]]
  if (version >= '1' && version <= '8' && '89ab'.includes(variant)) return true
  return hex === '0'.repeat(32) || hex === 'f'.repeat(32)
}

/** @returns -1 for what is no digit */
function decodeBits(text: string, start: number, characters: number): number {
  let bits = 0
  for (let at = start; at < start + characters; at++) {
    const digit = digits[text.charCodeAt(at)]
    if (digit === undefined) return -1
    bits = (bits << 5) | digit
  }
  return bits
}

/** True when the text is an id with this prefix that a store can look up. */
export function isId<P extends IdPrefix>(prefix: P, text: unknown): text is Id<P> {
  return readId(prefix, text) !== null
}

/** Input schema of a public id. */
export function idSchema<P extends IdPrefix>(prefix: P) {
  return z.custom<Id<P>>((value) => isId(prefix, value), {
    error: `This is not a valid ${idPrefixes[prefix]} id.`,
  })
}
