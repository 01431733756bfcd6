'use client'
import {
  invariantKeys,
  invariantTexts,
  outcomeSchema,
} from '@corridor/domain/reconciliation/contract'
import { Section } from '@corridor/ui/card'
import type { Column } from '@corridor/ui/data-table'
import { StaffTime } from '@corridor/ui/date-time'
import { type FilterDefinition, useFilters } from '@corridor/ui/filter-chips'
import { useCursor } from '@corridor/ui/pagination'
import { StatusTag, useStatusOf } from '@corridor/ui/status-tag'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { ListFilters } from '../../shell/list-filters.tsx'
import { pageSize } from '../../shell/page-size.ts'
import { PagedList } from '../../shell/paged-list.tsx'
import { useApi } from '../../trpc/client.ts'
import type { Run } from './invariant-card.tsx'
import { kindWords } from './kind-words.ts'

const outcomes = outcomeSchema.options
const everyMs = 30_000

function useRunFilters(): readonly FilterDefinition[] {
  const statusOf = useStatusOf()
  return [
    {
      key: 'outcome',
      label: 'Outcome',
      options: outcomes.map((value) => ({ value, label: statusOf('invariant', value).word })),
    },
    {
      key: 'invariant',
      label: 'Check',
      options: invariantKeys.map((value) => ({
        value,
        label: `${value} ${invariantTexts[value].title}`,
      })),
    },
  ]
}

const columns: readonly Column<Run>[] = [
  { key: 'at', header: 'Last run', cell: (run) => <StaffTime at={run.finishedAt} /> },
  {
    key: 'invariant',
    header: 'Check',
    cell: (run) => (
      <>
        <span className="font-mono text-ink-soft">{run.invariant}</span>{' '}
        {invariantTexts[run.invariant].title}
      </>
    ),
  },
  {
    key: 'outcome',
    header: 'Outcome',
    cell: (run) => <StatusTag kind="invariant" state={run.outcome} density="compact" />,
  },
  { key: 'kind', header: 'Looked at', cell: (run) => kindWords[run.kind] },
  { key: 'runs', header: 'Runs', align: 'right', cell: (run) => run.runs },
  { key: 'checked', header: 'Rows', align: 'right', cell: (run) => run.checked },
  { key: 'violations', header: 'Violations', align: 'right', cell: (run) => run.violations },
]

/** Every change of every check, and one row an hour for what stayed as it was. */
export function RunHistory({ open, onOpen }: { open?: string; onOpen: (run: Run) => void }) {
  const pages = useCursor()
  const statusOf = useStatusOf()
  const filters = useRunFilters()
  const chips = useFilters(filters)
  const list = useQuery({
    ...useApi().invariants.runs.queryOptions({
      outcome: outcomes.find((one) => one === chips.values.outcome?.[0]),
      invariant: invariantKeys.find((one) => one === chips.values.invariant?.[0]),
      cursor: pages.cursor,
      limit: pageSize,
    }),
    placeholderData: keepPreviousData,
    refetchInterval: everyMs,
  })
  return (
    <Section
      density="compact"
      title="History"
      description="A row for each change, and one an hour for what stayed as it was."
    >
      <ListFilters filters={filters} chips={chips} pages={pages} />
      <PagedList
        list={list}
        pages={pages}
        label="Runs of the checks"
        columns={columns}
        rowKey={(run) => run.runId}
        rowLabel={(run) => `${run.invariant}, ${statusOf('invariant', run.outcome).word}`}
        openKey={open}
        onOpen={onOpen}
        onClear={chips.isFiltered && chips.onClear}
        empty={{
          art: 'list',
          title: 'Nothing has been checked yet',
          description: 'The worker checks the books every minute.',
        }}
      />
    </Section>
  )
}
