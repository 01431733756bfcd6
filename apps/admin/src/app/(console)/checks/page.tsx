import type { Metadata } from 'next'
import { checksReads } from '../../../features/checks/checks-reads.ts'
import { ChecksScreen } from '../../../features/checks/checks-screen.tsx'
import type { AddressQuery } from '../../../page/address-query.ts'
import { ReadAhead } from '../../../page/page-reads.tsx'
import { pageWords } from '../../../page/page-words.tsx'
import { requireSession } from '../../../page/require-session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('admin.checks'))('title') }
}

export default async function ChecksPage(props: { searchParams: Promise<AddressQuery> }) {
  const { staffId } = await requireSession('/checks')
  return (
    <ReadAhead reads={checksReads(await props.searchParams, staffId)} rooms={['admin.checks']}>
      <ChecksScreen />
    </ReadAhead>
  )
}
