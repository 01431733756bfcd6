import type { ReactNode } from 'react'
import { Words } from '../../shell/page-words.tsx'
import { PublicShell } from '../../shell/public-shell.tsx'
import { isSignedIn } from '../../shell/require-session.ts'
import { SignedInFrame } from '../../shell/signed-in-frame.tsx'

/** Rates are for everybody: in the customer's own frame, or in the visitors'. */
export default async function RatesLayout({ children }: { children: ReactNode }) {
  if (await isSignedIn()) {
    return (
      <SignedInFrame>
        <Words rooms={['web.rates']}>{children}</Words>
      </SignedInFrame>
    )
  }
  return (
    <Words rooms={['web.public-frame', 'web.rates']}>
      <PublicShell>
        <div className="px-card py-section sm:px-screen">{children}</div>
      </PublicShell>
    </Words>
  )
}
