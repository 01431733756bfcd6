'use client'
import { shortenId } from '@corridor/ui/copy-id'
import type { Column } from '@corridor/ui/data-table'
import { StaffTime } from '@corridor/ui/date-time'
import { Money } from '@corridor/ui/money'
import { StatusTag } from '@corridor/ui/status-tag'
import type { ApiOutputs } from '../../trpc/api-error.ts'

type Row = ApiOutputs['transfers']['search']['items'][number]

/** Who is paid, in words for staff: a conversion stays with its customer. */
export function payeeOf({ kind, recipientName }: Pick<Row, 'kind' | 'recipientName'>): string {
  return kind === 'conversion' ? 'own wallet' : recipientName
}

export const transferColumns: readonly Column<Row>[] = [
  { key: 'at', header: 'Set up', cell: (row) => <StaffTime at={row.createdAt} /> },
  {
    key: 'id',
    header: 'Transfer',
    cell: (row) => (
      <span className="font-mono" title={row.transferId}>
        {shortenId(row.transferId)}
      </span>
    ),
  },
  {
    key: 'from',
    header: 'From',
    cell: (row) => <span className="font-medium">{row.customerName}</span>,
  },
  {
    key: 'to',
    header: 'To',
    cell: (row) => <span title={row.recipientDetail}>{payeeOf(row)}</span>,
  },
  {
    key: 'state',
    header: 'State',
    cell: (row) => <StatusTag kind="transfer" state={row.state} density="compact" />,
  },
  { key: 'source', header: 'Sent', align: 'right', cell: (row) => <Money value={row.source} /> },
  {
    key: 'target',
    header: 'They get',
    align: 'right',
    cell: (row) => <Money value={row.target} className="text-ink-soft" />,
  },
]
