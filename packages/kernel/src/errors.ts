import type { Err, Failure } from './result.ts'

/**
 * What kind of failure a code is. Protocols and programs tell failures apart by it where the code is not known to them.
 * - `invalid`: the request is malformed; it fails whoever asks.
 * - `unauthenticated`: nobody showed who asks.
 * - `refused`: whoever asks, or their account, may not.
 * - `not-found`: it is not there, or not for whoever asks.
 * - `conflict`: it does not go with the present state, which others may have changed.
 * - `too-large`: more bytes than are taken.
 * - `unprocessable`: understood, but a rule speaks against what is asked for.
 * - `locked`: the account or wallet is locked or closed.
 * - `limited`: asked too often.
 * - `unavailable`: something that we depend on does not answer; later it may.
 */
export const errorKinds = [
  'invalid',
  'unauthenticated',
  'refused',
  'not-found',
  'conflict',
  'too-large',
  'unprocessable',
  'locked',
  'limited',
  'unavailable',
] as const
export type ErrorKind = (typeof errorKinds)[number]

/**
 * The error codes of a domain, from which failures are made. The sentence of each is said on the way out, in the
 * language of whoever reads it: what happened, whether money moved, and what to do next.
 */
export type ErrorCatalogue<Domain extends string, Key extends string> = {
  readonly domain: Domain
  readonly keys: readonly Key[]
  readonly codes: readonly `${Domain}.${Key}`[]
  /** What kind of failure each code is. */
  readonly kinds: Readonly<Record<`${Domain}.${Key}`, ErrorKind>>
  /** A failed result with this code. */
  fail(key: Key, extra?: FailureExtra): Err<Failure<`${Domain}.${Key}`>>
}

export type FailureExtra = Pick<Failure, 'note' | 'details'>

export type ErrorCodeOf<C> = C extends ErrorCatalogue<infer D, infer K> ? `${D}.${K}` : never
export type ErrorKeyOf<C> = C extends ErrorCatalogue<string, infer K> ? K : never

/** Declares the error codes of one domain, each with its kind: `defineErrors('fx', { 'quote-expired': 'conflict', … })`. */
export function defineErrors<const Domain extends string, const Key extends string>(
  domain: Domain,
  kindOfKey: Readonly<Record<Key, ErrorKind>>,
): ErrorCatalogue<Domain, Key> {
  // the compiler forgets the names of keys where an object is taken apart or made of pairs
  const keys = Object.keys(kindOfKey) as Key[]
  const kinds = Object.fromEntries(keys.map((key) => [`${domain}.${key}`, kindOfKey[key]]))
  return {
    domain,
    keys,
    codes: keys.map((key) => `${domain}.${key}` as const),
    kinds: kinds as Record<`${Domain}.${Key}`, ErrorKind>,
    fail: (key, extra) => ({ ok: false, error: { code: `${domain}.${key}` as const, ...extra } }),
  }
}
