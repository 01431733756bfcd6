'use client'
import { Section } from '@corridor/ui/card'
import { DataTable } from '@corridor/ui/data-table'
import { StaffTime } from '@corridor/ui/date-time'
import { EmptyState } from '@corridor/ui/empty-state'
import { StatusTag } from '@corridor/ui/status-tag'
import type { Trace } from './trace.ts'

const endedBeforeTheRail: ReadonlySet<Trace['transfer']['state']> = new Set([
  'voiding',
  'cancelled',
  'refused',
  'failed',
])

type RailPartProps = { payout: Trace['payout']; transfer: Trace['transfer'] }

/** What was asked of the rail, and what it told us. */
export function RailPart({ payout, transfer }: RailPartProps) {
  if (!payout) {
    return (
      <EmptyState
        density="compact"
        className="rounded-card border border-line"
        {...whyNoRail(transfer)}
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

function whyNoRail({ kind, state }: Trace['transfer']): { title: string; description: string } {
  if (kind !== 'payout') {
    return {
      title: 'No rail is meant',
      description: 'Only money that leaves for a bank goes over a rail.',
    }
  }
  return endedBeforeTheRail.has(state)
    ? {
        title: 'No rail was asked',
        description: 'This transfer ended before its money left: the bank never heard of it.',
      }
    : {
        title: 'The rail has not been asked yet',
        description: 'Nothing has left yet. The bank hears of it when the transfer goes on.',
      }
}
