import type { ReactNode } from 'react'
import { customerIdleInMs } from '../../shell/require-session.ts'
import { SignedInShell } from '../../shell/signed-in-shell.tsx'

/** Around every signed-in page. Each page asks for its session itself; a layout is not asked again on the way. */
export default function SignedInLayout({ children }: { children: ReactNode }) {
  return <SignedInShell idleInMs={customerIdleInMs()}>{children}</SignedInShell>
}
