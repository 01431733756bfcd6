'use client'
import { useCursor } from '@corridor/ui/pagination'
import { useWords } from '@corridor/words/react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useQueryState, useQueryStates } from 'nuqs'
import { pageSize } from '../../listing/page-size.ts'
import { PagedList } from '../../listing/paged-list.tsx'
import { askedBy } from '../../page/address-query.ts'
import { ConsolePage } from '../../shell/console-page.tsx'
import { useApi } from '../../trpc/client.ts'
import { useAuditColumns } from './audit-columns.tsx'
import { AuditDrawer } from './audit-drawer.tsx'
import { auditFilter } from './audit-filter.ts'
import { AuditFilters, auditParsers } from './audit-filters.tsx'

/** Who did what to what, the newest first. Filters live in the address. */
export function AuditScreen() {
  const words = useWords('admin.audit')
  const columns = useAuditColumns()
  const [asked, ask] = useQueryStates(auditParsers)
  const [openId, setOpenId] = useQueryState('open')
  const pages = useCursor()
  const isFiltered = Object.values(asked).some(Boolean)
  const list = useQuery({
    ...useApi().audit.search.queryOptions({
      ...auditFilter(askedBy(asked)),
      cursor: pages.cursor,
      limit: pageSize,
    }),
    placeholderData: keepPreviousData,
  })
  const rows = list.data?.items ?? []
  const open = rows.find((row) => row.recordId === openId)
  const clear = () => {
    pages.reset()
    void ask(null)
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
            onClose={() => void setOpenId(null)}
            onFilter={(filter) => {
              pages.reset()
              void setOpenId(null)
              void ask(filter, { history: 'push' })
            }}
          />
        )
      }
    >
      <AuditFilters key={JSON.stringify(asked)} onChange={pages.reset} onClear={clear} />
      <PagedList
        list={list}
        pages={pages}
        label={words('list')}
        columns={columns}
        rowKey={(row) => row.recordId}
        rowLabel={(row) => words('row', { action: row.action, actor: row.actorName ?? row.actor })}
        openKey={open?.recordId}
        onOpen={(row) => void setOpenId(row.recordId, { history: 'push' })}
        empty={{
          title: words('empty-title'),
          description: words('empty-description'),
        }}
        onClear={isFiltered && clear}
      />
    </ConsolePage>
  )
}
