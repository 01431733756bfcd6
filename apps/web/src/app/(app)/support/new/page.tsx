import { isId } from '@corridor/kernel/ids'
import { NewMessageScreen } from '../../../../features/support/new-message-screen.tsx'
import { aboutReads } from '../../../../features/support/support-reads.ts'
import { requireSession } from '../../../../page/require-session.ts'
import { type Query, withQuery } from '../../../../page/with-query.ts'
import { titled, WordedPage } from '../../../../page/worded-page.tsx'

export const generateMetadata = titled('web.support', (words) => words('new'))

export default async function NewMessagePage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams
  await requireSession(withQuery('/support/new', query))
  const about = isId('tr', query.about) || isId('dep', query.about) ? query.about : undefined
  return (
    <WordedPage rooms={['web.support']} reads={aboutReads(about)}>
      <NewMessageScreen about={about} />
    </WordedPage>
  )
}
