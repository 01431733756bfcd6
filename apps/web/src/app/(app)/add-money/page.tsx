import { addMoneyReads } from '../../../features/add-money/add-money-reads.ts'
import { AddMoneyScreen } from '../../../features/add-money/add-money-screen.tsx'
import { requireSession } from '../../../page/require-session.ts'
import { type Query, withQuery } from '../../../page/with-query.ts'
import { titled, WordedPage } from '../../../page/worded-page.tsx'

export const generateMetadata = titled('web.add-money', (words) => words('title'))

export default async function AddMoneyPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams
  await requireSession(withQuery('/add-money', query))
  return (
    <WordedPage rooms={['web.add-money']} reads={addMoneyReads(query)}>
      <AddMoneyScreen />
    </WordedPage>
  )
}
