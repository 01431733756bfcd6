'use client'
import { checkStates } from '@corridor/domain/kyc/contract'
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
import { checkColumns } from './check-columns.tsx'

const queue = 'in-review'
const pageSize = 50
const filters: readonly FilterDefinition[] = [
  {
    key: 'state',
    label: 'State',
    options: checkStates
      .filter((state) => state !== 'draft')
      .map((value) => ({ value, label: statusOf('check', value).word })),
  },
  ownerFilter,
]

/** Identity checks that wait for an officer, the oldest first. */
export function ChecksScreen() {
  const api = useApi()
  const router = useRouter()
  const { staffId } = useStaff()
  const act = useAct()
  const chips = useFilters(filters)
  const pages = useCursor()
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const state = checkStates.find((one) => one === chips.values.state?.[0]) ?? queue
  const owner = ownerOf(chips.values.owner?.[0], staffId, 'none')
  const list = useQuery({
    ...api.checks.list.queryOptions({ state, owner, cursor: pages.cursor, limit: pageSize }),
    placeholderData: keepPreviousData,
  })
  const claim = useMutation(api.checks.claim.mutationOptions())
  const rows = list.data?.items ?? []
  async function claimAll(checks: typeof rows) {
    const run = async () => {
      for (const { checkId } of checks) await claim.mutateAsync({ checkId })
    }
    const isDone = await act.orTell(
      run,
      checks.length === 1 ? 'It is yours now' : 'They are yours now',
    )
    if (isDone) setSelected(new Set())
  }
  return (
    <ConsolePage
      breadcrumb={[{ label: 'Identity checks' }]}
      auditHref={auditHref('chk')}
      actions={
        selected.size > 0 && (
          <Button
            size="compact"
            variant="secondary"
            isBusy={claim.isPending}
            onClick={() => void claimAll(rows.filter((row) => selected.has(row.checkId)))}
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
            label="Identity checks"
            columns={checkColumns}
            rows={rows}
            rowKey={(row) => row.checkId}
            rowLabel={(row) => `Identity check of ${row.customerName}`}
            isLoading={list.isPending}
            selected={selected}
            onSelectedChange={setSelected}
            onOpen={(row) => router.push(`/checks/${row.checkId}`)}
            actKeys={{ a: (row) => void claimAll([row]) }}
            empty={
              chips.isFiltered ? (
                <NoMatch density="compact" onClear={chips.onClear} />
              ) : (
                <EmptyState
                  density="compact"
                  art="done"
                  title="No identity check waits"
                  description="Checks that the provider refers to an officer come here."
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
