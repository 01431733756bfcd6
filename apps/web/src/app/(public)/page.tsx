import type { Metadata } from 'next'
import { LandingScreen } from '../../features/landing/landing-screen.tsx'
import { pageWords, Words } from '../../page/page-words.tsx'
import { leaveIfSignedIn } from '../../page/require-session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: { absolute: (await pageWords('web.landing'))('title') } }
}

export default async function LandingPage() {
  await leaveIfSignedIn()
  return (
    <Words rooms={['web.landing']}>
      <LandingScreen />
    </Words>
  )
}
