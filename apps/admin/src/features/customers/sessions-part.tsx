'use client'
import { DataTable } from '@corridor/ui/data-table'
import { StaffTime } from '@corridor/ui/date-time'
import { EmptyState } from '@corridor/ui/empty-state'
import type { CustomerFileView } from './file-view.ts'

/** Where the customer is signed in now. */
export function SessionsPart({ sessions }: { sessions: CustomerFileView['customer']['sessions'] }) {
  return (
    <DataTable
      label="Sessions"
      hasKeys={false}
      rows={sessions}
      rowKey={(row) => row.sessionId}
      columns={[
        { key: 'device', header: 'Device', cell: (row) => row.device },
        {
          key: 'ip',
          header: 'Address',
          cell: (row) => <span className="font-mono">{row.ip ?? 'Not known'}</span>,
        },
        { key: 'in', header: 'Signed in', cell: (row) => <StaffTime at={row.signedInAt} /> },
        { key: 'seen', header: 'Last seen', cell: (row) => <StaffTime at={row.lastSeenAt} /> },
      ]}
      empty={
        <EmptyState
          density="compact"
          art="lock"
          title="Signed in nowhere"
          description="The customer has no open session."
        />
      }
    />
  )
}
