'use client'
import type { Column } from '@corridor/ui/data-table'
import { Age } from '@corridor/ui/date-time'
import { Money } from '@corridor/ui/money'
import { StatusTag, Tag } from '@corridor/ui/status-tag'
import { DueClock } from '../../shell/due-clock.tsx'
import { Owner } from '../../shell/owner.tsx'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { alertKindWords, inWords, kindWords } from './alert-words.ts'
import { LevelTag } from './level-tag.tsx'

type Row = ApiOutputs['alerts']['list']['items'][number]

export const alertColumns: readonly Column<Row>[] = [
  { key: 'level', header: 'Level', cell: (row) => <LevelTag level={row.level} /> },
  {
    key: 'customer',
    header: 'Customer',
    cell: (row) => <span className="font-medium">{row.customerName}</span>,
  },
  { key: 'fired', header: 'What fired', cell: (row) => row.reasonCodes.map(inWords).join(', ') },
  { key: 'kind', header: 'Kind', cell: (row) => kindWords[row.kind] },
  { key: 'amount', header: 'Amount', align: 'right', cell: (row) => <Money value={row.amount} /> },
  {
    key: 'money',
    header: 'Money',
    cell: ({ alertKind }) => (
      <Tag meaning={alertKindWords[alertKind].meaning} density="compact">
        {alertKindWords[alertKind].word}
      </Tag>
    ),
  },
  {
    key: 'base',
    header: 'In base',
    align: 'right',
    cell: (row) => <Money value={row.amountInBase} className="text-ink-soft" />,
  },
  { key: 'age', header: 'Opened', cell: (row) => <Age since={row.openedAt} /> },
  {
    key: 'due',
    header: 'Due',
    cell: (row) =>
      row.state === 'open' ? (
        <DueClock {...row} />
      ) : (
        <StatusTag kind="alert" state={row.state} density="compact" />
      ),
  },
  { key: 'owner', header: 'Owner', cell: (row) => <Owner {...row} /> },
]
