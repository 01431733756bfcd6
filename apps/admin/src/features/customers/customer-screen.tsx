'use client'
import { isId } from '@corridor/kernel/ids'
import { Skeleton } from '@corridor/ui/skeleton'
import { useWords } from '@corridor/words/react'
import { skipToken, useQuery } from '@tanstack/react-query'
import { ReadProblem } from '../../failures/read-problem.tsx'
import { ConsolePage } from '../../shell/console-page.tsx'
import { useApi } from '../../trpc/client.ts'
import { CustomerFile } from './customer-file.tsx'

/** Everything about one customer on one page. */
export function CustomerScreen({ customerId }: { customerId: string }) {
  const words = useWords('admin.customers')
  const back = { href: '/customers', label: words('title') }
  const isGood = isId('cus', customerId)
  const file = useQuery({
    ...useApi().customers.get.queryOptions(isGood ? { customerId } : skipToken),
    // each read is written down as a view: ask again only when something was done
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (file.data) return <CustomerFile file={file.data} />
  return (
    <ConsolePage breadcrumb={[back, { label: words('title-one') }]}>
      {file.error || !isGood ? (
        <ReadProblem error={file.error} onRetry={() => void file.refetch()} back={back} />
      ) : (
        <div className="grid gap-card lg:grid-cols-3">
          <Skeleton className="h-96 rounded-card" />
          <Skeleton className="h-96 rounded-card lg:col-span-2" />
        </div>
      )}
    </ConsolePage>
  )
}
