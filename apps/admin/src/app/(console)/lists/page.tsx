import type { Metadata } from 'next'
import { ListsScreen } from '../../../features/lists/lists-screen.tsx'
import { pageWords, Words } from '../../../page/page-words.tsx'
import { requireSession } from '../../../page/require-session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('admin.lists'))('title') }
}

export default async function ListsPage() {
  await requireSession('/lists')
  return (
    <Words rooms={['admin.lists', 'admin.alerts']}>
      <ListsScreen />
    </Words>
  )
}
