import { supportReads } from '../../../features/support/support-reads.ts'
import { SupportScreen } from '../../../features/support/support-screen.tsx'
import { requireSession } from '../../../page/require-session.ts'
import { titled, WordedPage } from '../../../page/worded-page.tsx'

export const generateMetadata = titled('web.support', (words) => words('title'))

export default async function SupportPage() {
  await requireSession('/support')
  return (
    <WordedPage rooms={['web.support']} reads={supportReads}>
      <SupportScreen />
    </WordedPage>
  )
}
