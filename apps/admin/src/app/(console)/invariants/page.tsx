import type { Metadata } from 'next'
import { invariantsReads } from '../../../features/invariants/invariants-reads.ts'
import { InvariantsScreen } from '../../../features/invariants/invariants-screen.tsx'
import type { AddressQuery } from '../../../page/address-query.ts'
import { ReadAhead } from '../../../page/page-reads.tsx'
import { pageWords } from '../../../page/page-words.tsx'
import { requireSession } from '../../../page/require-session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('admin.invariants'))('title') }
}

export default async function InvariantsPage(props: { searchParams: Promise<AddressQuery> }) {
  await requireSession('/invariants')
  return (
    <ReadAhead reads={invariantsReads(await props.searchParams)} rooms={['admin.invariants']}>
      <InvariantsScreen />
    </ReadAhead>
  )
}
