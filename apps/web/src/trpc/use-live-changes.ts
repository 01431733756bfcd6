'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useSubscription } from '@trpc/tanstack-react-query'
import { useEffect, useRef } from 'react'
import { useApi } from './client.ts'

/** Lists and counts are made from the events, a moment after the change itself is announced. */
const listsFollowWithinMs = 1_500

/**
 * Keeps what is on the screen current: when the server says that something of this customer's changed, whatever is
 * shown is read again. Amounts are never guessed ahead of the server. `onBroken`: the stream was refused.
 */
export function useLiveChanges(onBroken?: () => void): void {
  const api = useApi()
  const queryClient = useQueryClient()
  const second = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(second.current), [])
  useSubscription(
    api.changes.onChange.subscriptionOptions(undefined, {
      onData: () => {
        void queryClient.invalidateQueries()
        clearTimeout(second.current)
        second.current = setTimeout(() => void queryClient.invalidateQueries(), listsFollowWithinMs)
      },
      onError: () => onBroken?.(),
    }),
  )
}
