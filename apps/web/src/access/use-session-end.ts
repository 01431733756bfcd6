'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { apiErrorOf } from '../trpc/api-error.ts'
import { signOutAndLeave } from './use-sign-out.ts'

/** As soon as any answer says that the session is over, off to sign in and back here afterwards. */
export function useSessionEnd(): void {
  const queryClient = useQueryClient()
  useEffect(() => {
    function judge(error: unknown) {
      if (apiErrorOf(error).code === 'signed-out') void signOutAndLeave('ended')
    }
    const endOfQueries = queryClient.getQueryCache().subscribe((event) => {
      if (event.type === 'updated' && event.action.type === 'error') judge(event.action.error)
    })
    const endOfMutations = queryClient.getMutationCache().subscribe((event) => {
      if (event.type === 'updated' && event.action.type === 'error') judge(event.action.error)
    })
    return () => {
      endOfQueries()
      endOfMutations()
    }
  }, [queryClient])

  // the way back after signing out: the browser kept the page as it was, so it is asked for anew
  useEffect(() => {
    function reloadKept(event: PageTransitionEvent) {
      if (event.persisted) window.location.reload()
    }
    window.addEventListener('pageshow', reloadKept)
    return () => window.removeEventListener('pageshow', reloadKept)
  }, [])
}
