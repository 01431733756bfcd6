'use client'
import { useMutation } from '@tanstack/react-query'
import { useApi } from '../trpc/client.ts'

/** Why somebody is at the sign-in page who was signed in a moment ago. */
export type SessionEnd = 'signed-out' | 'ended'

/** What a page is read with does not need next-auth's 10 KB: they come when somebody leaves. */
async function dropCookie(): Promise<void> {
  const { signOut } = await import('next-auth/react')
  await signOut({ redirect: false })
}

/** Drops the cookie and loads the sign-in page whole, so that no customer's data stays in memory. */
export async function leave(end: SessionEnd): Promise<void> {
  await dropCookie().catch(() => undefined)
  const { pathname, search } = window.location
  const back = end === 'signed-out' ? '' : `&returnTo=${encodeURIComponent(pathname + search)}`
  window.location.assign(`/sign-in?end=${end}${back}`)
}

/** Ends the session on the server, then leaves. A session that is over already is as good. */
export function useSignOut(): () => Promise<void> {
  const { mutateAsync } = useMutation(useApi().session.signOut.mutationOptions())
  return async () => {
    await mutateAsync().catch(() => undefined)
    await leave('signed-out')
  }
}
