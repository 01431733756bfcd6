import type { Metadata } from 'next'
import { BlockListScreen } from '../../../features/block-list/block-list-screen.tsx'
import { requireSession } from '../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Block list' }

export default async function BlockListPage() {
  await requireSession('/block-list')
  return <BlockListScreen />
}
