import type { Metadata } from 'next'
import { blockListReads } from '../../../features/block-list/block-list-reads.ts'
import { BlockListScreen } from '../../../features/block-list/block-list-screen.tsx'
import type { AddressQuery } from '../../../page/address-query.ts'
import { ReadAhead } from '../../../page/page-reads.tsx'
import { pageWords } from '../../../page/page-words.tsx'
import { requireSession } from '../../../page/require-session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('admin.block-list'))('title') }
}

export default async function BlockListPage(props: { searchParams: Promise<AddressQuery> }) {
  await requireSession('/block-list')
  return (
    <ReadAhead reads={blockListReads(await props.searchParams)} rooms={['admin.block-list']}>
      <BlockListScreen />
    </ReadAhead>
  )
}
