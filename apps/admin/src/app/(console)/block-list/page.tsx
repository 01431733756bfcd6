import type { Metadata } from 'next'
import { BlockListScreen } from '../../../features/block-list/block-list-screen.tsx'
import { pageWords, Words } from '../../../page/page-words.tsx'
import { requireSession } from '../../../page/require-session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('admin.block-list'))('title') }
}

export default async function BlockListPage() {
  await requireSession('/block-list')
  return (
    <Words rooms={['admin.block-list']}>
      <BlockListScreen />
    </Words>
  )
}
