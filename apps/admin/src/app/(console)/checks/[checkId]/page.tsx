import type { Metadata } from 'next'
import { CheckScreen } from '../../../../features/checks/check-screen.tsx'
import { checkReads } from '../../../../features/checks/checks-reads.ts'
import { type PageOf, ReadAhead } from '../../../../page/page-reads.tsx'
import { pageWords } from '../../../../page/page-words.tsx'
import { requireSession } from '../../../../page/require-session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('admin.checks'))('check-title') }
}

export default async function CheckPage(props: PageOf<{ checkId: string }>) {
  const { checkId } = await props.params
  await requireSession(`/checks/${encodeURIComponent(checkId)}`)
  return (
    <ReadAhead reads={checkReads(checkId)} rooms={['admin.checks']}>
      <CheckScreen key={checkId} checkId={checkId} />
    </ReadAhead>
  )
}
