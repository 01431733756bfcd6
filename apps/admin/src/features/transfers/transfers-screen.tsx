'use client'
import { transferStates } from '@corridor/domain/transfers/contract'
import { isId } from '@corridor/kernel/ids'
import { DataTable } from '@corridor/ui/data-table'
import { EmptyState, NoMatch } from '@corridor/ui/empty-state'
import { FilterChips, type FilterDefinition, useFilters } from '@corridor/ui/filter-chips'
import { Pagination, useCursor } from '@corridor/ui/pagination'
import { statusOf } from '@corridor/ui/status-tag'
import { useUrlState } from '@corridor/ui/use-url-state'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { auditHref } from '../../shell/audit-href.ts'
import { ConsolePage } from '../../shell/console-page.tsx'
import { ListSearch, useListSearch } from '../../shell/list-search.tsx'
import { ReadProblem } from '../../shell/read-problem.tsx'
import { useStaff } from '../../shell/staff-context.tsx'
import { useApi } from '../../trpc/client.ts'
import { CustomerChip } from './customer-chip.tsx'
import { transferColumns } from './transfer-columns.tsx'

const pageSize = 50
/** Words that several states share would be one choice with two meanings; the state's own name tells them apart. */
const stateFilter: FilterDefinition = {
  key: 'state',
  label: 'State',
  options: transferStates.map((value) => ({
    value,
    label: `${statusOf('transfer', value).word} (${value})`,
  })),
}
/** Whoever may not see alerts does not learn of the state in which a check holds money. */
const neutralFilter: FilterDefinition = {
  ...stateFilter,
  options: stateFilter.options.filter(({ value }) => value !== 'in-review'),
}

/** Transfers by id, reference, correlation id, customer or state, the newest first. */
export function TransfersScreen() {
  const router = useRouter()
  const url = useUrlState()
  const filters = [useStaff().may('alerts:read') ? stateFilter : neutralFilter]
  const chips = useFilters(filters)
  const pages = useCursor()
  const search = useListSearch(pages.reset)
  const wanted = url.get('customer')
  const customerId = isId('cus', wanted) ? wanted : undefined
  const list = useQuery({
    ...useApi().transfers.search.queryOptions({
      text: search.text || undefined,
      state: transferStates.find((one) => one === chips.values.state?.[0]),
      customerId,
      cursor: pages.cursor,
      limit: pageSize,
    }),
    placeholderData: keepPreviousData,
  })
  const rows = list.data?.items ?? []
  function clearAll() {
    search.clear()
    url.set({ state: null, customer: null, q: null })
  }
  return (
    <ConsolePage breadcrumb={[{ label: 'Transfers' }]} auditHref={auditHref('tr')}>
      <ListSearch label="Transfer id, reference, correlation id or customer id" search={search} />
      <div className="flex flex-wrap items-center gap-chip">
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
        {customerId && (
          <CustomerChip
            name={rows[0]?.customerName ?? 'One customer'}
            onClear={() => url.set({ customer: null })}
          />
        )}
      </div>
      {list.error && !list.data ? (
        <ReadProblem error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <>
          <DataTable
            label="Transfers"
            columns={transferColumns}
            rows={rows}
            rowKey={(row) => row.transferId}
            rowLabel={(row) => `Transfer of ${row.customerName} to ${row.recipientName}`}
            isLoading={list.isPending}
            onOpen={(row) => router.push(`/transfers/${row.transferId}`)}
            empty={
              chips.isFiltered || search.text || customerId ? (
                <NoMatch density="compact" onClear={clearAll} />
              ) : (
                <EmptyState
                  density="compact"
                  art="send"
                  title="No transfers yet"
                  description="What customers send and convert shows here."
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
