import { sendReads } from '../../../features/send/send-reads.ts'
import { SendScreen } from '../../../features/send/send-screen.tsx'
import { requireSession } from '../../../page/require-session.ts'
import { type Query, withQuery } from '../../../page/with-query.ts'
import { titled, WordedPage } from '../../../page/worded-page.tsx'

export const generateMetadata = titled('web.send', (words) => words('title'))

export default async function SendPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams
  await requireSession(withQuery('/send', query))
  return (
    <WordedPage rooms={['web.send', 'web.recipients', 'errors.transfers']} reads={sendReads(query)}>
      <SendScreen />
    </WordedPage>
  )
}
