import { verificationReads } from '../../../features/verify-identity/verification-reads.ts'
import { VerifyIdentityScreen } from '../../../features/verify-identity/verify-identity-screen.tsx'
import { ReadAhead } from '../../../page/page-reads.tsx'
import { pageWords, Words } from '../../../page/page-words.tsx'
import { requireSession } from '../../../page/require-session.ts'

export async function generateMetadata() {
  return { title: (await pageWords('web.verify-identity'))('title') }
}

export default async function VerificationPage() {
  await requireSession('/verification')
  return (
    <Words rooms={['web.verify-identity']}>
      <ReadAhead reads={verificationReads}>
        <VerifyIdentityScreen />
      </ReadAhead>
    </Words>
  )
}
