'use client'
import type { Column } from '@corridor/ui/data-table'
import { Age, CalendarDay } from '@corridor/ui/date-time'
import { Money } from '@corridor/ui/money'
import { Tag } from '@corridor/ui/status-tag'
import { useWords } from '@corridor/words/react'
import { DueClock } from '../../case-work/due-clock.tsx'
import { Owner } from '../../case-work/owner.tsx'
import type { Difference } from './reconciliation-types.ts'

export const differenceMeanings = {
  open: 'warning',
  acknowledged: 'info',
  snoozed: 'neutral',
  resolved: 'positive',
  accepted: 'neutral',
} as const

/** What differs, where, since when, and whose turn it is. */
export function useDifferenceColumns(): readonly Column<Difference>[] {
  const words = useWords('admin.reconciliation')
  return [
    {
      key: 'kind',
      header: words('kind'),
      cell: (row) => <span className="font-medium">{words(`kind-${row.kind}`)}</span>,
    },
    { key: 'partner', header: words('partner'), cell: (row) => row.partner },
    {
      key: 'amount',
      header: words('amount'),
      align: 'right',
      cell: (row) => <Money value={row.amount} />,
    },
    { key: 'day', header: words('day'), cell: (row) => <CalendarDay day={row.day} /> },
    {
      key: 'state',
      header: words('state'),
      cell: (row) => (
        <Tag meaning={differenceMeanings[row.state]}>{words(`exception-${row.state}`)}</Tag>
      ),
    },
    {
      key: 'times',
      header: words('occurrences'),
      cell: (row) => words('times', { count: row.occurrences }),
    },
    { key: 'age', header: words('since'), cell: (row) => <Age since={row.createdAt} /> },
    {
      key: 'due',
      header: words('due'),
      cell: (row) => !row.settledAt && <DueClock {...row} escalatedAt={null} />,
    },
    { key: 'owner', header: words('owner'), cell: (row) => <Owner {...row} /> },
  ]
}
