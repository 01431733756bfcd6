'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useSubscription } from '@trpc/tanstack-react-query'
import { useEffect, useMemo } from 'react'
import { useApi } from './client.ts'
import { liveChanges } from './live-changes.ts'

/**
 * Keeps what is on the screen current: when the server says that something of this customer's changed, what that touches
 * is read again. Amounts are never guessed ahead of the server.
 * @param since when the server read what the page arrived with: what changed between then and now is told first
 * @param onBroken the stream was refused
 */
export function useLiveChanges(since: string, onBroken?: () => void): void {
  const api = useApi()
  const queryClient = useQueryClient()
  const changes = useMemo(() => liveChanges(queryClient), [queryClient])
  useEffect(() => changes.stop, [changes])
  useSubscription(
    api.changes.onChange.subscriptionOptions(
      { since },
      {
        onData: ({ data }) => changes.hear(data.type),
        onError: () => onBroken?.(),
      },
    ),
  )
}
