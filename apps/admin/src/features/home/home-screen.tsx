'use client'
import { EmptyState } from '@corridor/ui/empty-state'
import { SkeletonCards } from '@corridor/ui/skeleton'
import { useWords } from '@corridor/words/react'
import { useQuery } from '@tanstack/react-query'
import { useStaff } from '../../access/staff-context.tsx'
import { ReadProblem } from '../../failures/read-problem.tsx'
import { ConsolePage } from '../../shell/console-page.tsx'
import { useApi } from '../../trpc/client.ts'
import { TodaySection } from './today-section.tsx'
import { WaitingTiles } from './waiting-tiles.tsx'

const everyMs = 30_000

/** What waits for these roles, the oldest first thing to see, and what the day has brought. */
export function HomeScreen() {
  const words = useWords('admin.home')
  const { name } = useStaff()
  const { data, error, refetch } = useQuery({
    ...useApi().home.overview.queryOptions(),
    refetchInterval: everyMs,
  })
  return (
    <ConsolePage
      breadcrumb={[{ label: words('title') }]}
      title={words('hello', { name: name.split(' ')[0] ?? name })}
    >
      {error && !data ? (
        <ReadProblem error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <>
          <WaitingTiles overview={data} />
          {data.today.volumes.length > 0 ? (
            <TodaySection today={data.today} />
          ) : (
            <EmptyState
              density="compact"
              title={words('nothing-moved')}
              description={words('nothing-moved-detail')}
            />
          )}
        </>
      ) : (
        <SkeletonCards count={3} />
      )}
    </ConsolePage>
  )
}
