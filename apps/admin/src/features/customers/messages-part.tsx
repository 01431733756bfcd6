'use client'
import { DataTable } from '@corridor/ui/data-table'
import { StaffTime } from '@corridor/ui/date-time'
import { EmptyState } from '@corridor/ui/empty-state'
import { StatusTag } from '@corridor/ui/status-tag'
import { useWords } from '@corridor/words/react'
import { useRouter } from 'next/navigation'
import type { CustomerFileView } from './file-view.ts'

/** Conversations with this customer. */
export function MessagesPart({ threads }: { threads: CustomerFileView['threads'] }) {
  const words = useWords('admin.customers')
  const router = useRouter()
  return (
    <DataTable
      label={words('conversations')}
      rows={threads}
      rowKey={(row) => row.threadId}
      rowLabel={(row) => row.subject}
      onOpen={(row) => router.push(`/messages/${row.threadId}`)}
      columns={[
        {
          key: 'subject',
          header: words('subject'),
          cell: (row) => <bdi className="font-medium">{row.subject}</bdi>,
        },
        {
          key: 'state',
          header: words('state'),
          cell: (row) => <StatusTag kind="thread" state={row.state} density="compact" />,
        },
        {
          key: 'at',
          header: words('last-change'),
          cell: (row) => <StaffTime at={row.updatedAt} />,
        },
      ]}
      empty={
        <EmptyState
          density="compact"
          art="message"
          title={words('messages-none')}
          description={words('messages-none-detail')}
        />
      }
    />
  )
}
