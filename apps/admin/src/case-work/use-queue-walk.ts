'use client'
import { useHotkeys } from '@corridor/ui/use-hotkeys'
import { useRouter } from 'next/navigation'

export type QueueWalk = {
  /** Place of the open item among those that wait, counted from 1; 0 when it is not among them. */
  position: number
  count: number
  /** Opens the item that comes after; the list itself when there is none. */
  openNext: () => void
}

/**
 * Moves through a queue from inside an item: j and k, and on to the next one after a decision.
 * Escape and u go back to the list.
 */
export function useQueueWalk(input: {
  ids: readonly string[]
  currentId: string
  listHref: string
}): QueueWalk {
  const { ids, currentId, listHref } = input
  const router = useRouter()
  const index = ids.indexOf(currentId)
  const hrefOf = (id: string | undefined) => (id ? `${listHref}/${id}` : undefined)
  const next = hrefOf(ids[index + 1])
  const previous = index > 0 ? hrefOf(ids[index - 1]) : undefined
  useHotkeys({
    j: () => next && router.push(next),
    k: () => previous && router.push(previous),
    u: () => router.push(listHref),
    Escape: () => router.push(listHref),
  })
  return {
    position: index + 1,
    count: ids.length,
    openNext: () => {
      const others = ids.filter((id) => id !== currentId)
      // what stood after it, else the first that is left
      router.push(next ?? hrefOf(others[0]) ?? listHref)
    },
  }
}
