import type { Metadata } from 'next'
import { AccountScreen } from '../../../../features/reconciliation/account-screen.tsx'
import { toRead } from '../../../../features/reconciliation/reconciliation-reads.ts'
import { ReadAhead } from '../../../../page/page-reads.tsx'
import { pageWords } from '../../../../page/page-words.tsx'
import { requireSession } from '../../../../page/require-session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('admin.reconciliation'))('title') }
}
export default async function Page({ params }: { params: Promise<{ partnerAccountId: string }> }) {
  const { partnerAccountId: id } = await params
  await requireSession(`/reconciliation/${encodeURIComponent(id)}`)
  return (
    <ReadAhead reads={toRead(id)} rooms={['admin.reconciliation', 'bank-formats.statement-faults']}>
      <AccountScreen key={id} partnerAccountId={id} />
    </ReadAhead>
  )
}
