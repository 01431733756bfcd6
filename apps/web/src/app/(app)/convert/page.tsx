import type { Metadata } from 'next'
import { ConvertScreen } from '../../../features/convert/convert-screen.tsx'
import { requireSession } from '../../../shell/require-session.ts'
import { type Query, withQuery } from '../../../shell/with-query.ts'

export const metadata: Metadata = { title: 'Convert' }

export default async function ConvertPage({ searchParams }: { searchParams: Promise<Query> }) {
  await requireSession(withQuery('/convert', await searchParams))
  return <ConvertScreen />
}
