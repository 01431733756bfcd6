import type { Metadata } from 'next'
import { AcceptInvitationScreen } from '../../../features/accept-invitation/accept-invitation-screen.tsx'

export const metadata: Metadata = { title: 'Accept your invitation', referrer: 'no-referrer' }

export default function AcceptInvitationPage() {
  return <AcceptInvitationScreen />
}
