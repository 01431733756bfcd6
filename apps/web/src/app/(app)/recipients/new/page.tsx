import { safeReturn } from '../../../../access/safe-return.ts'
import { AddRecipientScreen } from '../../../../features/recipients/add-recipient-screen.tsx'
import { newRecipientReads, type Wanted } from '../../../../features/recipients/recipient-reads.ts'
import { requireSession } from '../../../../page/require-session.ts'
import { withQuery } from '../../../../page/with-query.ts'
import { titled, WordedPage } from '../../../../page/worded-page.tsx'

export const generateMetadata = titled('web.recipients', (words) => words('title-new'))

export default async function AddRecipientPage(props: { searchParams: Promise<Wanted> }) {
  const search = await props.searchParams
  await requireSession(withQuery('/recipients/new', search))
  const back = safeReturn(search.back)
  return (
    <WordedPage rooms={['web.recipients']} reads={newRecipientReads}>
      <AddRecipientScreen {...search} back={back.startsWith('/send?') ? back : undefined} />
    </WordedPage>
  )
}
