import type { Metadata } from 'next'
import { alertsReads } from '../../../features/alerts/alerts-reads.ts'
import { AlertsScreen } from '../../../features/alerts/alerts-screen.tsx'
import { ReadAhead } from '../../../shell/page-reads.tsx'
import { requireSession } from '../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Alerts' }

type Search = Promise<Record<string, string | string[] | undefined>>

export default async function AlertsPage({ searchParams }: { searchParams: Search }) {
  const { staffId } = await requireSession('/alerts')
  return (
    <ReadAhead reads={alertsReads(await searchParams, staffId)}>
      <AlertsScreen />
    </ReadAhead>
  )
}
