import type { ReactNode } from 'react'
import { Words } from '../../page/page-words.tsx'
import { isSignedIn } from '../../page/require-session.ts'
import { PublicShell } from '../../shell/public-shell.tsx'
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
