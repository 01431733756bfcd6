'use client'
import { isId } from '@corridor/kernel/ids'
import { Skeleton } from '@corridor/ui/skeleton'
import { useWords } from '@corridor/words/react'
import { skipToken, useQuery } from '@tanstack/react-query'
import { ReadProblem } from '../../failures/read-problem.tsx'
import { ConsolePage } from '../../shell/console-page.tsx'
import { useApi } from '../../trpc/client.ts'
import { CheckReview } from './check-review.tsx'

/** One identity check: what was shown beside what was said. */
export function CheckScreen({ checkId }: { checkId: string }) {
  const words = useWords('admin.checks')
  const back = { href: '/checks', label: words('title') }
  const api = useApi()
  const isGood = isId('chk', checkId)
  const check = useQuery({
    ...api.checks.get.queryOptions(isGood ? { checkId } : skipToken),
    // each read is written down as a view: ask again only when something was done
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (check.data) return <CheckReview check={check.data} />
  return (
    <ConsolePage breadcrumb={[back, { label: words('check-title') }]}>
      {check.error || !isGood ? (
        <ReadProblem error={check.error} onRetry={() => void check.refetch()} back={back} />
      ) : (
        <div className="grid gap-card lg:grid-cols-2">
          <Skeleton className="h-96 rounded-card" />
          <Skeleton className="h-96 rounded-card" />
        </div>
      )}
    </ConsolePage>
  )
}
