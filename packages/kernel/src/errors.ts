import type { Err, Failure } from './result.ts'

/**
 * A domain's error codes with their public sentences, from which failures are made.
 *
 * A sentence says what happened, whether money moved, and what to do next.
 */
export type ErrorCatalogue<Domain extends string, Key extends string> = {
  readonly domain: Domain
  readonly sentences: Readonly<Record<Key, string>>
  readonly codes: readonly `${Domain}.${Key}`[]
  /** A failed result with this code. */
  fail(key: Key, extra?: FailureExtra): Err<Failure<`${Domain}.${Key}`>>
}

export type FailureExtra = {
  readonly note?: string
  readonly details?: Readonly<Record<string, string>>
}

export type ErrorCodeOf<C> = C extends ErrorCatalogue<infer D, infer K> ? `${D}.${K}` : never

/** Declares the error codes of one domain: `defineErrors('fx', { 'quote-expired': '…' })`. */
export function defineErrors<const Domain extends string, const Key extends string>(
  domain: Domain,
  sentences: Readonly<Record<Key, string>>,
): ErrorCatalogue<Domain, Key> {
  const keys = Object.keys(sentences) as Key[]
  return {
    domain,
    sentences,
    codes: keys.map((key) => `${domain}.${key}` as const),
    fail: (key, extra) => ({
      ok: false,
      error: { code: `${domain}.${key}` as const, message: sentences[key], ...extra },
    }),
  }
}
