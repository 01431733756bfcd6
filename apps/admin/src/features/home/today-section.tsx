'use client'
import { Section } from '@corridor/ui/card'
import { DataTable } from '@corridor/ui/data-table'
import { Money } from '@corridor/ui/money'
import { StatusTag } from '@corridor/ui/status-tag'
import { useWords } from '@corridor/words/react'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { HourBars } from './hour-bars.tsx'

type Today = ApiOutputs['home']['overview']['today']

/** The day's volumes by kind and currency, how they stand, and when they came. */
export function TodaySection({ today }: { today: Today }) {
  const words = useWords('admin.home')
  return (
    <Section
      density="compact"
      title={words('today')}
      description={words('today-day', { day: today.day })}
    >
      <ul aria-label={words('states')} className="flex flex-wrap gap-item">
        {today.byState.map(({ state, count }) => (
          <li key={state} className="inline-flex items-center gap-hair text-table">
            <StatusTag kind="activity" state={state} density="compact" />
            {count}
          </li>
        ))}
      </ul>
      <HourBars hours={today.byHour} />
      <DataTable
        label={words('volumes')}
        rows={today.volumes}
        rowKey={(row) => `${row.kind}-${row.currency}`}
        columns={[
          { key: 'kind', header: words('kind'), cell: (row) => words(`kind-${row.kind}`) },
          { key: 'currency', header: words('currency'), cell: (row) => row.currency },
          { key: 'count', header: words('count'), align: 'right', cell: (row) => row.count },
          {
            key: 'total',
            header: words('total'),
            align: 'right',
            cell: (row) => <Money value={row.total} />,
          },
          {
            key: 'under-way',
            header: words('under-way'),
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
