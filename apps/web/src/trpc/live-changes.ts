import type { QueryClient } from '@tanstack/react-query'
import { burstJoiner } from './burst-joiner.ts'
import { isOfParts, listsFollowWithinMs, type Part, partsTouchedBy } from './touched-by.ts'

/** Reads again what events touch: each query once a burst, and what is made from events when that is done. */
export function liveChanges(queryClient: QueryClient) {
  const late: { types: Set<string>; timer?: ReturnType<typeof setTimeout> } = { types: new Set() }
  function readAgain(parts: readonly Part[] | 'all') {
    if (parts.length === 0) return
    void queryClient.invalidateQueries({ predicate: ({ queryKey }) => isOfParts(queryKey, parts) })
  }
  function readLists() {
    const { later } = partsTouchedBy(late.types)
    late.types.clear()
    readAgain(later)
  }
  const bursts = burstJoiner<string>((types) => {
    const { now, later } = partsTouchedBy(types)
    readAgain(now)
    if (later.length === 0) return
    for (const type of types) late.types.add(type)
    clearTimeout(late.timer)
    late.timer = setTimeout(readLists, listsFollowWithinMs)
  })
  return {
    hear: bursts.hear,
    stop() {
      bursts.stop()
      clearTimeout(late.timer)
    },
  }
}
