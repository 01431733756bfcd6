import type { Metadata } from 'next'
import { listsReads } from '../../../features/lists/lists-reads.ts'
import { ListsScreen } from '../../../features/lists/lists-screen.tsx'
import { ReadAhead } from '../../../page/page-reads.tsx'
import { pageWords } from '../../../page/page-words.tsx'
import { requireSession } from '../../../page/require-session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('admin.lists'))('title') }
}

export default async function ListsPage() {
  await requireSession('/lists')
  return (
    <ReadAhead reads={listsReads} rooms={['admin.lists', 'admin.alerts']}>
      <ListsScreen />
    </ReadAhead>
  )
}
