'use client'
import { alertStates } from '@corridor/domain/compliance/contract'
import { Button } from '@corridor/ui/button'
import { DataTable } from '@corridor/ui/data-table'
import { EmptyState, NoMatch } from '@corridor/ui/empty-state'
import { FilterChips, type FilterDefinition, useFilters } from '@corridor/ui/filter-chips'
import { Pagination, useCursor } from '@corridor/ui/pagination'
import { statusOf } from '@corridor/ui/status-tag'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { auditHref } from '../../shell/audit-href.ts'
import { ConsolePage } from '../../shell/console-page.tsx'
import { ownerFilter, ownerOf } from '../../shell/owner-filter.ts'
import { ReadProblem } from '../../shell/read-problem.tsx'
import { useStaff } from '../../shell/staff-context.tsx'
import { useAct } from '../../shell/use-act.ts'
import { useApi } from '../../trpc/client.ts'
import { alertColumns } from './alert-columns.tsx'

const pageSize = 50
const filters: readonly FilterDefinition[] = [
  {
    key: 'state',
    label: 'State',
    options: alertStates.map((value) => ({ value, label: statusOf('alert', value).word })),
  },
  ownerFilter,
  { key: 'due', label: 'Due', options: [{ value: 'overdue', label: 'Overdue' }] },
]

/** Held transfers that wait for an officer, the soonest due first. */
export function AlertsScreen() {
  const api = useApi()
  const router = useRouter()
  const { staffId } = useStaff()
  const act = useAct()
  const chips = useFilters(filters)
  const pages = useCursor()
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const list = useQuery({
    ...api.alerts.list.queryOptions({
      state: alertStates.find((one) => one === chips.values.state?.[0]) ?? 'open',
      owner: ownerOf(chips.values.owner?.[0], staffId, 'nobody'),
      isOverdue: chips.values.due?.[0] === 'overdue' ? true : undefined,
      cursor: pages.cursor,
      limit: pageSize,
    }),
    placeholderData: keepPreviousData,
  })
  const claim = useMutation(api.alerts.claim.mutationOptions())
  const rows = list.data?.items ?? []
  async function claimAll(alerts: typeof rows) {
    const run = async () => {
      for (const { alertId } of alerts) await claim.mutateAsync({ alertId })
    }
    const isDone = await act.orTell(
      run,
      alerts.length === 1 ? 'It is yours now' : 'They are yours now',
    )
    if (isDone) setSelected(new Set())
  }
  return (
    <ConsolePage
      breadcrumb={[{ label: 'Alerts' }]}
      auditHref={auditHref('alt')}
      actions={
        selected.size > 0 && (
          <Button
            size="compact"
            variant="secondary"
            isBusy={claim.isPending}
            onClick={() => void claimAll(rows.filter((row) => selected.has(row.alertId)))}
          >
            Assign {selected.size} to me
          </Button>
        )
      }
    >
      <FilterChips
        density="compact"
        filters={filters}
        values={chips.values}
        onChange={(key, values) => {
          pages.reset()
          chips.onChange(key, values)
        }}
        onClear={chips.onClear}
      />
      {list.error && !list.data ? (
        <ReadProblem error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <>
          <DataTable
            label="Alerts"
            columns={alertColumns}
            rows={rows}
            rowKey={(row) => row.alertId}
            rowLabel={(row) => `Alert on ${row.customerName}`}
            isLoading={list.isPending}
            selected={selected}
            onSelectedChange={setSelected}
            onOpen={(row) => router.push(`/alerts/${row.alertId}`)}
            actKeys={{ a: (row) => void claimAll([row]) }}
            empty={
              chips.isFiltered ? (
                <NoMatch density="compact" onClear={chips.onClear} />
              ) : (
                <EmptyState
                  density="compact"
                  art="done"
                  title="No held transfer waits"
                  description="Transfers that a rule holds for review come here, each exactly once."
                />
              )
            }
          />
          {(pages.hasPrevious || list.data?.nextCursor) && (
            <Pagination
              label={`Page ${pages.page}`}
              hasPrevious={pages.hasPrevious}
              hasNext={Boolean(list.data?.nextCursor)}
              onPrevious={pages.previous}
              onNext={() => pages.next(list.data?.nextCursor)}
              isBusy={list.isFetching}
            />
          )}
        </>
      )}
    </ConsolePage>
  )
}
