import type { Metadata } from 'next'
import { alertsReads } from '../../../features/alerts/alerts-reads.ts'
import { AlertsScreen } from '../../../features/alerts/alerts-screen.tsx'
import type { AddressQuery } from '../../../page/address-query.ts'
import { ReadAhead } from '../../../page/page-reads.tsx'
import { pageWords } from '../../../page/page-words.tsx'
import { requireSession } from '../../../page/require-session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('admin.alerts'))('title') }
}

export default async function AlertsPage(props: { searchParams: Promise<AddressQuery> }) {
  const { staffId } = await requireSession('/alerts')
  return (
    <ReadAhead reads={alertsReads(await props.searchParams, staffId)} rooms={['admin.alerts']}>
      <AlertsScreen />
    </ReadAhead>
  )
}
