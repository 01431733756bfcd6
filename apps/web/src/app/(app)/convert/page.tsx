import { convertReads } from '../../../features/convert/convert-reads.ts'
import { ConvertScreen } from '../../../features/convert/convert-screen.tsx'
import { requireSession } from '../../../page/require-session.ts'
import { type Query, withQuery } from '../../../page/with-query.ts'
import { titled, WordedPage } from '../../../page/worded-page.tsx'

export const generateMetadata = titled('web.convert', (words) => words('title'))

export default async function ConvertPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams
  await requireSession(withQuery('/convert', query))
  return (
    <WordedPage rooms={['web.convert']} reads={convertReads(query)}>
      <ConvertScreen />
    </WordedPage>
  )
}
