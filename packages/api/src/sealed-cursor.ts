import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto'
import type { Audience } from '@corridor/domain/identity/contract'
import { authSecret } from './auth/session-cookie.ts'
import { RequestRefused } from './errors.ts'

const version = '1'
const macBytes = 16

/** The list that a cursor belongs to, and whose view of it. */
export type CursorPlace = {
  readonly audience: Audience
  /** A procedure's path or a REST operation; the two surfaces do not share cursors. */
  readonly list: string
  readonly owner: string
}

/** A place in a list as clients carry it: good for this list and this reader only, and for nothing when changed. */
export function sealCursor(place: CursorPlace, cursor: string): string {
  const text = Buffer.from(cursor, 'utf8').toString('base64url')
  return `${version}.${text}.${macOf(place, text).toString('base64url')}`
}

/** @throws RequestRefused 'cursor-invalid' for one that was not sealed for this place */
export function openCursor(place: CursorPlace, sealed: string): string {
  const [found, text, mac, ...rest] = sealed.split('.')
  if (found !== version || !text || !mac || rest.length > 0) refuse()
  const given = Buffer.from(mac, 'base64url')
  // base64url has more than one spelling of the same bytes; only ours counts
  const isOurs = given.length === macBytes && given.toString('base64url') === mac
  if (!isOurs || !timingSafeEqual(given, macOf(place, text))) refuse()
  return Buffer.from(text, 'base64url').toString('utf8')
}

function refuse(): never {
  throw new RequestRefused('cursor-invalid')
}

function macOf({ audience, list, owner }: CursorPlace, text: string): Buffer {
  const said = JSON.stringify([version, list, owner, text])
  return createHmac('sha256', keyOf(audience)).update(said).digest().subarray(0, macBytes)
}

const keys = new Map<Audience, { readonly master: string | undefined; readonly key: KeyObject }>()

/** Derived once for as long as the deployment's secret is the same: it takes longer than the seal itself. */
function keyOf(audience: Audience): KeyObject {
  const master = process.env.AUTH_SECRET
  const known = keys.get(audience)
  if (known && known.master === master) return known.key
  const bytes = createHmac('sha256', authSecret(audience)).update('cursor').digest()
  const key = createSecretKey(bytes)
  keys.set(audience, { master, key })
  return key
}

/** What a client sent, with its cursor opened; untouched where it brings none. */
export function withOpenCursor<T>(place: CursorPlace, input: T): T {
  if (typeof input !== 'object' || input === null || !('cursor' in input)) return input
  if (typeof input.cursor !== 'string') return input
  return { ...input, cursor: openCursor(place, input.cursor) }
}

/** A page on its way out, with its cursor sealed; anything else as it is. */
export function withSealedCursor<T>(place: CursorPlace, output: T): T {
  if (typeof output !== 'object' || output === null || !('nextCursor' in output)) return output
  if (typeof output.nextCursor !== 'string') return output
  return { ...output, nextCursor: sealCursor(place, output.nextCursor) }
}
