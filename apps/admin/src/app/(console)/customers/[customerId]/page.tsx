import type { Metadata } from 'next'
import { CustomerScreen } from '../../../../features/customers/customer-screen.tsx'
import { requireSession } from '../../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Customer' }

type Props = { params: Promise<{ customerId: string }> }

export default async function CustomerPage({ params }: Props) {
  const { customerId } = await params
  await requireSession(`/customers/${encodeURIComponent(customerId)}`)
  return <CustomerScreen key={customerId} customerId={customerId} />
}
