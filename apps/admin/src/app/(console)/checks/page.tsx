import type { Metadata } from 'next'
import { ChecksScreen } from '../../../features/checks/checks-screen.tsx'
import { pageWords, Words } from '../../../page/page-words.tsx'
import { requireSession } from '../../../page/require-session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('admin.checks'))('title') }
}

export default async function ChecksPage() {
  await requireSession('/checks')
  return (
    <Words rooms={['admin.checks']}>
      <ChecksScreen />
    </Words>
  )
}
