import { recipientsReads } from '../../../features/recipients/recipient-reads.ts'
import { RecipientsScreen } from '../../../features/recipients/recipients-screen.tsx'
import { requireSession } from '../../../page/require-session.ts'
import { titled, WordedPage } from '../../../page/worded-page.tsx'

export const generateMetadata = titled('web.recipients', (words) => words('title'))

export default async function RecipientsPage() {
  await requireSession('/recipients')
  return (
    <WordedPage rooms={['web.recipients']} reads={recipientsReads}>
      <RecipientsScreen />
    </WordedPage>
  )
}
