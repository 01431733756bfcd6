import { notFound } from 'next/navigation'
import { depositReads, isDepositId } from '../../../../features/add-money/add-money-reads.ts'
import { ReturnScreen } from '../../../../features/add-money/return-screen.tsx'
import { requireSession } from '../../../../page/require-session.ts'
import { type Query, withQuery } from '../../../../page/with-query.ts'
import { titled, WordedPage } from '../../../../page/worded-page.tsx'

export const generateMetadata = titled('web.add-money', (words) => words('return-title'))

export default async function ReturnPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams
  await requireSession(withQuery('/add-money/return', query))
  if (!isDepositId(query.deposit)) notFound()
  return (
    <WordedPage rooms={['web.add-money']} reads={depositReads(query.deposit)}>
      <ReturnScreen depositId={query.deposit} />
    </WordedPage>
  )
}
