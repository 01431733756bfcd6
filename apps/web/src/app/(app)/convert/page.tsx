import { convertReads } from '../../../features/convert/convert-reads.ts'
import { ConvertScreen } from '../../../features/convert/convert-screen.tsx'
import { requireSession } from '../../../shell/require-session.ts'
import { type Query, withQuery } from '../../../shell/with-query.ts'
import { titled, WordedPage } from '../../../shell/worded-page.tsx'

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
