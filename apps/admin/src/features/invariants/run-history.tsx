'use client'
import { invariantKeys } from '@corridor/kernel/invariants'
import { Section } from '@corridor/ui/card'
import { type FilterDefinition, useFilters } from '@corridor/ui/filter-chips'
import { useCursor } from '@corridor/ui/pagination'
import { useStatusOf } from '@corridor/ui/status-tag'
import { useWords } from '@corridor/words/react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { ListFilters } from '../../listing/list-filters.tsx'
import { pageSize } from '../../listing/page-size.ts'
import { PagedList } from '../../listing/paged-list.tsx'
import { askedBy } from '../../page/address-query.ts'
import { useApi } from '../../trpc/client.ts'
import type { Run } from './invariant-card.tsx'
import { outcomes, runsFilter } from './runs-filter.ts'
import { useRunColumns } from './use-run-columns.tsx'

const everyMs = 30_000

/** Every change of every check, and one row an hour for what stayed as it was. */
export function RunHistory({ open, onOpen }: { open?: string; onOpen: (run: Run) => void }) {
  const words = useWords('admin.invariants')
  const columns = useRunColumns()
  const statusOf = useStatusOf()
  const filters: readonly FilterDefinition[] = [
    {
      key: 'outcome',
      label: words('outcome'),
      options: outcomes.map((value) => ({ value, label: statusOf('invariant', value).word })),
    },
    {
      key: 'invariant',
      label: words('check'),
      options: invariantKeys.map((value) => ({
        value,
        label: words('named', { key: value, name: words(`name-${value}`) }),
      })),
    },
  ]
  const pages = useCursor()
  const chips = useFilters(filters)
  const list = useQuery({
    ...useApi().invariants.runs.queryOptions({
      ...runsFilter(askedBy(chips.values)),
      cursor: pages.cursor,
      limit: pageSize,
    }),
    placeholderData: keepPreviousData,
    refetchInterval: everyMs,
  })
  return (
    <Section density="compact" title={words('history')} description={words('history-description')}>
      <ListFilters filters={filters} chips={chips} pages={pages} />
      <PagedList
        list={list}
        pages={pages}
        label={words('history-list')}
        columns={columns}
        rowKey={(run) => run.runId}
        rowLabel={(run) =>
          words('history-row', {
            key: run.invariant,
            said: statusOf('invariant', run.outcome).word,
          })
        }
        openKey={open}
        onOpen={onOpen}
        onClear={chips.isFiltered && chips.onClear}
        empty={{
          art: 'list',
          title: words('history-empty-title'),
          description: words('history-empty-description'),
        }}
      />
    </Section>
  )
}
