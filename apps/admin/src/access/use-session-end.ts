'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { apiErrorOf } from '../trpc/api-error.ts'
import { leave } from './use-sign-out.ts'

/** Whenever a read or an act finds out that the session is over, goes to sign in, and back here afterwards. */
export function useSessionEnd(): void {
  const queryClient = useQueryClient()
  useEffect(() => {
    let isLeaving = false
    function look(error: unknown) {
      if (isLeaving || !error || apiErrorOf(error).code !== 'signed-out') return
      isLeaving = true
      void leave('ended')
    }
    const reads = queryClient.getQueryCache().subscribe((event) => look(event.query.state.error))
    const acts = queryClient
      .getMutationCache()
      .subscribe((event) => look(event.mutation?.state.error))
    return () => {
      reads()
      acts()
    }
  }, [queryClient])
}
