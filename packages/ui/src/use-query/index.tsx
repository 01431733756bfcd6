'use client'
import * as tanstack from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'

type Shown = {
  readonly isEnabled: boolean
  readonly data: unknown
}

const neverChanges = () => () => undefined

/**
 * What the server rendered: nothing is read yet. A page wakes after the frame around it, which may have read the same
 * thing by then; shown at once, that would differ from the page that came, and React would throw the page away.
 */
function asTheServerShowed<T extends Shown>(result: T): T {
  return {
    ...result,
    data: undefined,
    error: null,
    status: 'pending',
    fetchStatus: result.isEnabled ? 'fetching' : 'idle',
    isPending: true,
    isLoading: result.isEnabled,
    isFetching: result.isEnabled,
    isSuccess: false,
    isError: false,
    isFetched: false,
  }
}

function useSameAsServer<T extends Shown>(result: T): T {
  const isAwake = useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  )
  return isAwake ? result : asTheServerShowed(result)
}

/** TanStack's `useQuery`, which shows in the render that wakes a page what the server showed. */
export const useQuery = ((...input: Parameters<typeof tanstack.useQuery>) =>
  useSameAsServer(tanstack.useQuery(...input))) as typeof tanstack.useQuery

/** TanStack's `useInfiniteQuery`, with the same care. */
export const useInfiniteQuery = ((...input: Parameters<typeof tanstack.useInfiniteQuery>) =>
  useSameAsServer(tanstack.useInfiniteQuery(...input))) as typeof tanstack.useInfiniteQuery
