import type { Metadata } from 'next'
import { CustomersScreen } from '../../../features/customers/customers-screen.tsx'
import { pageWords, Words } from '../../../page/page-words.tsx'
import { requireSession } from '../../../page/require-session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('admin.customers'))('title') }
}

export default async function CustomersPage() {
  await requireSession('/customers')
  return (
    <Words rooms={['admin.customers']}>
      <CustomersScreen />
    </Words>
  )
}
