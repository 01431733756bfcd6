import type { Metadata } from 'next'
import { AddRecipientScreen } from '../../../../features/recipients/add-recipient-screen.tsx'
import { requireSession } from '../../../../shell/require-session.ts'
import { safeReturn } from '../../../../shell/safe-return.ts'
import { withQuery } from '../../../../shell/with-query.ts'

export const metadata: Metadata = { title: 'Add a recipient' }

type Search = Promise<{ kind?: string; currency?: string; back?: string }>

export default async function AddRecipientPage({ searchParams }: { searchParams: Search }) {
  const search = await searchParams
  await requireSession(withQuery('/recipients/new', search))
  const back = safeReturn(search.back)
  return <AddRecipientScreen {...search} back={back.startsWith('/send?') ? back : undefined} />
}
