'use client'
import { DataTable } from '@corridor/ui/data-table'
import { Age } from '@corridor/ui/date-time'
import { Money } from '@corridor/ui/money'
import { StatusTag } from '@corridor/ui/status-tag'
import { useRouter } from 'next/navigation'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { kindWords } from './alert-words.ts'

type Alert = ApiOutputs['alerts']['get']

/** How their alerts stand: only the counts that there are, this alert's own among them. */
function alertWords(history: Alert['history']): string {
  const counts = [
    [history.alertsOpen, 'open'],
    [history.alertsReleased, 'released'],
    [history.alertsRefused, 'refused'],
    [history.alertsClosed, 'closed'],
    [history.alertsWithdrawn, 'cancelled by the customer'],
  ] as const
  return counts
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${count} ${words}`)
    .join(', ')
}

/** What this customer moved before, and how the alerts about them ended. */
export function HistoryCard({ alert }: { alert: Alert }) {
  const { history } = alert
  const router = useRouter()
  const facts = [
    { term: 'Transfers in 30 days', value: history.assessmentsLast30Days },
    { term: 'Sum of 30 days', value: <Money value={history.sumLast30Days} /> },
    { term: 'Sum of 90 days', value: <Money value={history.sumLast90Days} /> },
    {
      term: 'Alerts, with this one',
      value: alertWords(history),
    },
  ]
  return (
    <>
      <dl className="grid grid-cols-2 gap-item text-table lg:grid-cols-4">
        {facts.map((fact) => (
          <div key={fact.term}>
            <dt className="text-meta text-ink-soft">{fact.term}</dt>
            <dd className="font-medium">{fact.value}</dd>
          </div>
        ))}
      </dl>
      <DataTable
        label="Recent transfers of this customer"
        hasKeys={false}
        rows={history.recent}
        rowKey={(row) => row.assessmentId}
        rowLabel={(row) => `Transfer of ${row.amount.amount} ${row.amount.currency}`}
        onOpen={(row) => router.push(`/transfers/${row.transferId}`)}
        columns={[
          { key: 'at', header: 'When', cell: (row) => <Age since={row.assessedAt} /> },
          { key: 'kind', header: 'Kind', cell: (row) => kindWords[row.kind] },
          {
            key: 'verdict',
            header: 'Verdict',
            cell: (row) => <StatusTag kind="verdict" state={row.verdict} density="compact" />,
          },
          {
            key: 'amount',
            header: 'Amount',
            align: 'right',
            cell: (row) => <Money value={row.amount} />,
          },
          {
            key: 'base',
            header: 'In base',
            align: 'right',
            cell: (row) => <Money value={row.amountInBase} className="text-ink-soft" />,
          },
        ]}
      />
    </>
  )
}
