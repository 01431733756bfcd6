/** A send is a dozen events within half a second. */
const quietMs = 400
const longestMs = 2_000

/**
 * Joins what comes shortly one after the other: `tell` is called once nothing more came for a while, or a burst does
 * not end.
 */
export function burstJoiner<T>(tell: (heard: ReadonlySet<T>) => void) {
  const heard = new Set<T>()
  const timers: { quiet?: ReturnType<typeof setTimeout>; longest?: ReturnType<typeof setTimeout> } =
    {}
  function stop() {
    clearTimeout(timers.quiet)
    clearTimeout(timers.longest)
    timers.longest = undefined
  }
  function end() {
    stop()
    const joined = new Set(heard)
    heard.clear()
    tell(joined)
  }
  return {
    hear(one: T) {
      heard.add(one)
      clearTimeout(timers.quiet)
      timers.quiet = setTimeout(end, quietMs)
      timers.longest ??= setTimeout(end, longestMs)
    },
    /** Forgets what was not told yet. */
    stop,
  }
}
