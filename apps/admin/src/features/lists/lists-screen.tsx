'use client'
import { Notice } from '@corridor/ui/notice'
import { SkeletonCards } from '@corridor/ui/skeleton'
import { useWords } from '@corridor/words/react'
import { useQuery } from '@tanstack/react-query'
import { useStaff } from '../../access/staff-context.tsx'
import { ReadProblem } from '../../failures/read-problem.tsx'
import { ConsolePage } from '../../shell/console-page.tsx'
import { useApi } from '../../trpc/client.ts'
import { auditHrefOf } from '../audit/audit-href.ts'
import { ListCard } from './list-card.tsx'
import { RememberedPart } from './remembered-part.tsx'

/** The published lists that names are compared with, of what date and how whole, and what is remembered about hits. */
export function ListsScreen() {
  const words = useWords('admin.lists')
  const { may } = useStaff()
  const { data, error, refetch } = useQuery(useApi().lists.overview.queryOptions())
  return (
    <ConsolePage breadcrumb={[{ label: words('title') }]} auditHref={auditHrefOf('sanction-list')}>
      {data ? (
        <>
          {!data.isWatched && (
            <Notice density="compact" title={words('embedded-title')}>
              <p>{words('embedded-description')}</p>
            </Notice>
          )}
          <div className="grid items-start gap-card lg:grid-cols-2">
            {data.lists.map((list) => (
              <ListCard key={list.list} list={list} lists={data} />
            ))}
          </div>
        </>
      ) : error ? (
        <ReadProblem error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonCards count={2} />
      )}
      {may('alerts:read') && <RememberedPart />}
    </ConsolePage>
  )
}
