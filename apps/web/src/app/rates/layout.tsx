import type { ReactNode } from 'react'
import AddressState from '../../page/address-state.tsx'
import { Words } from '../../page/page-words.tsx'
import { isSignedIn } from '../../page/require-session.ts'
import { PublicShell } from '../../shell/public-shell.tsx'
import { SignedInFrame } from '../../shell/signed-in-frame.tsx'

/** Rates are for everybody: in the customer's own frame, or in the visitors'. */
export default async function RatesLayout({ children }: { children: ReactNode }) {
  if (await isSignedIn()) {
    return (
      <SignedInFrame>
        <Words rooms={['web.rates']}>
          <AddressState>{children}</AddressState>
        </Words>
      </SignedInFrame>
    )
  }
  return (
    <Words rooms={['web.public-frame', 'web.rates']}>
      <PublicShell>
        <div className="px-card py-section sm:px-screen">
          <AddressState>{children}</AddressState>
        </div>
      </PublicShell>
    </Words>
  )
}
