'use client'
import { CopyId } from '@corridor/ui/copy-id'
import { DataTable } from '@corridor/ui/data-table'
import { StaffTime } from '@corridor/ui/date-time'
import { EmptyState } from '@corridor/ui/empty-state'
import type { Trace } from './trace.ts'

/** Every event that this transfer and its steps published. */
export function EventsPart({ events }: { events: Trace['events'] }) {
  return (
    <DataTable
      label="Events"
      hasKeys={false}
      rows={events}
      rowKey={(row) => row.eventId}
      columns={[
        { key: 'at', header: 'When', cell: (row) => <StaffTime at={row.occurredAt} /> },
        { key: 'domain', header: 'Domain', cell: (row) => row.domain },
        {
          key: 'type',
          header: 'Event',
          cell: (row) => <span className="font-mono">{row.type}</span>,
        },
        {
          key: 'about',
          header: 'About',
          cell: (row) => (
            <CopyId value={row.aggregateId} label="id" isShort className="text-meta" />
          ),
        },
      ]}
      empty={<EmptyState density="compact" title="No events yet" />}
    />
  )
}
