import type { QuoteState } from './contract.ts'

/** What a quote row says at a moment of the database's clock: a pending quote past its time is expired. */
export function stateAt(
  stored: { readonly state: 'pending' | 'accepted'; readonly expiresAt: Date },
  now: Date,
): QuoteState {
  if (stored.state === 'accepted') return 'accepted'
  return stored.expiresAt.getTime() > now.getTime() ? 'pending' : 'expired'
}

/** A customer's price stands this long (semantics: 30 minutes). */
export const quoteLifetimeMs = 30 * 60_000
