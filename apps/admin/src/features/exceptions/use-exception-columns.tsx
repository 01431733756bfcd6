'use client'
import { shortenId } from '@corridor/ui/copy-id'
import type { Column } from '@corridor/ui/data-table'
import { Age } from '@corridor/ui/date-time'
import { Money } from '@corridor/ui/money'
import { useWords } from '@corridor/words/react'
import { DueClock } from '../../case-work/due-clock.tsx'
import { Owner } from '../../case-work/owner.tsx'
import type { ApiOutputs } from '../../trpc/api-error.ts'

export type ExceptionRow = ApiOutputs['exceptions']['list']['items'][number]

/** What came, how much, and whose turn it is. */
export function useExceptionColumns(): readonly Column<ExceptionRow>[] {
  const words = useWords('admin.exceptions')
  return [
    {
      key: 'kind',
      header: words('what'),
      cell: (row) => <span className="font-medium">{words(`kind-${row.kind}`)}</span>,
    },
    {
      key: 'amount',
      header: words('amount'),
      align: 'right',
      cell: (row) => <Money value={row.amount} />,
    },
    { key: 'text', header: words('payer-wrote'), cell: (row) => row.referenceText },
    {
      key: 'subject',
      header: words('about'),
      cell: (row) => <bdi className="font-mono">{shortenId(row.subjectId)}</bdi>,
    },
    { key: 'age', header: words('since'), cell: (row) => <Age since={row.createdAt} /> },
    { key: 'due', header: words('due'), cell: (row) => <DueClock {...row} /> },
    { key: 'owner', header: words('owner'), cell: (row) => <Owner {...row} /> },
  ]
}
