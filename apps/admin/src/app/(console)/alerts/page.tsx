import type { Metadata } from 'next'
import { AlertsScreen } from '../../../features/alerts/alerts-screen.tsx'
import { requireSession } from '../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Alerts' }

export default async function AlertsPage() {
  await requireSession('/alerts')
  return <AlertsScreen />
}
