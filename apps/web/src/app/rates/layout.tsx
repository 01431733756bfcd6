import type { ReactNode } from 'react'
import { PublicShell } from '../../shell/public-shell.tsx'
import { customerIdleInMs, isSignedIn } from '../../shell/require-session.ts'
import { SignedInShell } from '../../shell/signed-in-shell.tsx'

/** Rates are for everybody: in the customer's own frame, or in the visitors'. */
export default async function RatesLayout({ children }: { children: ReactNode }) {
  if (await isSignedIn()) {
    return <SignedInShell idleInMs={customerIdleInMs()}>{children}</SignedInShell>
  }
  return (
    <PublicShell>
      <div className="px-card py-section sm:px-screen">{children}</div>
    </PublicShell>
  )
}
