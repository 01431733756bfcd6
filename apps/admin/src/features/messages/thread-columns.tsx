'use client'
import type { Column } from '@corridor/ui/data-table'
import { Age } from '@corridor/ui/date-time'
import { StatusTag } from '@corridor/ui/status-tag'
import { DueClock } from '../../shell/due-clock.tsx'
import { Owner } from '../../shell/owner.tsx'
import type { ApiOutputs } from '../../trpc/api-error.ts'

type Row = ApiOutputs['messages']['list']['items'][number]

export const threadColumns: readonly Column<Row>[] = [
  {
    key: 'subject',
    header: 'Subject',
    cell: (row) => <span className={row.hasUnread ? 'font-semibold' : ''}>{row.subject}</span>,
  },
  { key: 'customer', header: 'Customer', cell: (row) => row.customerName },
  {
    key: 'state',
    header: 'State',
    cell: (row) => <StatusTag kind="thread" state={row.state} density="compact" />,
  },
  {
    key: 'desk',
    header: 'Desk',
    cell: (row) => (row.desk === 'support' ? 'Support' : 'Compliance'),
  },
  { key: 'age', header: 'Last change', cell: (row) => <Age since={row.updatedAt} /> },
  {
    key: 'due',
    header: 'Due',
    cell: (row) => (row.dueAt ? <DueClock {...row} /> : null),
  },
  { key: 'owner', header: 'Owner', cell: (row) => <Owner {...row} /> },
]
