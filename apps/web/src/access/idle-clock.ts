/** How long before the end a person is warned. */
export const warnBeforeEndInMs = 60_000
/** While somebody types or scrolls without asking the server anything, it is told at most this often. */
export const keepAliveEveryMs = 45_000

export type IdleState = 'in-use' | 'warn' | 'over'

/**
 * Where an unused session stands.
 * @param sinceRequestInMs since the last answer of the server, in any tab
 * @param idleInMs how long the server keeps a session that asks nothing
 */
export function idleStateOf(sinceRequestInMs: number, idleInMs: number): IdleState {
  if (sinceRequestInMs >= idleInMs) return 'over'
  const warnBefore = Math.min(warnBeforeEndInMs, idleInMs / 2)
  return sinceRequestInMs >= idleInMs - warnBefore ? 'warn' : 'in-use'
}
