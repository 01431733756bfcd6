'use client'
import { desks, threadStates } from '@corridor/domain/support/contract'
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
import { threadColumns } from './thread-columns.tsx'

const pageSize = 50
const stateFilter: FilterDefinition = {
  key: 'state',
  label: 'State',
  options: threadStates.map((value) => ({ value, label: statusOf('thread', value).word })),
}
const deskFilter: FilterDefinition = {
  key: 'desk',
  label: 'Desk',
  options: desks.map((value) => ({
    value,
    label: value === 'support' ? 'Support' : 'Compliance',
  })),
}

/** Conversations with customers, the soonest due first. */
export function MessagesScreen() {
  const api = useApi()
  const router = useRouter()
  const { staffId, roles } = useStaff()
  const act = useAct()
  const filters = roles.includes('compliance')
    ? [stateFilter, ownerFilter, deskFilter]
    : [stateFilter, ownerFilter]
  const chips = useFilters(filters)
  const pages = useCursor()
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const list = useQuery({
    ...api.messages.list.queryOptions({
      state: threadStates.find((one) => one === chips.values.state?.[0]) ?? 'waiting-for-us',
      desk: desks.find((one) => one === chips.values.desk?.[0]),
      owner: ownerOf(chips.values.owner?.[0], staffId, 'nobody'),
      cursor: pages.cursor,
      limit: pageSize,
    }),
    placeholderData: keepPreviousData,
  })
  const claim = useMutation(api.messages.claim.mutationOptions())
  const rows = list.data?.items ?? []
  async function claimAll(threads: typeof rows) {
    const run = async () => {
      for (const { threadId } of threads) await claim.mutateAsync({ threadId })
    }
    const isDone = await act.orTell(
      run,
      threads.length === 1 ? 'It is yours now' : 'They are yours now',
    )
    if (isDone) setSelected(new Set())
  }
  return (
    <ConsolePage
      breadcrumb={[{ label: 'Messages' }]}
      auditHref={auditHref('thr')}
      actions={
        selected.size > 0 && (
          <Button
            size="compact"
            variant="secondary"
            isBusy={claim.isPending}
            onClick={() => void claimAll(rows.filter((row) => selected.has(row.threadId)))}
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
            label="Messages"
            columns={threadColumns}
            rows={rows}
            rowKey={(row) => row.threadId}
            rowLabel={(row) => `${row.subject}, from ${row.customerName}`}
            isLoading={list.isPending}
            selected={selected}
            onSelectedChange={setSelected}
            onOpen={(row) => router.push(`/messages/${row.threadId}`)}
            actKeys={{ a: (row) => void claimAll([row]) }}
            empty={
              chips.isFiltered ? (
                <NoMatch density="compact" onClear={chips.onClear} />
              ) : (
                <EmptyState
                  density="compact"
                  art="message"
                  title="Nobody waits for an answer"
                  description="What customers write to us comes here."
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
