'use client'
import { Section } from '@corridor/ui/card'
import { DataTable } from '@corridor/ui/data-table'
import { EmptyState, NoMatch } from '@corridor/ui/empty-state'
import { FilterChips, type FilterDefinition, useFilters } from '@corridor/ui/filter-chips'
import { useWords } from '@corridor/words/react'
import { useQuery } from '@tanstack/react-query'
import { ReadProblem } from '../../failures/read-problem.tsx'
import { ConsolePage } from '../../shell/console-page.tsx'
import { useApi } from '../../trpc/client.ts'
import { FailedJobs } from './failed-jobs.tsx'
import { type QueueRow, useQueueColumns } from './use-queue-columns.tsx'

const everyMs = 5_000
const isBusy = (row: QueueRow) => row.waiting + row.active + row.retrying > 0

/** How deep every queue is, and work that was given up on, to be driven again. */
export function QueuesScreen() {
  const words = useWords('admin.queues')
  const columns = useQueueColumns()
  const filters: readonly FilterDefinition[] = [
    {
      key: 'show',
      label: words('show'),
      options: [
        { value: 'busy', label: words('show-busy') },
        { value: 'failed', label: words('show-failed') },
      ],
    },
  ]
  const chips = useFilters(filters)
  const queues = useQuery({
    ...useApi().queues.list.queryOptions(),
    refetchInterval: everyMs,
  })
  const show = chips.values.show?.[0]
  const rows = (queues.data ?? []).filter(
    (row) => (show !== 'busy' || isBusy(row)) && (show !== 'failed' || row.failed > 0),
  )
  return (
    <ConsolePage breadcrumb={[{ label: words('title') }]} auditHref="/audit?entityType=job">
      {queues.error && !queues.data ? (
        <ReadProblem error={queues.error} onRetry={() => void queues.refetch()} />
      ) : (
        <>
          <FailedJobs />
          <Section
            density="compact"
            title={words('depths')}
            description={words('depths-description')}
          >
            <FilterChips density="compact" filters={filters} {...chips} />
            <DataTable
              label={words('title')}
              hasKeys={false}
              columns={columns}
              rows={rows}
              rowKey={(row) => row.name}
              isLoading={queues.isPending}
              empty={
                chips.isFiltered ? (
                  <NoMatch density="compact" onClear={chips.onClear} />
                ) : (
                  <EmptyState
                    density="compact"
                    title={words('empty-title')}
                    description={words('empty-description')}
                  />
                )
              }
            />
          </Section>
        </>
      )}
    </ConsolePage>
  )
}
