'use client'
import { DataTable } from '@corridor/ui/data-table'
import { StaffTime } from '@corridor/ui/date-time'
import { EmptyState } from '@corridor/ui/empty-state'
import { TextLink } from '@corridor/ui/link'
import { Money } from '@corridor/ui/money'
import { StatusTag } from '@corridor/ui/status-tag'
import { useWords } from '@corridor/words/react'
import { useRouter } from 'next/navigation'
import type { CustomerFileView } from './file-view.ts'

/** The latest transfers; all of them are a search away. */
export function TransfersPart({ file }: { file: CustomerFileView }) {
  const words = useWords('admin.customers')
  const router = useRouter()
  return (
    <div className="flex flex-col gap-item">
      <DataTable
        label={words('transfers')}
        rows={file.transfers}
        rowKey={(row) => row.transferId}
        rowLabel={(row) => words('transfers-row', { recipient: row.recipientName })}
        onOpen={(row) => router.push(`/transfers/${row.transferId}`)}
        columns={[
          { key: 'at', header: words('set-up'), cell: (row) => <StaffTime at={row.createdAt} /> },
          { key: 'to', header: words('to'), cell: (row) => <bdi>{row.recipientName}</bdi> },
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
        ]}
        empty={
          <EmptyState
            density="compact"
            art="send"
            title={words('transfers-none')}
            description={words('transfers-none-detail')}
          />
        }
      />
      {file.transfers.length > 0 && (
        <TextLink href={`/transfers?customer=${file.customer.customerId}`}>
          {words('transfers-all')}
        </TextLink>
      )}
    </div>
  )
}
