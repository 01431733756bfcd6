import type { Metadata } from 'next'
import { LandingScreen } from '../../features/landing/landing-screen.tsx'
import { leaveIfSignedIn } from '../../shell/require-session.ts'

export const metadata: Metadata = {
  title: { absolute: 'Corridor: money across borders, every fee shown' },
}

export default async function LandingPage() {
  await leaveIfSignedIn()
  return <LandingScreen />
}
