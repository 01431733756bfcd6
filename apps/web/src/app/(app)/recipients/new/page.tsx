import { AddRecipientScreen } from '../../../../features/recipients/add-recipient-screen.tsx'
import { newRecipientReads, type Wanted } from '../../../../features/recipients/recipient-reads.ts'
import { requireSession } from '../../../../shell/require-session.ts'
import { safeReturn } from '../../../../shell/safe-return.ts'
import { withQuery } from '../../../../shell/with-query.ts'
import { titled, WordedPage } from '../../../../shell/worded-page.tsx'

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
