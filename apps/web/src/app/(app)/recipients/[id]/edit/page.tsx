import { isId } from '@corridor/kernel/ids'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EditRecipientScreen } from '../../../../../features/recipients/edit-recipient-screen.tsx'
import { recipientReads } from '../../../../../features/recipients/recipient-reads.ts'
import { ReadAhead } from '../../../../../shell/page-reads.tsx'
import { requireSession } from '../../../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Edit the recipient' }

export default async function EditRecipientPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  if (!isId('rcp', id)) notFound()
  await requireSession(`/recipients/${id}/edit`)
  return (
    <ReadAhead reads={recipientReads(id)}>
      <EditRecipientScreen recipientId={id} />
    </ReadAhead>
  )
}
