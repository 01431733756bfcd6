'use client'
import { DataTable } from '@corridor/ui/data-table'
import { Age } from '@corridor/ui/date-time'
import { Money } from '@corridor/ui/money'
import { StatusTag } from '@corridor/ui/status-tag'
import { useWords } from '@corridor/words/react'
import { useRouter } from 'next/navigation'
import { useJoined } from '../../language/use-joined.ts'
import type { ApiOutputs } from '../../trpc/api-error.ts'

type Alert = ApiOutputs['alerts']['get']

/** How their alerts stand: only the counts that there are, this alert's own among them. */
function useAlertCounts(history: Alert['history']): string {
  const words = useWords('admin.alerts')
  const joined = useJoined()
  const counts = [
    [history.alertsOpen, 'open'],
    [history.alertsReleased, 'released'],
    [history.alertsRefused, 'refused'],
    [history.alertsClosed, 'closed'],
    [history.alertsWithdrawn, 'withdrawn'],
  ] as const
  return joined(
    counts
      .filter(([count]) => count > 0)
      .map(([count, state]) => words(`history-${state}`, { count })),
  )
}

/** What this customer moved before, and how the alerts about them ended. */
export function HistoryCard({ alert }: { alert: Alert }) {
  const words = useWords('admin.alerts')
  const { history } = alert
  const alertCounts = useAlertCounts(history)
  const router = useRouter()
  const facts = [
    { term: words('transfers-30'), value: history.assessmentsLast30Days },
    { term: words('sum-30'), value: <Money value={history.sumLast30Days} /> },
    { term: words('sum-90'), value: <Money value={history.sumLast90Days} /> },
    {
      term: words('alerts-with'),
      value: alertCounts,
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
        label={words('recent')}
        hasKeys={false}
        rows={history.recent}
        rowKey={(row) => row.assessmentId}
        rowLabel={(row) => words('recent-row', row.amount)}
        onOpen={(row) => router.push(`/transfers/${row.transferId}`)}
        columns={[
          { key: 'at', header: words('when'), cell: (row) => <Age since={row.assessedAt} /> },
          { key: 'kind', header: words('kind'), cell: (row) => words(`kind-${row.kind}`) },
          {
            key: 'verdict',
            header: words('verdict'),
            cell: (row) => <StatusTag kind="verdict" state={row.verdict} density="compact" />,
          },
          {
            key: 'amount',
            header: words('amount'),
            align: 'right',
            cell: (row) => <Money value={row.amount} />,
          },
          {
            key: 'base',
            header: words('in-base'),
            align: 'right',
            cell: (row) => <Money value={row.amountInBase} className="text-ink-soft" />,
          },
        ]}
      />
    </>
  )
}
