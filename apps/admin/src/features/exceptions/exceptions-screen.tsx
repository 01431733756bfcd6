'use client'
import { useCursor } from '@corridor/ui/pagination'
import { useWords } from '@corridor/words/react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useQueryState } from 'nuqs'
import { pageSize } from '../../listing/page-size.ts'
import { PagedList } from '../../listing/paged-list.tsx'
import { ConsolePage } from '../../shell/console-page.tsx'
import { useApi } from '../../trpc/client.ts'
import { auditHref } from '../audit/audit-href.ts'
import { ExceptionDrawer } from './exception-drawer.tsx'
import { useExceptionActs } from './use-exception-acts.ts'
import { type ExceptionRow, useExceptionColumns } from './use-exception-columns.tsx'

/** Money from outside that did not fit an instruction of ours, and waits for a person. */
export function ExceptionsScreen() {
  const words = useWords('admin.exceptions')
  const columns = useExceptionColumns()
  const [openId, setOpenId] = useQueryState('open')
  const pages = useCursor()
  const list = useQuery({
    ...useApi().exceptions.list.queryOptions({ cursor: pages.cursor, limit: pageSize }),
    placeholderData: keepPreviousData,
  })
  const acts = useExceptionActs()
  const rows = list.data?.items ?? []
  const open = rows.find((row) => row.exceptionId === openId)
  const openRow = (row: ExceptionRow | undefined) =>
    void setOpenId(row?.exceptionId ?? null, { history: row ? 'push' : 'replace' })
  function openAfter(done: ExceptionRow) {
    const index = rows.findIndex((row) => row.exceptionId === done.exceptionId)
    openRow(rows[index + 1] ?? rows.find((row) => row.exceptionId !== done.exceptionId))
  }
  return (
    <ConsolePage
      breadcrumb={[{ label: words('title') }]}
      auditHref={auditHref('tsk')}
      isDrawerOpen={open !== undefined}
      drawer={
        open && (
          <ExceptionDrawer
            key={open.exceptionId}
            exception={open}
            onClose={() => openRow(undefined)}
            onResolved={() => openAfter(open)}
          />
        )
      }
    >
      <PagedList
        list={list}
        pages={pages}
        label={words('title')}
        columns={columns}
        rowKey={(row) => row.exceptionId}
        rowLabel={(row) =>
          words('row', {
            kind: words(`kind-${row.kind}`),
            sum: `${row.amount.amount} ${row.amount.currency}`,
          })
        }
        onOpen={openRow}
        openKey={openId ?? undefined}
        actKeys={{ a: (row) => void acts.claim(row.exceptionId) }}
        empty={{
          art: 'done',
          title: words('empty-title'),
          description: words('empty-description'),
        }}
      />
    </ConsolePage>
  )
}
