import type { ReactNode } from 'react'
import { type PageReads, ReadAhead } from '../../page/page-reads.tsx'
import { currentStaff } from '../../page/require-session.ts'
import { SignedInShell } from '../../shell/signed-in-shell.tsx'

/** What the frame shows: what waits, and whether a sanctions list has grown old. */
const frameReads: PageReads = (api, queries) => [
  queries.query(api.home.overview.queryOptions()),
  queries.query(api.lists.overview.queryOptions()),
]

/** Around every signed-in page. Each page asks for its session itself; without one it sends the visitor to sign in. */
export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const me = await currentStaff()
  if (!me) return children
  return (
    <ReadAhead reads={frameReads}>
      <SignedInShell me={me}>{children}</SignedInShell>
    </ReadAhead>
  )
}
