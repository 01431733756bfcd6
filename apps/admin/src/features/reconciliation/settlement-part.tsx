'use client'
import type { Id } from '@corridor/kernel/ids'
import { Section } from '@corridor/ui/card'
import { type Column, DataTable } from '@corridor/ui/data-table'
import { CalendarDay } from '@corridor/ui/date-time'
import { EmptyState } from '@corridor/ui/empty-state'
import { Money } from '@corridor/ui/money'
import { useWords } from '@corridor/words/react'
import { useQuery } from '@tanstack/react-query'
import { ReadProblem } from '../../failures/read-problem.tsx'
import { useApi } from '../../trpc/client.ts'
import type { Settlement } from './reconciliation-types.ts'

type Day = Settlement['days'][number]

function useColumns(): readonly Column<Day>[] {
  const words = useWords('admin.reconciliation')
  return [
    { key: 'day', header: words('day'), cell: (row) => <CalendarDay day={row.day} /> },
    {
      key: 'ours',
      header: words('ours'),
      align: 'right',
      cell: (row) => <Money value={row.ours} />,
    },
    {
      key: 'theirs',
      header: words('theirs'),
      align: 'right',
      cell: (row) => row.theirs && <Money value={row.theirs} />,
    },
    {
      key: 'difference',
      header: words('difference'),
      align: 'right',
      cell: (row) => row.difference && <Money value={row.difference} className="font-medium" />,
    },
  ]
}

/** Day by day: what our books say that the partner holds, and what the partner says. */
export function SettlementPart({ partnerAccountId }: { partnerAccountId: Id<'pac'> }) {
  const words = useWords('admin.reconciliation')
  const columns = useColumns()
  const settlement = useQuery(useApi().reconciliation.settlement.queryOptions({ partnerAccountId }))
  if (settlement.error && !settlement.data) {
    return <ReadProblem error={settlement.error} onRetry={() => void settlement.refetch()} />
  }
  return (
    <Section title={words('settlement')} density="compact">
      <DataTable
        label={words('settlement')}
        columns={columns}
        rows={settlement.data?.days ?? []}
        isLoading={settlement.isPending}
        rowKey={(row) => row.day}
        hasKeys={false}
        empty={
          <EmptyState
            density="compact"
            title={words('settlement-none')}
            description={words('settlement-none-detail')}
          />
        }
      />
    </Section>
  )
}
