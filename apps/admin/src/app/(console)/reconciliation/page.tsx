import type { Metadata } from 'next'
import { AccountsScreen } from '../../../features/reconciliation/accounts-screen.tsx'
import { accountsReads } from '../../../features/reconciliation/reconciliation-reads.ts'
import { ReadAhead } from '../../../page/page-reads.tsx'
import { pageWords } from '../../../page/page-words.tsx'
import { requireSession } from '../../../page/require-session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('admin.reconciliation'))('title') }
}

export default async function ReconciliationPage() {
  await requireSession('/reconciliation')
  return (
    <ReadAhead reads={accountsReads} rooms={['admin.reconciliation']}>
      <AccountsScreen />
    </ReadAhead>
  )
}
