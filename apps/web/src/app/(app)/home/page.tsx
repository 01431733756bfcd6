import type { Metadata } from 'next'
import { HomeScreen } from '../../../features/home/home-screen.tsx'
import { requireSession } from '../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Home' }

export default async function HomePage() {
  await requireSession('/home')
  return <HomeScreen />
}
