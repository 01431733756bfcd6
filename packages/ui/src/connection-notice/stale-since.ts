/** What is known of a query that something on the screen shows. */
export type ShownQuery = {
  readonly isActive: boolean
  readonly dataUpdatedAt: number
  readonly isError: boolean
  readonly failures: number
  readonly fetchStatus: 'fetching' | 'paused' | 'idle'
}

/**
 * Since when what is on the screen may be out of date: the oldest answer among the queries that asked again and heard
 * nothing. Milliseconds since 1970; null while everything shown was answered when it was last asked.
 */
export function staleSince(queries: readonly ShownQuery[]): number | null {
  const stale = queries.filter(
    (query) =>
      query.isActive &&
      query.dataUpdatedAt > 0 &&
      (query.isError || query.failures > 0 || query.fetchStatus === 'paused'),
  )
  if (stale.length === 0) return null
  return Math.min(...stale.map((query) => query.dataUpdatedAt))
}
