import type { DehydratedState } from '@tanstack/react-query'

const dated = new WeakMap<DehydratedState, DehydratedState>()

/**
 * The same answers, none of them dated later than now by this clock. The server's may be ahead of it, and an answer of
 * tomorrow would count as fresh until then. A state keeps the date it got when it was first seen: shown again, it must
 * not pass for newer than what was read meanwhile.
 */
export function datedHere(state: DehydratedState, now = Date.now()): DehydratedState {
  const known = dated.get(state)
  if (known) return known
  const queries = state.queries.map((query) => ({
    ...query,
    state: { ...query.state, dataUpdatedAt: Math.min(query.state.dataUpdatedAt, now) },
  }))
  const made = { ...state, queries }
  dated.set(state, made)
  return made
}
