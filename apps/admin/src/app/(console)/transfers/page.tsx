import type { Metadata } from 'next'
import { transfersReads } from '../../../features/transfers/transfers-reads.ts'
import { TransfersScreen } from '../../../features/transfers/transfers-screen.tsx'
import type { AddressQuery } from '../../../page/address-query.ts'
import { ReadAhead } from '../../../page/page-reads.tsx'
import { pageWords } from '../../../page/page-words.tsx'
import { requireSession } from '../../../page/require-session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('admin.transfers'))('title') }
}

export default async function TransfersPage(props: { searchParams: Promise<AddressQuery> }) {
  await requireSession('/transfers')
  return (
    <ReadAhead reads={transfersReads(await props.searchParams)} rooms={['admin.transfers']}>
      <TransfersScreen />
    </ReadAhead>
  )
}
