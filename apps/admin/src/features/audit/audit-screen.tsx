'use client'
import { DataTable } from '@corridor/ui/data-table'
import { EmptyState, NoMatch } from '@corridor/ui/empty-state'
import { Pagination, useCursor } from '@corridor/ui/pagination'
import { useUrlState } from '@corridor/ui/use-url-state'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { ConsolePage } from '../../shell/console-page.tsx'
import { ReadProblem } from '../../shell/read-problem.tsx'
import { useApi } from '../../trpc/client.ts'
import { auditColumns } from './audit-columns.tsx'
import { AuditDrawer } from './audit-drawer.tsx'
import { AuditFilters, auditKeys } from './audit-filters.tsx'

const pageSize = 50

/** Who did what to what, the newest first. Filters live in the address. */
export function AuditScreen() {
  const url = useUrlState()
  const pages = useCursor()
  const [entityType, entityId, actor, action] = auditKeys.map((key) => url.get(key) || undefined)
  const isFiltered = auditKeys.some((key) => url.get(key) !== '')
  const list = useQuery({
    ...useApi().audit.search.queryOptions({
      entityType,
      entityId,
      actor,
      action,
      cursor: pages.cursor,
      limit: pageSize,
    }),
    placeholderData: keepPreviousData,
  })
  const rows = list.data?.items ?? []
  const open = rows.find((row) => row.recordId === url.get('open'))
  const clear = () => {
    pages.reset()
    url.set(Object.fromEntries(auditKeys.map((key) => [key, null])))
  }
  return (
    <ConsolePage
      breadcrumb={[{ label: 'Audit log' }]}
      isDrawerOpen={open !== undefined}
      drawer={
        open && (
          <AuditDrawer
            key={open.recordId}
            record={open}
            onClose={() => url.set({ open: null })}
            onFilter={(filter) => {
              pages.reset()
              url.set({ open: null, ...filter }, 'push')
            }}
          />
        )
      }
    >
      <AuditFilters key={url.search} onChange={pages.reset} onClear={clear} />
      {list.error && !list.data ? (
        <ReadProblem error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <>
          <DataTable
            label="Audit records"
            columns={auditColumns}
            rows={rows}
            rowKey={(row) => row.recordId}
            rowLabel={(row) => `${row.action} by ${row.actorName ?? row.actor}`}
            isLoading={list.isPending}
            openKey={open?.recordId}
            onOpen={(row) => url.set({ open: row.recordId }, 'push')}
            empty={
              isFiltered ? (
                <NoMatch density="compact" onClear={clear} />
              ) : (
                <EmptyState
                  density="compact"
                  title="Nothing is recorded yet"
                  description="What people and systems do shows here within seconds."
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
