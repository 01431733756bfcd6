'use client'

import type { StaffRouter } from '@corridor/api/staff/root'
import { useWords } from '@corridor/words/react'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createTRPCClient, httpBatchLink } from '@trpc/client'
import { type ReactNode, useRef, useState } from 'react'
import { apiErrorOf } from './api-error.ts'
import { TRPCProvider } from './client.ts'
import { sayUnanswered } from './say-unanswered.ts'

const url = '/api/trpc'
const freshForMs = 5_000
const maxReadRetries = 2

/** Codes after which asking again cannot help. */
const finalCodes = /^(signed-out|forbidden|invalid-input)$|\.not-found$/

export function ApiProvider({ children }: { children: ReactNode }) {
  const unreachable = useRef('')
  unreachable.current = useWords('errors.door')('unreachable')
  const [queryClient] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          queries: {
            staleTime: freshForMs,
            // asked without a connection too: a read that waits in silence looks like one that has nothing new
            networkMode: 'always',
            refetchOnReconnect: true,
            retry: (failures, error) =>
              failures < maxReadRetries && !finalCodes.test(apiErrorOf(error).code),
          },
          // what moves money is repeated by a person who sees what happened, never behind their back
          mutations: { retry: false, networkMode: 'always' },
        },
      }),
  )
  const [client] = useState(() =>
    createTRPCClient<StaffRouter>({
      links: [sayUnanswered(() => unreachable.current), httpBatchLink({ url, maxItems: 10 })],
    }),
  )
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={client} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  )
}
