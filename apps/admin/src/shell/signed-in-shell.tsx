'use client'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { type Me, StaffProvider } from '../access/staff-context.tsx'
import { useSessionEnd } from '../access/use-session-end.ts'
import { useSignOut } from '../access/use-sign-out.ts'
import { useApi } from '../trpc/client.ts'
import { ConsoleShell } from './console-shell.tsx'
import { usePaletteSearch } from './use-palette-search.ts'

const countsEveryMs = 30_000

/** The frame of a signed-in member of staff: the rail by permission with what waits, ⌘K, and the session's end. */
export function SignedInShell({ me, children }: { me: Me; children: ReactNode }) {
  const overview = useQuery({
    ...useApi().home.overview.queryOptions(),
    refetchInterval: countsEveryMs,
  })
  const search = usePaletteSearch(me.permissions)
  const signOut = useSignOut()
  useSessionEnd()
  const { checks, alerts, exceptions, messages, failedJobs, books } = overview.data ?? {}
  return (
    <StaffProvider me={me}>
      <ConsoleShell
        staff={{ name: me.name, roles: me.roles }}
        permissions={me.permissions}
        absent={me.isDemo ? [] : ['/mailbox', '/simulator']}
        waiting={{
          '/checks': checks?.waiting ?? 0,
          '/alerts': alerts?.waiting ?? 0,
          '/exceptions': exceptions?.waiting ?? 0,
          '/messages': messages?.waiting ?? 0,
          '/queues': failedJobs ?? 0,
          '/invariants': books?.red ?? 0,
        }}
        {...search}
        onSignOut={() => void signOut()}
      >
        {children}
      </ConsoleShell>
    </StaffProvider>
  )
}
