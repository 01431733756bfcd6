'use client'
import type { Id } from '@corridor/kernel/ids'
import { DataTable } from '@corridor/ui/data-table'
import { StaffTime } from '@corridor/ui/date-time'
import { EmptyState } from '@corridor/ui/empty-state'
import { Money } from '@corridor/ui/money'
import { StatusTag } from '@corridor/ui/status-tag'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { ReadProblem } from '../../shell/read-problem.tsx'
import { useApi } from '../../trpc/client.ts'

/** This customer's alerts, for those who may see alerts at all. */
export function AlertsPart({ customerId }: { customerId: Id<'cus'> }) {
  const router = useRouter()
  const list = useQuery(useApi().alerts.list.queryOptions({ customerId, limit: 50 }))
  if (list.error) return <ReadProblem error={list.error} onRetry={() => void list.refetch()} />
  return (
    <DataTable
      label="Alerts"
      rows={list.data?.items ?? []}
      isLoading={list.isPending}
      rowKey={(row) => row.alertId}
      rowLabel={(row) => `Alert of ${row.openedAt}`}
      onOpen={(row) => router.push(`/alerts/${row.alertId}`)}
      columns={[
        { key: 'at', header: 'Opened', cell: (row) => <StaffTime at={row.openedAt} /> },
        { key: 'fired', header: 'What fired', cell: (row) => row.reasonCodes.join(', ') },
        {
          key: 'state',
          header: 'State',
          cell: (row) => <StatusTag kind="alert" state={row.state} density="compact" />,
        },
        {
          key: 'amount',
          header: 'Amount',
          align: 'right',
          cell: (row) => <Money value={row.amount} />,
        },
      ]}
      empty={
        <EmptyState
          density="compact"
          art="done"
          title="No alerts"
          description="No transfer of this customer was held for review."
        />
      }
    />
  )
}
