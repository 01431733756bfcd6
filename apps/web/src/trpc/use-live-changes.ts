'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useSubscription } from '@trpc/tanstack-react-query'
import { useApi } from './client.ts'

/**
 * Keeps what is on the screen current: when the server says that something of this customer's changed, whatever is
 * shown is read again. Amounts are never guessed ahead of the server. `onBroken`: the stream was refused.
 */
export function useLiveChanges(onBroken?: () => void): void {
  const api = useApi()
  const queryClient = useQueryClient()
  useSubscription(
    api.changes.onChange.subscriptionOptions(undefined, {
      onData: () => {
        void queryClient.invalidateQueries()
      },
      onError: () => onBroken?.(),
    }),
  )
}
