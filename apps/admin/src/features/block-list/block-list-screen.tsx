'use client'
import { blockKinds } from '@corridor/domain/compliance/contract'
import { Button } from '@corridor/ui/button'
import { type FilterDefinition, useFilters } from '@corridor/ui/filter-chips'
import { useCursor } from '@corridor/ui/pagination'
import { useHotkeys } from '@corridor/ui/use-hotkeys'
import { ReasonDialog } from '@corridor/ui/verdict-bar'
import { useWords } from '@corridor/words/react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useQueryState } from 'nuqs'
import { useState } from 'react'
import { useStaff } from '../../access/staff-context.tsx'
import { ListFilters } from '../../listing/list-filters.tsx'
import { pageSize } from '../../listing/page-size.ts'
import { PagedList } from '../../listing/paged-list.tsx'
import { askedBy } from '../../page/address-query.ts'
import { ConsolePage } from '../../shell/console-page.tsx'
import { useApi } from '../../trpc/client.ts'
import { auditHrefOf } from '../audit/audit-href.ts'
import { AddBlockDialog } from './add-block-dialog.tsx'
import { BlockEntryDrawer } from './block-entry-drawer.tsx'
import { blockListFilter } from './block-list-filter.ts'
import { type BlockEntry, nameOf, useBlockListActs } from './use-block-list-acts.ts'
import { useBlockListColumns } from './use-block-list-columns.tsx'

/** The own block list: names, accounts and customers with whom no transfer is made. */
export function BlockListScreen() {
  const words = useWords('admin.block-list')
  const columns = useBlockListColumns()
  const filters: readonly FilterDefinition[] = [
    {
      key: 'kind',
      label: words('what'),
      options: blockKinds.map((value) => ({ value, label: words(`kind-${value}`) })),
    },
  ]
  const [openId, setOpenId] = useQueryState('open')
  const pages = useCursor()
  const chips = useFilters(filters)
  const acts = useBlockListActs()
  const mayManage = useStaff().may('block-list:manage')
  const [isAdding, setIsAdding] = useState(false)
  const [leaving, setLeaving] = useState<BlockEntry | null>(null)
  const list = useQuery({
    ...useApi().blockList.list.queryOptions({
      ...blockListFilter(askedBy(chips.values)),
      cursor: pages.cursor,
      limit: pageSize,
    }),
    placeholderData: keepPreviousData,
  })
  const open = list.data?.items.find((row) => row.entryId === openId)
  const removal = leaving && acts.removal(leaving)
  useHotkeys({ n: () => setIsAdding(true) }, { isEnabled: mayManage })
  return (
    <ConsolePage
      breadcrumb={[{ label: words('title') }]}
      auditHref={auditHrefOf('block-list-entry')}
      actions={
        mayManage && (
          <Button size="compact" onClick={() => setIsAdding(true)}>
            {words('block-somebody')}
          </Button>
        )
      }
      isDrawerOpen={open !== undefined}
      drawer={
        open && (
          <BlockEntryDrawer
            key={open.entryId}
            entry={open}
            onRemove={mayManage && (() => setLeaving(open))}
            onClose={() => void setOpenId(null)}
          />
        )
      }
    >
      <ListFilters filters={filters} chips={chips} pages={pages} />
      <PagedList
        list={list}
        pages={pages}
        label={words('title')}
        columns={columns}
        rowKey={(row) => row.entryId}
        rowLabel={nameOf}
        openKey={open?.entryId}
        onOpen={(row) => void setOpenId(row.entryId, { history: 'push' })}
        actKeys={mayManage ? { r: setLeaving } : undefined}
        onClear={chips.isFiltered && chips.onClear}
        empty={{
          art: 'lock',
          title: words('empty-title'),
          description: words('empty-description'),
        }}
      />
      {isAdding && <AddBlockDialog onClose={() => setIsAdding(false)} />}
      {removal && (
        <ReasonDialog
          verdict={removal}
          onDecide={({ note }) => removal.run(note)}
          onClose={() => setLeaving(null)}
        />
      )}
    </ConsolePage>
  )
}
