'use client'
import { Section } from '@corridor/ui/card'
import { type Column, DataTable } from '@corridor/ui/data-table'
import { EmptyState, NoMatch } from '@corridor/ui/empty-state'
import { FilterChips, type FilterDefinition, useFilters } from '@corridor/ui/filter-chips'
import { Tag } from '@corridor/ui/status-tag'
import { useQuery } from '@tanstack/react-query'
import { ConsolePage } from '../../shell/console-page.tsx'
import { ReadProblem } from '../../shell/read-problem.tsx'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'
import { FailedJobs } from './failed-jobs.tsx'

type Row = ApiOutputs['queues']['list'][number]

const everyMs = 5_000
const slowAfterSeconds = 60
const filters: readonly FilterDefinition[] = [
  {
    key: 'show',
    label: 'Show',
    options: [
      { value: 'busy', label: 'With work' },
      { value: 'failed', label: 'With failures' },
    ],
  },
]
const isBusy = (row: Row) => row.waiting + row.active + row.retrying > 0

function lagOf(seconds: number) {
  if (seconds === 0) return null
  const text = seconds < 120 ? `${seconds} s` : `${Math.floor(seconds / 60)} min`
  return seconds < slowAfterSeconds ? (
    text
  ) : (
    <Tag meaning="warning" density="compact">
      {text}
    </Tag>
  )
}

const columns: readonly Column<Row>[] = [
  { key: 'name', header: 'Queue', cell: (row) => <span className="font-mono">{row.name}</span> },
  { key: 'waiting', header: 'Waiting', align: 'right', cell: (row) => row.waiting },
  { key: 'active', header: 'Running', align: 'right', cell: (row) => row.active },
  { key: 'retrying', header: 'Retrying', align: 'right', cell: (row) => row.retrying },
  {
    key: 'failed',
    header: 'Failed',
    align: 'right',
    cell: (row) =>
      row.failed > 0 ? <span className="font-semibold text-negative">{row.failed}</span> : 0,
  },
  {
    key: 'oldest',
    header: 'Oldest waits',
    align: 'right',
    cell: (row) => lagOf(row.oldestWaitingInSeconds),
  },
]

/** How deep every queue is, and work that was given up on, to be driven again. */
export function QueuesScreen() {
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
    <ConsolePage breadcrumb={[{ label: 'Queues' }]} auditHref="/audit?entityType=job">
      {queues.error && !queues.data ? (
        <ReadProblem error={queues.error} onRetry={() => void queues.refetch()} />
      ) : (
        <>
          <FailedJobs />
          <Section density="compact" title="Depths" description="Read again every 5 seconds.">
            <FilterChips density="compact" filters={filters} {...chips} />
            <DataTable
              label="Queues"
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
                    title="No queues yet"
                    description="The worker makes them when it first starts."
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
