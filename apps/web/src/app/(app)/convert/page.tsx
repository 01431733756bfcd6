import type { Metadata } from 'next'
import { convertReads } from '../../../features/convert/convert-reads.ts'
import { ConvertScreen } from '../../../features/convert/convert-screen.tsx'
import { ReadAhead } from '../../../shell/page-reads.tsx'
import { requireSession } from '../../../shell/require-session.ts'
import { type Query, withQuery } from '../../../shell/with-query.ts'

export const metadata: Metadata = { title: 'Convert' }

export default async function ConvertPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams
  await requireSession(withQuery('/convert', query))
  return (
    <ReadAhead reads={convertReads(query)}>
      <ConvertScreen />
    </ReadAhead>
  )
}
