'use client'
import type { Column } from '@corridor/ui/data-table'
import { StaffTime } from '@corridor/ui/date-time'
import { StatusTag } from '@corridor/ui/status-tag'
import { useWords } from '@corridor/words/react'
import type { Run } from './invariant-card.tsx'

/** When each run was, of which check, and what it said. */
export function useRunColumns(): readonly Column<Run>[] {
  const words = useWords('admin.invariants')
  return [
    { key: 'at', header: words('last-run'), cell: (run) => <StaffTime at={run.finishedAt} /> },
    {
      key: 'invariant',
      header: words('check'),
      cell: (run) => (
        <>
          <bdi className="font-mono text-ink-soft">{run.invariant}</bdi>{' '}
          {words(`name-${run.invariant}`)}
        </>
      ),
    },
    {
      key: 'outcome',
      header: words('outcome'),
      cell: (run) => <StatusTag kind="invariant" state={run.outcome} density="compact" />,
    },
    { key: 'kind', header: words('looked-at'), cell: (run) => words(`kind-${run.kind}`) },
    { key: 'runs', header: words('runs'), align: 'right', cell: (run) => run.runs },
    { key: 'checked', header: words('rows'), align: 'right', cell: (run) => run.checked },
    {
      key: 'violations',
      header: words('violations'),
      align: 'right',
      cell: (run) => run.violations,
    },
  ]
}
