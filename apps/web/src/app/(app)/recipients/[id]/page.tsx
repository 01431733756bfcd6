import { isId } from '@corridor/kernel/ids'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { recipientReads } from '../../../../features/recipients/recipient-reads.ts'
import { RecipientScreen } from '../../../../features/recipients/recipient-screen.tsx'
import { ReadAhead } from '../../../../shell/page-reads.tsx'
import { requireSession } from '../../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Recipient' }

export default async function RecipientPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  if (!isId('rcp', id)) notFound()
  await requireSession(`/recipients/${id}`)
  return (
    <ReadAhead reads={recipientReads(id)}>
      <RecipientScreen recipientId={id} />
    </ReadAhead>
  )
}
