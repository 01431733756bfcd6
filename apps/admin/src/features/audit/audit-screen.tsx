'use client'
import { useCursor } from '@corridor/ui/pagination'
import { useUrlState } from '@corridor/ui/use-url-state'
import { useWords } from '@corridor/words/react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { pageSize } from '../../listing/page-size.ts'
import { PagedList } from '../../listing/paged-list.tsx'
import { ConsolePage } from '../../shell/console-page.tsx'
import { useApi } from '../../trpc/client.ts'
import { useAuditColumns } from './audit-columns.tsx'
import { AuditDrawer } from './audit-drawer.tsx'
import { AuditFilters, auditKeys } from './audit-filters.tsx'

/** Who did what to what, the newest first. Filters live in the address. */
export function AuditScreen() {
  const words = useWords('admin.audit')
  const columns = useAuditColumns()
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
      breadcrumb={[{ label: words('title') }]}
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
      <PagedList
        list={list}
        pages={pages}
        label={words('list')}
        columns={columns}
        rowKey={(row) => row.recordId}
        rowLabel={(row) => words('row', { action: row.action, actor: row.actorName ?? row.actor })}
        openKey={open?.recordId}
        onOpen={(row) => url.set({ open: row.recordId }, 'push')}
        empty={{
          title: words('empty-title'),
          description: words('empty-description'),
        }}
        onClear={isFiltered && clear}
      />
    </ConsolePage>
  )
}
