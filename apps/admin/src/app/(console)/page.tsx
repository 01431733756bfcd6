import type { Metadata } from 'next'
import { HomeScreen } from '../../features/home/home-screen.tsx'
import { pageWords, Words } from '../../page/page-words.tsx'
import { requireSession } from '../../page/require-session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('admin.home'))('title') }
}

export default async function HomePage() {
  await requireSession('/')
  return (
    <Words rooms={['admin.home']}>
      <HomeScreen />
    </Words>
  )
}
