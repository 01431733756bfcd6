import type { Metadata } from 'next'
import { TransfersScreen } from '../../../features/transfers/transfers-screen.tsx'
import { pageWords, Words } from '../../../page/page-words.tsx'
import { requireSession } from '../../../page/require-session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('admin.transfers'))('title') }
}

export default async function TransfersPage() {
  await requireSession('/transfers')
  return (
    <Words rooms={['admin.transfers']}>
      <TransfersScreen />
    </Words>
  )
}
