import type { Metadata } from 'next'
import { CustomersScreen } from '../../../features/customers/customers-screen.tsx'
import { requireSession } from '../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Customers' }

export default async function CustomersPage() {
  await requireSession('/customers')
  return <CustomersScreen />
}
