import type { Metadata } from 'next'
import { customersReads } from '../../../features/customers/customers-reads.ts'
import { CustomersScreen } from '../../../features/customers/customers-screen.tsx'
import type { AddressQuery } from '../../../page/address-query.ts'
import { ReadAhead } from '../../../page/page-reads.tsx'
import { pageWords } from '../../../page/page-words.tsx'
import { requireSession } from '../../../page/require-session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('admin.customers'))('title') }
}

export default async function CustomersPage(props: { searchParams: Promise<AddressQuery> }) {
  await requireSession('/customers')
  return (
    <ReadAhead reads={customersReads(await props.searchParams)} rooms={['admin.customers']}>
      <CustomersScreen />
    </ReadAhead>
  )
}
