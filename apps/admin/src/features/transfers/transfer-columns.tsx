'use client'
import { shortenId } from '@corridor/ui/copy-id'
import type { Column } from '@corridor/ui/data-table'
import { StaffTime } from '@corridor/ui/date-time'
import { Money } from '@corridor/ui/money'
import { StatusTag } from '@corridor/ui/status-tag'
import type { ApiOutputs } from '../../trpc/api-error.ts'

type Row = ApiOutputs['transfers']['search']['items'][number]

const kinds = { send: 'Customer', payout: 'Bank', conversion: 'Conversion' } as const

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
  { key: 'to', header: 'To', cell: (row) => row.recipientName },
  { key: 'kind', header: 'Kind', cell: (row) => kinds[row.kind] },
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
