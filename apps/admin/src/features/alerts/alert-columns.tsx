'use client'
import type { Column } from '@corridor/ui/data-table'
import { Age } from '@corridor/ui/date-time'
import { Money } from '@corridor/ui/money'
import { StatusTag, Tag } from '@corridor/ui/status-tag'
import { useWords } from '@corridor/words/react'
import { DueClock } from '../../case-work/due-clock.tsx'
import { Owner } from '../../case-work/owner.tsx'
import { useJoined } from '../../language/use-joined.ts'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { alertKindMeanings, useFired } from './alert-words.ts'
import { LevelTag } from './level-tag.tsx'

type Row = ApiOutputs['alerts']['list']['items'][number]

/** What the queue tells of an alert. */
export function useAlertColumns(): readonly Column<Row>[] {
  const words = useWords('admin.alerts')
  const fired = useFired()
  const joined = useJoined()
  return [
    { key: 'level', header: words('level'), cell: (row) => <LevelTag level={row.level} /> },
    {
      key: 'customer',
      header: words('customer'),
      cell: (row) => <bdi className="font-medium">{row.customerName}</bdi>,
    },
    {
      key: 'fired',
      header: words('fired'),
      cell: (row) => joined(row.reasonCodes.map(fired)),
    },
    { key: 'kind', header: words('kind'), cell: (row) => words(`kind-${row.kind}`) },
    {
      key: 'amount',
      header: words('amount'),
      align: 'right',
      cell: (row) => <Money value={row.amount} />,
    },
    {
      key: 'money',
      header: words('money'),
      cell: ({ alertKind }) => (
        <Tag meaning={alertKindMeanings[alertKind]} density="compact">
          {words(`money-${alertKind}`)}
        </Tag>
      ),
    },
    {
      key: 'base',
      header: words('in-base'),
      align: 'right',
      cell: (row) => <Money value={row.amountInBase} className="text-ink-soft" />,
    },
    { key: 'age', header: words('opened'), cell: (row) => <Age since={row.openedAt} /> },
    {
      key: 'due',
      header: words('due'),
      cell: (row) =>
        row.state === 'open' ? (
          <DueClock {...row} />
        ) : (
          <StatusTag kind="alert" state={row.state} density="compact" />
        ),
    },
    { key: 'owner', header: words('owner'), cell: (row) => <Owner {...row} /> },
  ]
}
