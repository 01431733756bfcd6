import { isId } from '@corridor/kernel/ids'
import { notFound } from 'next/navigation'
import { EditRecipientScreen } from '../../../../../features/recipients/edit-recipient-screen.tsx'
import { recipientReads } from '../../../../../features/recipients/recipient-reads.ts'
import { requireSession } from '../../../../../page/require-session.ts'
import { titled, WordedPage } from '../../../../../page/worded-page.tsx'

export const generateMetadata = titled('web.recipients', (words) => words('title-edit'))

export default async function EditRecipientPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  if (!isId('rcp', id)) notFound()
  await requireSession(`/recipients/${id}/edit`)
  return (
    <WordedPage rooms={['web.recipients']} reads={recipientReads(id)}>
      <EditRecipientScreen recipientId={id} />
    </WordedPage>
  )
}
