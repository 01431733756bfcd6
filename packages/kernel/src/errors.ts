import type { Err, Failure } from './result.ts'

/**
 * The error codes of a domain, from which failures are made. The sentence of each is said on the way out, in the
 * language of whoever reads it: what happened, whether money moved, and what to do next.
 */
export type ErrorCatalogue<Domain extends string, Key extends string> = {
  readonly domain: Domain
  readonly keys: readonly Key[]
  readonly codes: readonly `${Domain}.${Key}`[]
  /** A failed result with this code. */
  fail(key: Key, extra?: FailureExtra): Err<Failure<`${Domain}.${Key}`>>
}

export type FailureExtra = Pick<Failure, 'note' | 'details'>

export type ErrorCodeOf<C> = C extends ErrorCatalogue<infer D, infer K> ? `${D}.${K}` : never
export type ErrorKeyOf<C> = C extends ErrorCatalogue<string, infer K> ? K : never

/** Declares the error codes of one domain: `defineErrors('fx', ['quote-expired', …])`. */
export function defineErrors<const Domain extends string, const Key extends string>(
  domain: Domain,
  keys: readonly Key[],
): ErrorCatalogue<Domain, Key> {
  return {
    domain,
    keys,
    codes: keys.map((key) => `${domain}.${key}` as const),
    fail: (key, extra) => ({ ok: false, error: { code: `${domain}.${key}` as const, ...extra } }),
  }
}
