'use client'
import { type FilterDefinition, useFilters } from '@corridor/ui/filter-chips'
import { useCursor } from '@corridor/ui/pagination'
import { useWords } from '@corridor/words/react'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useQueryState } from 'nuqs'
import { useAct } from '../../acts/use-act.ts'
import { ListFilters } from '../../listing/list-filters.tsx'
import { pageSize } from '../../listing/page-size.ts'
import { PagedList } from '../../listing/paged-list.tsx'
import { ConsolePage } from '../../shell/console-page.tsx'
import { useApi } from '../../trpc/client.ts'
import { auditHref } from '../audit/audit-href.ts'
import { DifferenceDrawer } from './difference-drawer.tsx'
import { ReconciliationTabs } from './reconciliation-tabs.tsx'
import type { Difference } from './reconciliation-types.ts'
import { useDifferenceColumns } from './use-difference-columns.tsx'

function useStateFilter(): readonly FilterDefinition[] {
  const words = useWords('admin.reconciliation')
  return [
    {
      key: 'state',
      label: words('state'),
      options: [
        { value: 'waiting', label: words('waiting') },
        { value: 'settled', label: words('settled') },
      ],
    },
  ]
}

/** Differences between our books and partners, each once, for a person to work. */
export function DifferencesScreen() {
  const words = useWords('admin.reconciliation')
  const { reconciliation } = useApi()
  const act = useAct()
  const columns = useDifferenceColumns()
  const filters = useStateFilter()
  const chips = useFilters(filters)
  const pages = useCursor()
  const [openId, setOpenId] = useQueryState('open')
  const claim = useMutation(reconciliation.claimException.mutationOptions())
  const list = useQuery({
    ...reconciliation.exceptions.queryOptions({
      state: chips.values.state?.[0] === 'settled' ? 'settled' : 'waiting',
      cursor: pages.cursor,
      limit: pageSize,
    }),
    placeholderData: keepPreviousData,
  })
  const open = list.data?.items.find((row) => row.exceptionId === openId)
  const openRow = (row: Difference | undefined) =>
    void setOpenId(row?.exceptionId ?? null, { history: row ? 'push' : 'replace' })
  const take = ({ exceptionId }: Difference) =>
    void act.orTell(() => claim.mutateAsync({ exceptionId }), words('claimed'))
  return (
    <ConsolePage
      breadcrumb={[
        { href: '/reconciliation', label: words('title') },
        { label: words('exceptions') },
      ]}
      auditHref={auditHref('dif')}
      isDrawerOpen={open !== undefined}
      drawer={
        open && (
          <DifferenceDrawer
            key={open.exceptionId}
            difference={open}
            onClaim={() => take(open)}
            onClose={() => openRow(undefined)}
          />
        )
      }
    >
      <ReconciliationTabs current="/reconciliation/exceptions" />
      <ListFilters filters={filters} chips={chips} pages={pages} />
      <PagedList
        list={list}
        pages={pages}
        label={words('exceptions')}
        columns={columns}
        rowKey={(row) => row.exceptionId}
        rowLabel={(row) =>
          words('row', {
            kind: words(`kind-${row.kind}`),
            sum: `${row.amount.amount} ${row.amount.currency}`,
            day: row.day,
          })
        }
        onOpen={openRow}
        openKey={openId ?? undefined}
        actKeys={{ a: take }}
        empty={{
          art: 'done',
          title: words('empty-title'),
          description: words('empty-description'),
        }}
        onClear={chips.isFiltered && chips.onClear}
      />
    </ConsolePage>
  )
}
