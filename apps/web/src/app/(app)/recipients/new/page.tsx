import type { Metadata } from 'next'
import { AddRecipientScreen } from '../../../../features/recipients/add-recipient-screen.tsx'
import { newRecipientReads, type Wanted } from '../../../../features/recipients/recipient-reads.ts'
import { ReadAhead } from '../../../../shell/page-reads.tsx'
import { requireSession } from '../../../../shell/require-session.ts'
import { safeReturn } from '../../../../shell/safe-return.ts'
import { withQuery } from '../../../../shell/with-query.ts'

export const metadata: Metadata = { title: 'Add a recipient' }

export default async function AddRecipientPage(props: { searchParams: Promise<Wanted> }) {
  const search = await props.searchParams
  await requireSession(withQuery('/recipients/new', search))
  const back = safeReturn(search.back)
  return (
    <ReadAhead reads={newRecipientReads}>
      <AddRecipientScreen {...search} back={back.startsWith('/send?') ? back : undefined} />
    </ReadAhead>
  )
}
