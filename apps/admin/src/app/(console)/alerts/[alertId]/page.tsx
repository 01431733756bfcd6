import type { Metadata } from 'next'
import { AlertScreen } from '../../../../features/alerts/alert-screen.tsx'
import { alertReads } from '../../../../features/alerts/alerts-reads.ts'
import { ReadAhead } from '../../../../page/page-reads.tsx'
import { pageWords } from '../../../../page/page-words.tsx'
import { requireSession } from '../../../../page/require-session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('admin.alerts'))('title-one') }
}

export default async function AlertPage({ params }: { params: Promise<{ alertId: string }> }) {
  const { alertId } = await params
  await requireSession(`/alerts/${encodeURIComponent(alertId)}`)
  return (
    <ReadAhead reads={alertReads(alertId)} rooms={['admin.alerts', 'admin.lists']}>
      <AlertScreen key={alertId} alertId={alertId} />
    </ReadAhead>
  )
}
