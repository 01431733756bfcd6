import { parse, stringify, v7 } from 'uuid'
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
  let value = 0n
  for (const byte of parse(uuid)) value = (value << 8n) | BigInt(byte)
  let text = ''
  for (let i = 0; i < encodedLength; i++) {
    text = alphabet.charAt(Number(value & 31n)) + text
    value >>= 5n
  }
  return `${prefix}_${text}`
}

/** The uuid inside a public id. @throws TypeError when the text is no id (validate input with `idSchema` first) */
export function uuidOf(id: Id): string {
  const text = id.slice(id.lastIndexOf('_') + 1)
  let value = 0n
  for (const char of text) {
    const digit = alphabet.indexOf(char)
    if (digit < 0) throw new TypeError('not an id')
    value = (value << 5n) | BigInt(digit)
  }
  if (text.length !== encodedLength || value >> 128n !== 0n) throw new TypeError('not an id')
  const bytes = new Uint8Array(16)
  for (let i = 15; i >= 0; i--) {
    bytes[i] = Number(value & 255n)
    value >>= 8n
  }
  return stringify(bytes)
}

/** True when the text is an id with this prefix that a store can look up. */
export function isId<P extends IdPrefix>(prefix: P, text: unknown): text is Id<P> {
  if (typeof text !== 'string' || !text.startsWith(`${prefix}_`)) return false
  if (text.length !== prefix.length + 1 + encodedLength) return false
  try {
    uuidOf(text as Id)
    return true
  } catch {
    return false
  }
}

/** Input schema of a public id. */
export function idSchema<P extends IdPrefix>(prefix: P) {
  return z.custom<Id<P>>((value) => isId(prefix, value), {
    error: `This is not a valid ${idPrefixes[prefix]} id.`,
  })
}
