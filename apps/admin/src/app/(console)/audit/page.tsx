import type { Metadata } from 'next'
import { auditReads } from '../../../features/audit/audit-reads.ts'
import { AuditScreen } from '../../../features/audit/audit-screen.tsx'
import type { AddressQuery } from '../../../page/address-query.ts'
import { ReadAhead } from '../../../page/page-reads.tsx'
import { pageWords } from '../../../page/page-words.tsx'
import { requireSession } from '../../../page/require-session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('admin.audit'))('title') }
}

export default async function AuditPage(props: { searchParams: Promise<AddressQuery> }) {
  await requireSession('/audit')
  return (
    <ReadAhead reads={auditReads(await props.searchParams)} rooms={['admin.audit']}>
      <AuditScreen />
    </ReadAhead>
  )
}
