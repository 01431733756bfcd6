'use client'
import type { Column } from '@corridor/ui/data-table'
import { Age } from '@corridor/ui/date-time'
import { StatusTag } from '@corridor/ui/status-tag'
import { useWords } from '@corridor/words/react'
import { DueClock } from '../../case-work/due-clock.tsx'
import { Owner } from '../../case-work/owner.tsx'
import type { ApiOutputs } from '../../trpc/api-error.ts'

type Row = ApiOutputs['checks']['list']['items'][number]

/** Whose check it is, for what, where it stands and how long it waits. */
export function useCheckColumns(): readonly Column<Row>[] {
  const words = useWords('admin.checks')
  return [
    {
      key: 'customer',
      header: words('customer'),
      cell: (row) => <bdi className="font-medium">{row.customerName}</bdi>,
    },
    {
      key: 'tier',
      header: words('for-tier'),
      cell: (row) => (row.purpose === 'recovery' ? words('recovery') : row.targetTier),
    },
    {
      key: 'provider',
      header: words('provider'),
      cell: (row) =>
        row.providerOutcome ? words(`outcome-${row.providerOutcome}`) : words('no-answer'),
    },
    {
      key: 'state',
      header: words('state'),
      cell: (row) => <StatusTag kind="check" state={row.state} density="compact" />,
    },
    {
      key: 'age',
      header: words('waiting'),
      cell: (row) => (row.submittedAt ? <Age since={row.submittedAt} /> : null),
    },
    {
      key: 'due',
      header: words('due'),
      cell: (row) =>
        row.state === 'in-review' ? (
          <DueClock dueAt={row.dueAt} escalatedAt={row.escalatedAt} />
        ) : null,
    },
    { key: 'owner', header: words('owner'), cell: (row) => <Owner {...row} /> },
  ]
}
