import type { Metadata } from 'next'
import { CustomerScreen } from '../../../../features/customers/customer-screen.tsx'
import { customerReads } from '../../../../features/customers/customers-reads.ts'
import { type PageOf, ReadAhead } from '../../../../page/page-reads.tsx'
import { pageWords } from '../../../../page/page-words.tsx'
import { requireSession } from '../../../../page/require-session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('admin.customers'))('title-one') }
}

export default async function CustomerPage(props: PageOf<{ customerId: string }>) {
  const { customerId } = await props.params
  await requireSession(`/customers/${encodeURIComponent(customerId)}`)
  return (
    <ReadAhead reads={customerReads(customerId)} rooms={['admin.customers']}>
      <CustomerScreen key={customerId} customerId={customerId} />
    </ReadAhead>
  )
}
