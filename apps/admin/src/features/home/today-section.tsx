'use client'
import { Section } from '@corridor/ui/card'
import { DataTable } from '@corridor/ui/data-table'
import { Money } from '@corridor/ui/money'
import { StatusTag } from '@corridor/ui/status-tag'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { HourBars } from './hour-bars.tsx'

type Today = ApiOutputs['home']['overview']['today']

const kindWords: Readonly<Record<Today['volumes'][number]['kind'], string>> = {
  send: 'Sent to customers',
  payout: 'Sent to banks',
  received: 'Received from customers',
  conversion: 'Converted',
  deposit: 'Added',
}

/** The day's volumes by kind and currency, how they stand, and when they came. */
export function TodaySection({ today }: { today: Today }) {
  return (
    <Section density="compact" title="Today" description={`${today.day}, UTC`}>
      <ul aria-label="How they stand" className="flex flex-wrap gap-item">
        {today.byState.map(({ state, count }) => (
          <li key={state} className="inline-flex items-center gap-hair text-table">
            <StatusTag kind="activity" state={state} density="compact" />
            {count}
          </li>
        ))}
      </ul>
      <HourBars hours={today.byHour} />
      <DataTable
        label="Volumes of today"
        rows={today.volumes}
        rowKey={(row) => `${row.kind}-${row.currency}`}
        columns={[
          { key: 'kind', header: 'What', cell: (row) => kindWords[row.kind] },
          { key: 'currency', header: 'Currency', cell: (row) => row.currency },
          { key: 'count', header: 'Count', align: 'right', cell: (row) => row.count },
          {
            key: 'total',
            header: 'Total',
            align: 'right',
            cell: (row) => <Money value={row.total} />,
          },
          {
            key: 'under-way',
            header: 'Held or on its way',
            align: 'right',
            cell: ({ underWay }) =>
              underWay.count > 0 && (
                <span className="text-ink-soft">
                  {underWay.count} · <Money value={underWay.total} state="pending" />
                </span>
              ),
          },
        ]}
      />
    </Section>
  )
}
