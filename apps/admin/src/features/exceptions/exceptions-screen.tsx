'use client'
import type { ExceptionKind } from '@corridor/domain/payments/contract'
import { shortenId } from '@corridor/ui/copy-id'
import type { Column } from '@corridor/ui/data-table'
import { Age } from '@corridor/ui/date-time'
import { Money } from '@corridor/ui/money'
import { useCursor } from '@corridor/ui/pagination'
import { useUrlState } from '@corridor/ui/use-url-state'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { auditHref } from '../../shell/audit-href.ts'
import { ConsolePage } from '../../shell/console-page.tsx'
import { DueClock } from '../../shell/due-clock.tsx'
import { Owner } from '../../shell/owner.tsx'
import { pageSize } from '../../shell/page-size.ts'
import { PagedList } from '../../shell/paged-list.tsx'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'
import { ExceptionDrawer } from './exception-drawer.tsx'
import { kindWords } from './kind-words.ts'
import { useExceptionActs } from './use-exception-acts.ts'

type Row = ApiOutputs['exceptions']['list']['items'][number]

const columns: readonly Column<Row>[] = [
  {
    key: 'kind',
    header: 'What',
    cell: (row) => <span className="font-medium">{wordOf(row.kind)}</span>,
  },
  { key: 'amount', header: 'Amount', align: 'right', cell: (row) => <Money value={row.amount} /> },
  { key: 'text', header: 'Payer wrote', cell: (row) => row.referenceText },
  {
    key: 'subject',
    header: 'About',
    cell: (row) => <span className="font-mono">{shortenId(row.subjectId)}</span>,
  },
  { key: 'age', header: 'Since', cell: (row) => <Age since={row.createdAt} /> },
  { key: 'due', header: 'Due', cell: (row) => <DueClock {...row} /> },
  { key: 'owner', header: 'Owner', cell: (row) => <Owner {...row} /> },
]

function wordOf(kind: ExceptionKind): string {
  return kindWords[kind].word
}

/** Money from outside that did not fit an instruction of ours, and waits for a person. */
export function ExceptionsScreen() {
  const url = useUrlState()
  const pages = useCursor()
  const list = useQuery({
    ...useApi().exceptions.list.queryOptions({ cursor: pages.cursor, limit: pageSize }),
    placeholderData: keepPreviousData,
  })
  const acts = useExceptionActs()
  const rows = list.data?.items ?? []
  const openId = url.get('open')
  const open = rows.find((row) => row.exceptionId === openId)
  const openRow = (row: Row | undefined) =>
    url.set({ open: row?.exceptionId ?? null }, row ? 'push' : 'replace')
  function openAfter(done: Row) {
    const index = rows.findIndex((row) => row.exceptionId === done.exceptionId)
    openRow(rows[index + 1] ?? rows.find((row) => row.exceptionId !== done.exceptionId))
  }
  return (
    <ConsolePage
      breadcrumb={[{ label: 'Exceptions' }]}
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
        label="Exceptions"
        columns={columns}
        rowKey={(row) => row.exceptionId}
        rowLabel={(row) => `${wordOf(row.kind)}, ${row.amount.amount} ${row.amount.currency}`}
        onOpen={openRow}
        openKey={openId}
        actKeys={{ a: (row) => void acts.claim(row.exceptionId) }}
        empty={{
          art: 'done',
          title: 'All money has found its place',
          description: 'Money that matches no instruction waits here, in suspense, for a person.',
        }}
      />
    </ConsolePage>
  )
}
