'use client'
import { Section } from '@corridor/ui/card'
import { DataTable } from '@corridor/ui/data-table'
import { StaffTime } from '@corridor/ui/date-time'
import { EmptyState } from '@corridor/ui/empty-state'
import { StatusTag } from '@corridor/ui/status-tag'
import type { Trace } from './trace.ts'

/** What was asked of the rail, and what it told us. */
export function RailPart({ payout }: { payout: Trace['payout'] }) {
  if (!payout) {
    return (
      <EmptyState
        density="compact"
        title="No rail was asked"
        description="Only money that leaves for a bank goes over a rail."
        className="rounded-card border border-line"
      />
    )
  }
  return (
    <div className="flex flex-col gap-screen">
      <Section
        density="compact"
        title="Attempts"
        aside={<StatusTag kind="payout" state={payout.payout.state} density="compact" />}
        description={
          payout.payout.railReference
            ? `The rail calls it ${payout.payout.railReference}`
            : undefined
        }
      >
        <DataTable
          label="Attempts"
          hasKeys={false}
          rows={payout.attempts}
          rowKey={(row) => `${row.kind}-${row.startedAt}`}
          columns={[
            { key: 'at', header: 'Started', cell: (row) => <StaffTime at={row.startedAt} /> },
            { key: 'kind', header: 'Kind', cell: (row) => row.kind },
            { key: 'outcome', header: 'Outcome', cell: (row) => row.outcome ?? 'Under way' },
            { key: 'note', header: 'Note', cell: (row) => row.note },
          ]}
          empty={<EmptyState density="compact" title="No attempt yet" />}
        />
      </Section>
      <Section density="compact" title="Webhooks">
        <DataTable
          label="Webhooks"
          hasKeys={false}
          rows={payout.webhooks}
          rowKey={(row) => row.webhookId}
          columns={[
            { key: 'at', header: 'Received', cell: (row) => <StaffTime at={row.receivedAt} /> },
            { key: 'provider', header: 'Provider', cell: (row) => row.provider },
            {
              key: 'type',
              header: 'Type',
              cell: (row) => <span className="font-mono">{row.eventType}</span>,
            },
            {
              key: 'outcome',
              header: 'Outcome',
              cell: (row) => (
                <StatusTag kind="webhook" state={row.outcome ?? 'received'} density="compact" />
              ),
            },
          ]}
          empty={<EmptyState density="compact" title="The rail has not called back yet" />}
        />
      </Section>
    </div>
  )
}
