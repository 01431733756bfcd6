'use client'
import { isId } from '@corridor/kernel/ids'
import { Skeleton } from '@corridor/ui/skeleton'
import { useWords } from '@corridor/words/react'
import { skipToken, useQuery } from '@tanstack/react-query'
import { ReadProblem } from '../../failures/read-problem.tsx'
import { ConsolePage } from '../../shell/console-page.tsx'
import { useApi } from '../../trpc/client.ts'
import { AlertCase } from './alert-case.tsx'

/** One held transfer, with all that an officer decides by. */
export function AlertScreen({ alertId }: { alertId: string }) {
  const words = useWords('admin.alerts')
  const back = { href: '/alerts', label: words('title') }
  const isGood = isId('alt', alertId)
  const found = useQuery({
    ...useApi().alerts.get.queryOptions(isGood ? { alertId } : skipToken),
    // each read is written down as a view: ask again only when something was done
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (found.data) return <AlertCase alert={found.data} />
  return (
    <ConsolePage breadcrumb={[back, { label: words('title-one') }]}>
      {found.error || !isGood ? (
        <ReadProblem error={found.error} onRetry={() => void found.refetch()} back={back} />
      ) : (
        <div className="grid gap-card lg:grid-cols-3">
          <Skeleton className="h-96 rounded-card lg:col-span-2" />
          <Skeleton className="h-96 rounded-card" />
        </div>
      )}
    </ConsolePage>
  )
}
