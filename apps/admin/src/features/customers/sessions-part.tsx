'use client'
import { DataTable } from '@corridor/ui/data-table'
import { StaffTime } from '@corridor/ui/date-time'
import { EmptyState } from '@corridor/ui/empty-state'
import { useWords } from '@corridor/words/react'
import type { CustomerFileView } from './file-view.ts'

/** Where the customer is signed in now. */
export function SessionsPart({ sessions }: { sessions: CustomerFileView['customer']['sessions'] }) {
  const words = useWords('admin.customers')
  return (
    <DataTable
      label={words('part-sessions')}
      hasKeys={false}
      rows={sessions}
      rowKey={(row) => row.sessionId}
      columns={[
        { key: 'device', header: words('device'), cell: (row) => row.device },
        {
          key: 'ip',
          header: words('address'),
          cell: (row) => <bdi className="font-mono">{row.ip ?? words('not-known')}</bdi>,
        },
        { key: 'in', header: words('signed-in'), cell: (row) => <StaffTime at={row.signedInAt} /> },
        {
          key: 'seen',
          header: words('last-seen'),
          cell: (row) => <StaffTime at={row.lastSeenAt} />,
        },
      ]}
      empty={
        <EmptyState
          density="compact"
          art="lock"
          title={words('sessions-none')}
          description={words('sessions-none-detail')}
        />
      }
    />
  )
}
