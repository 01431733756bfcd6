import type { Metadata } from 'next'
import { CheckScreen } from '../../../../features/checks/check-screen.tsx'
import { requireSession } from '../../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Identity check' }

type Props = { params: Promise<{ checkId: string }> }

export default async function CheckPage({ params }: Props) {
  const { checkId } = await params
  await requireSession(`/checks/${encodeURIComponent(checkId)}`)
  return <CheckScreen key={checkId} checkId={checkId} />
}
