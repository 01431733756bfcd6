import type { Metadata } from 'next'
import { homeReads } from '../../../features/home/home-reads.ts'
import { HomeScreen } from '../../../features/home/home-screen.tsx'
import { ReadAhead } from '../../../shell/page-reads.tsx'
import { requireSession } from '../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Home' }

export default async function HomePage() {
  await requireSession('/home')
  return (
    <ReadAhead reads={homeReads}>
      <HomeScreen />
    </ReadAhead>
  )
}
