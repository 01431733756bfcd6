'use client'
import { DataTable } from '@corridor/ui/data-table'
import { StaffTime } from '@corridor/ui/date-time'
import { EmptyState } from '@corridor/ui/empty-state'
import { TextLink } from '@corridor/ui/link'
import { Money } from '@corridor/ui/money'
import { StatusTag } from '@corridor/ui/status-tag'
import { useRouter } from 'next/navigation'
import type { CustomerFileView } from './file-view.ts'

/** The latest transfers; all of them are a search away. */
export function TransfersPart({ file }: { file: CustomerFileView }) {
  const router = useRouter()
  return (
    <div className="flex flex-col gap-item">
      <DataTable
        label="Latest transfers"
        rows={file.transfers}
        rowKey={(row) => row.transferId}
        rowLabel={(row) => `Transfer to ${row.recipientName}`}
        onOpen={(row) => router.push(`/transfers/${row.transferId}`)}
        columns={[
          { key: 'at', header: 'Set up', cell: (row) => <StaffTime at={row.createdAt} /> },
          { key: 'to', header: 'To', cell: (row) => row.recipientName },
          {
            key: 'state',
            header: 'State',
            cell: (row) => <StatusTag kind="transfer" state={row.state} density="compact" />,
          },
          {
            key: 'source',
            header: 'Sent',
            align: 'right',
            cell: (row) => <Money value={row.source} />,
          },
          {
            key: 'target',
            header: 'They get',
            align: 'right',
            cell: (row) => <Money value={row.target} className="text-ink-soft" />,
          },
        ]}
        empty={
          <EmptyState
            density="compact"
            art="send"
            title="No transfers yet"
            description="What this customer sends or converts shows here."
          />
        }
      />
      {file.transfers.length > 0 && (
        <TextLink href={`/transfers?customer=${file.customer.customerId}`}>All transfers</TextLink>
      )}
    </div>
  )
}
