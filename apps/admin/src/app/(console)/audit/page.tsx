import type { Metadata } from 'next'
import { AuditScreen } from '../../../features/audit/audit-screen.tsx'
import { requireSession } from '../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Audit log' }

export default async function AuditPage() {
  await requireSession('/audit')
  return <AuditScreen />
}
