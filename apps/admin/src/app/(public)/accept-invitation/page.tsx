import type { Metadata } from 'next'
import { AcceptInvitationScreen } from '../../../features/accept-invitation/accept-invitation-screen.tsx'
import { pageWords, Words } from '../../../page/page-words.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('admin.accept-invitation'))('title'), referrer: 'no-referrer' }
}

export default function AcceptInvitationPage() {
  return (
    <Words rooms={['admin.accept-invitation']}>
      <AcceptInvitationScreen />
    </Words>
  )
}
