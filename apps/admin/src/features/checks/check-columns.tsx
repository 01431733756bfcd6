'use client'
import type { Column } from '@corridor/ui/data-table'
import { Age } from '@corridor/ui/date-time'
import { StatusTag } from '@corridor/ui/status-tag'
import { DueClock } from '../../shell/due-clock.tsx'
import { Owner } from '../../shell/owner.tsx'
import type { ApiOutputs } from '../../trpc/api-error.ts'

type Row = ApiOutputs['checks']['list']['items'][number]

const outcomes = { clear: 'Clear', refer: 'Unsure', reject: 'Advises refusal' } as const

export const checkColumns: readonly Column<Row>[] = [
  {
    key: 'customer',
    header: 'Customer',
    cell: (row) => <span className="font-medium">{row.customerName}</span>,
  },
  {
    key: 'tier',
    header: 'For tier',
    cell: (row) => (row.purpose === 'recovery' ? 'Recovery' : row.targetTier),
  },
  {
    key: 'provider',
    header: 'Provider',
    cell: (row) => (row.providerOutcome ? outcomes[row.providerOutcome] : 'No answer'),
  },
  {
    key: 'state',
    header: 'State',
    cell: (row) => <StatusTag kind="check" state={row.state} density="compact" />,
  },
  {
    key: 'age',
    header: 'Waiting',
    cell: (row) => (row.submittedAt ? <Age since={row.submittedAt} /> : null),
  },
  {
    key: 'due',
    header: 'Due',
    cell: (row) =>
      row.state === 'in-review' ? (
        <DueClock dueAt={row.dueAt} escalatedAt={row.escalatedAt} />
      ) : null,
  },
  { key: 'owner', header: 'Owner', cell: (row) => <Owner {...row} /> },
]
