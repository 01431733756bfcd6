import { isId } from '@corridor/kernel/ids'
import { notFound } from 'next/navigation'
import { recipientReads } from '../../../../features/recipients/recipient-reads.ts'
import { RecipientScreen } from '../../../../features/recipients/recipient-screen.tsx'
import { requireSession } from '../../../../page/require-session.ts'
import { titled, WordedPage } from '../../../../page/worded-page.tsx'

export const generateMetadata = titled('web.recipients', (words) => words('recipient'))

export default async function RecipientPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  if (!isId('rcp', id)) notFound()
  await requireSession(`/recipients/${id}`)
  return (
    <WordedPage rooms={['web.recipients']} reads={recipientReads(id)}>
      <RecipientScreen recipientId={id} />
    </WordedPage>
  )
}
