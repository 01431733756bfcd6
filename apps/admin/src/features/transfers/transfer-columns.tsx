'use client'
import { shortenId } from '@corridor/ui/copy-id'
import type { Column } from '@corridor/ui/data-table'
import { StaffTime } from '@corridor/ui/date-time'
import { Money } from '@corridor/ui/money'
import { StatusTag } from '@corridor/ui/status-tag'
import { useWords } from '@corridor/words/react'
import type { ApiOutputs } from '../../trpc/api-error.ts'

type Row = ApiOutputs['transfers']['search']['items'][number]
type Paid = Pick<Row, 'kind' | 'recipientName'>

/** Who is paid, in words for staff: a conversion stays with its customer. */
export function usePayee(): (transfer: Paid) => string {
  const words = useWords('admin.transfers')
  return ({ kind, recipientName }) => (kind === 'conversion' ? words('own-wallet') : recipientName)
}

/** Who pays whom how much, and where it stands. */
export function useTransferColumns(): readonly Column<Row>[] {
  const words = useWords('admin.transfers')
  const payeeOf = usePayee()
  return [
    { key: 'at', header: words('set-up'), cell: (row) => <StaffTime at={row.createdAt} /> },
    {
      key: 'id',
      header: words('transfer'),
      cell: (row) => (
        <bdi className="font-mono" title={row.transferId}>
          {shortenId(row.transferId)}
        </bdi>
      ),
    },
    {
      key: 'from',
      header: words('from'),
      cell: (row) => <bdi className="font-medium">{row.customerName}</bdi>,
    },
    {
      key: 'to',
      header: words('to'),
      cell: (row) => <bdi title={row.recipientDetail}>{payeeOf(row)}</bdi>,
    },
    {
      key: 'state',
      header: words('state'),
      cell: (row) => <StatusTag kind="transfer" state={row.state} density="compact" />,
    },
    {
      key: 'source',
      header: words('sent'),
      align: 'right',
      cell: (row) => <Money value={row.source} />,
    },
    {
      key: 'target',
      header: words('they-get'),
      align: 'right',
      cell: (row) => <Money value={row.target} className="text-ink-soft" />,
    },
  ]
}
