import type { Metadata } from 'next'
import { exceptionsReads } from '../../../features/exceptions/exceptions-reads.ts'
import { ExceptionsScreen } from '../../../features/exceptions/exceptions-screen.tsx'
import { ReadAhead } from '../../../page/page-reads.tsx'
import { pageWords } from '../../../page/page-words.tsx'
import { requireSession } from '../../../page/require-session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('admin.exceptions'))('title') }
}

export default async function ExceptionsPage() {
  await requireSession('/exceptions')
  return (
    <ReadAhead reads={exceptionsReads} rooms={['admin.exceptions']}>
      <ExceptionsScreen />
    </ReadAhead>
  )
}
