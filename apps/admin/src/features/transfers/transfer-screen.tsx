'use client'
import { isId } from '@corridor/kernel/ids'
import { Skeleton } from '@corridor/ui/skeleton'
import { useWords } from '@corridor/words/react'
import { skipToken, useQuery } from '@tanstack/react-query'
import { ReadProblem } from '../../failures/read-problem.tsx'
import { ConsolePage } from '../../shell/console-page.tsx'
import { useApi } from '../../trpc/client.ts'
import { TransferTrace } from './transfer-trace.tsx'

/** One transfer and everything that it caused. */
export function TransferScreen({ transferId }: { transferId: string }) {
  const words = useWords('admin.transfers')
  const back = { href: '/transfers', label: words('title') }
  const isGood = isId('tr', transferId)
  const trace = useQuery({
    ...useApi().transfers.trace.queryOptions(isGood ? { transferId } : skipToken),
    // each read is written down as a view: ask again only when somebody asks
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (trace.data) {
    return (
      <TransferTrace
        trace={trace.data}
        isReading={trace.isFetching}
        onReadAgain={() => void trace.refetch()}
      />
    )
  }
  return (
    <ConsolePage breadcrumb={[back, { label: words('transfer') }]}>
      {trace.error || !isGood ? (
        <ReadProblem error={trace.error} onRetry={() => void trace.refetch()} back={back} />
      ) : (
        <div className="grid gap-card lg:grid-cols-3">
          <Skeleton className="h-96 rounded-card" />
          <Skeleton className="h-96 rounded-card lg:col-span-2" />
        </div>
      )}
    </ConsolePage>
  )
}
