'use client'
import type { Column } from '@corridor/ui/data-table'
import { Age } from '@corridor/ui/date-time'
import { StatusTag } from '@corridor/ui/status-tag'
import { useWords } from '@corridor/words/react'
import { DueClock } from '../../case-work/due-clock.tsx'
import { Owner } from '../../case-work/owner.tsx'
import type { ApiOutputs } from '../../trpc/api-error.ts'

type Row = ApiOutputs['messages']['list']['items'][number]

/** What each conversation is about, with whom, and whose turn it is. */
export function useThreadColumns(): readonly Column<Row>[] {
  const words = useWords('admin.messages')
  return [
    {
      key: 'subject',
      header: words('subject'),
      cell: (row) => <bdi className={row.hasUnread ? 'font-semibold' : ''}>{row.subject}</bdi>,
    },
    { key: 'customer', header: words('customer'), cell: (row) => <bdi>{row.customerName}</bdi> },
    {
      key: 'state',
      header: words('state'),
      cell: (row) => <StatusTag kind="thread" state={row.state} density="compact" />,
    },
    { key: 'desk', header: words('desk'), cell: (row) => words(`desk-${row.desk}`) },
    { key: 'age', header: words('last-change'), cell: (row) => <Age since={row.updatedAt} /> },
    {
      key: 'due',
      header: words('due'),
      cell: (row) => (row.dueAt ? <DueClock {...row} /> : null),
    },
    { key: 'owner', header: words('owner'), cell: (row) => <Owner {...row} /> },
  ]
}
