import type { ReactNode } from 'react'
import { currentStaff } from '../../shell/require-session.ts'
import { SignedInShell } from '../../shell/signed-in-shell.tsx'

/** Around every signed-in page. Each page asks for its session itself; without one it sends the visitor to sign in. */
export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const me = await currentStaff()
  return me ? <SignedInShell me={me}>{children}</SignedInShell> : children
}
