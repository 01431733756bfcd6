'use client'
import { Button } from '@corridor/ui/button'
import { useWords } from '@corridor/words/react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useAct } from '../acts/use-act.ts'
import { ListFilters, type ListFiltersProps } from '../listing/list-filters.tsx'
import { PagedList, type PagedListProps } from '../listing/paged-list.tsx'
import { ConsolePage } from '../shell/console-page.tsx'

export type QueuePageProps<T> = ListFiltersProps &
  Pick<PagedListProps<T>, 'list' | 'columns' | 'rowKey' | 'rowLabel' | 'empty'> & {
    /** The queue's name: heading, breadcrumb and table. */
    name: string
    auditHref: string
    /** Where an item is worked on. */
    hrefOf: (row: T) => string
    /** Makes one item the officer's own. */
    claim: (row: T) => Promise<unknown>
    isClaiming: boolean
  }

/** A queue of work that waits for people: filter it, take items, open one. */
export function QueuePage<T>(props: QueuePageProps<T>) {
  const { name, list, pages, chips, rowKey } = props
  const words = useWords('admin.shell')
  const router = useRouter()
  const act = useAct()
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const rows = list.data?.items ?? []
  async function claimAll(items: readonly T[]) {
    const run = async () => {
      for (const item of items) await props.claim(item)
    }
    const isDone = await act.orTell(run, words('assigned', { count: items.length }))
    if (isDone) setSelected(new Set())
  }
  return (
    <ConsolePage
      breadcrumb={[{ label: name }]}
      auditHref={props.auditHref}
      actions={
        selected.size > 0 && (
          <Button
            size="compact"
            variant="secondary"
            isBusy={props.isClaiming}
            onClick={() => void claimAll(rows.filter((row) => selected.has(rowKey(row))))}
          >
            {words('assign-count', { count: selected.size })}
          </Button>
        )
      }
    >
      <ListFilters filters={props.filters} chips={chips} pages={pages} />
      <PagedList
        label={name}
        list={list}
        pages={pages}
        columns={props.columns}
        rowKey={rowKey}
        rowLabel={props.rowLabel}
        selected={selected}
        onSelectedChange={setSelected}
        onOpen={(row) => router.push(props.hrefOf(row))}
        actKeys={{ a: (row) => void claimAll([row]) }}
        empty={props.empty}
        onClear={chips.isFiltered && chips.onClear}
      />
    </ConsolePage>
  )
}
