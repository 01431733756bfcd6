'use client'
import { useMutation } from '@tanstack/react-query'
import { useApi } from '../trpc/client.ts'

/** Why somebody is at the sign-in page who was signed in a moment ago. */
export type SessionEnd = 'signed-out' | 'idle' | 'ended'

/** The first reason to leave is the one that is told: signing out also ends the stream of changes, a moment later. */
let reason: SessionEnd | null = null
let isLeaving = false

/** What a page is read with does not need next-auth's 10 KB: they come when somebody leaves. */
async function dropCookie(): Promise<void> {
  const { signOut } = await import('next-auth/react')
  await signOut({ redirect: false })
}

/** Drops the cookie and loads the sign-in page whole, so that nothing of this customer stays in memory. */
export async function signOutAndLeave(end: SessionEnd): Promise<void> {
  if (isLeaving) return
  isLeaving = true
  const told = reason ?? end
  await dropCookie().catch(() => undefined)
  const { pathname, search } = window.location
  const back = told === 'signed-out' ? '' : `&returnTo=${encodeURIComponent(pathname + search)}`
  window.location.assign(`/sign-in?end=${told}${back}`)
}

/** Ends the session on the server, then leaves. A session that is over already is as good. */
export function useSignOut(): () => Promise<void> {
  const { mutateAsync } = useMutation(useApi().identity.signOut.mutationOptions())
  return async () => {
    reason = 'signed-out'
    await mutateAsync().catch(() => undefined)
    await signOutAndLeave('signed-out')
  }
}
