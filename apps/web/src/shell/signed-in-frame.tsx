import type { ReactNode } from 'react'
import { type PageReads, ReadAhead } from '../page/page-reads.tsx'
import { customerIdleInMs } from '../page/require-session.ts'
import { SignedInShell } from './signed-in-shell.tsx'

/** What the frame shows: who is signed in, what is new, and what this deployment offers. */
const frameReads: PageReads = (api, queries) => [
  queries.query(api.identity.getProfile.queryOptions()),
  queries.query(api.notifications.countUnread.queryOptions()),
  queries.query(api.home.services.queryOptions()),
]

/** The customer's own frame around a page, with what it shows. */
export function SignedInFrame({ children }: { children: ReactNode }) {
  return (
    <ReadAhead reads={frameReads}>
      <SignedInShell idleInMs={customerIdleInMs()} readAt={new Date().toISOString()}>
        {children}
      </SignedInShell>
    </ReadAhead>
  )
}
