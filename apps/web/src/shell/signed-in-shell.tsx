'use client'
import { useWords } from '@corridor/words/react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { IdleNotice } from '../access/idle-notice.tsx'
import { useSessionEnd } from '../access/use-session-end.ts'
import { useSignOut } from '../access/use-sign-out.ts'
import { useApi } from '../trpc/client.ts'
import { useLiveChanges } from '../trpc/use-live-changes.ts'
import { CustomerShell } from './customer-shell.tsx'
import { NotificationsBell } from './notifications-bell.tsx'
import { VerifyEmailBanner } from './verify-email-banner.tsx'

export type SignedInShellProps = {
  /** How long the session lives without a request, in milliseconds. */
  idleInMs: number
  /** When the server began to read what this shows. */
  readAt: string
  children: ReactNode
}

/** The frame of a signed-in customer: who they are, what is new, live changes, and the end of the session. */
export function SignedInShell({ idleInMs, readAt, children }: SignedInShellProps) {
  const words = useWords('web.shell')
  const api = useApi()
  const profile = useQuery(api.identity.getProfile.queryOptions())
  const signOut = useSignOut()
  useSessionEnd()
  useLiveChanges(readAt, useAskWhetherSignedIn())
  const { firstName = '', lastName = '', handle, email, isEmailVerified } = profile.data ?? {}
  return (
    <CustomerShell
      account={{ name: `${firstName} ${lastName}`.trim() || words('you'), handle }}
      bell={<NotificationsBell />}
      banner={email && isEmailVerified === false && <VerifyEmailBanner email={email} />}
      onSignOut={() => void signOut()}
    >
      {children}
      <IdleNotice idleInMs={idleInMs} />
    </CustomerShell>
  )
}

/** The stream of changes ended in an error: if that is because the session is over, the next read finds out. */
function useAskWhetherSignedIn(): () => void {
  const { refetch } = useQuery(useApi().identity.getProfile.queryOptions())
  return () => void refetch()
}
