import type { Metadata } from 'next'
import { AuditScreen } from '../../../features/audit/audit-screen.tsx'
import { pageWords, Words } from '../../../page/page-words.tsx'
import { requireSession } from '../../../page/require-session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('admin.audit'))('title') }
}

export default async function AuditPage() {
  await requireSession('/audit')
  return (
    <Words rooms={['admin.audit']}>
      <AuditScreen />
    </Words>
  )
}
