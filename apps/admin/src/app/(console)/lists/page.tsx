import type { Metadata } from 'next'
import { ListsScreen } from '../../../features/lists/lists-screen.tsx'
import { requireSession } from '../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Sanctions lists' }

export default async function ListsPage() {
  await requireSession('/lists')
  return <ListsScreen />
}
