import type { Metadata } from 'next'
import { DifferencesScreen } from '../../../../features/reconciliation/differences-screen.tsx'
import { differencesReads } from '../../../../features/reconciliation/reconciliation-reads.ts'
import { ReadAhead } from '../../../../page/page-reads.tsx'
import { pageWords } from '../../../../page/page-words.tsx'
import { requireSession } from '../../../../page/require-session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('admin.reconciliation'))('exceptions') }
}

export default async function DifferencesPage() {
  await requireSession('/reconciliation/exceptions')
  return (
    <ReadAhead reads={differencesReads} rooms={['admin.reconciliation']}>
      <DifferencesScreen />
    </ReadAhead>
  )
}
