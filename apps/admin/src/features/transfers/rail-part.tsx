'use client'
import { Section } from '@corridor/ui/card'
import { DataTable } from '@corridor/ui/data-table'
import { StaffTime } from '@corridor/ui/date-time'
import { EmptyState } from '@corridor/ui/empty-state'
import { StatusTag } from '@corridor/ui/status-tag'
import { useWords } from '@corridor/words/react'
import type { Speaker } from '@corridor/words/words-of'
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
  const words = useWords('admin.transfers')
  if (!payout) {
    return (
      <EmptyState
        density="compact"
        className="rounded-card border border-line"
        {...whyNoRail(transfer, words)}
      />
    )
  }
  return (
    <div className="flex flex-col gap-screen">
      <Section
        density="compact"
        title={words('attempts')}
        aside={<StatusTag kind="payout" state={payout.payout.state} density="compact" />}
        description={
          payout.payout.railReference
            ? words('rail-calls-it', { reference: payout.payout.railReference })
            : undefined
        }
      >
        <DataTable
          label={words('attempts')}
          hasKeys={false}
          rows={payout.attempts}
          rowKey={(row) => `${row.kind}-${row.startedAt}`}
          columns={[
            {
              key: 'at',
              header: words('started'),
              cell: (row) => <StaffTime at={row.startedAt} />,
            },
            { key: 'kind', header: words('kind'), cell: (row) => words(`attempt-${row.kind}`) },
            {
              key: 'outcome',
              header: words('outcome'),
              cell: (row) => (row.outcome ? <bdi>{row.outcome}</bdi> : words('under-way')),
            },
            { key: 'note', header: words('note'), cell: (row) => row.note },
          ]}
          empty={<EmptyState density="compact" title={words('no-attempts')} />}
        />
      </Section>
      <Section density="compact" title={words('webhooks')}>
        <DataTable
          label={words('webhooks')}
          hasKeys={false}
          rows={payout.webhooks}
          rowKey={(row) => row.webhookId}
          columns={[
            {
              key: 'at',
              header: words('received'),
              cell: (row) => <StaffTime at={row.receivedAt} />,
            },
            {
              key: 'provider',
              header: words('provider'),
              cell: (row) => <bdi>{row.provider}</bdi>,
            },
            {
              key: 'type',
              header: words('type'),
              cell: (row) => <bdi className="font-mono">{row.eventType}</bdi>,
            },
            {
              key: 'outcome',
              header: words('outcome'),
              cell: (row) => (
                <StatusTag kind="webhook" state={row.outcome ?? 'received'} density="compact" />
              ),
            },
          ]}
          empty={<EmptyState density="compact" title={words('no-webhooks')} />}
        />
      </Section>
    </div>
  )
}

function whyNoRail(
  { kind, state }: Trace['transfer'],
  words: Speaker<'admin.transfers'>,
): { title: string; description: string } {
  if (kind !== 'payout') {
    return { title: words('no-rail'), description: words('no-rail-detail') }
  }
  return endedBeforeTheRail.has(state)
    ? {
        title: words('rail-never-asked'),
        description: words('rail-never-asked-detail'),
      }
    : {
        title: words('rail-not-yet'),
        description: words('rail-not-yet-detail'),
      }
}
