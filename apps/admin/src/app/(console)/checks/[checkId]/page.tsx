import type { Metadata } from 'next'
import { CheckScreen } from '../../../../features/checks/check-screen.tsx'
import { checkReads } from '../../../../features/checks/checks-reads.ts'
import { ReadAhead } from '../../../../page/page-reads.tsx'
import { pageWords } from '../../../../page/page-words.tsx'
import { requireSession } from '../../../../page/require-session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('admin.checks'))('check-title') }
}

type Props = { params: Promise<{ checkId: string }> }

export default async function CheckPage({ params }: Props) {
  const { checkId } = await params
  await requireSession(`/checks/${encodeURIComponent(checkId)}`)
  return (
    <ReadAhead reads={checkReads(checkId)} rooms={['admin.checks']}>
      <CheckScreen key={checkId} checkId={checkId} />
    </ReadAhead>
  )
}
