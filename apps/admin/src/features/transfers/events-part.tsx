'use client'
import { CopyId } from '@corridor/ui/copy-id'
import { DataTable } from '@corridor/ui/data-table'
import { StaffTime } from '@corridor/ui/date-time'
import { EmptyState } from '@corridor/ui/empty-state'
import { useWords } from '@corridor/words/react'
import type { Trace } from './trace.ts'

/** Every event that this transfer and its steps published. */
export function EventsPart({ events }: { events: Trace['events'] }) {
  const words = useWords('admin.transfers')
  return (
    <DataTable
      label={words('part-events')}
      hasKeys={false}
      rows={events}
      rowKey={(row) => row.eventId}
      columns={[
        { key: 'at', header: words('when'), cell: (row) => <StaffTime at={row.occurredAt} /> },
        { key: 'domain', header: words('domain'), cell: (row) => <bdi>{row.domain}</bdi> },
        {
          key: 'type',
          header: words('event'),
          cell: (row) => <bdi className="font-mono">{row.type}</bdi>,
        },
        {
          key: 'about',
          header: words('about'),
          cell: (row) => (
            <CopyId
              value={row.aggregateId}
              label={words('copy-any-id')}
              isShort
              className="text-meta"
            />
          ),
        },
      ]}
      empty={<EmptyState density="compact" title={words('no-events')} />}
    />
  )
}
