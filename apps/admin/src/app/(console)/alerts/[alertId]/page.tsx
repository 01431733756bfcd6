import type { Metadata } from 'next'
import { AlertScreen } from '../../../../features/alerts/alert-screen.tsx'
import { alertReads } from '../../../../features/alerts/alerts-reads.ts'
import { ReadAhead } from '../../../../shell/page-reads.tsx'
import { requireSession } from '../../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Alert' }

type Props = { params: Promise<{ alertId: string }> }

export default async function AlertPage({ params }: Props) {
  const { alertId } = await params
  await requireSession(`/alerts/${encodeURIComponent(alertId)}`)
  return (
    <ReadAhead reads={alertReads(alertId)}>
      <AlertScreen key={alertId} alertId={alertId} />
    </ReadAhead>
  )
}
