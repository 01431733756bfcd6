'use client'
import type { Id } from '@corridor/kernel/ids'
import { DataTable } from '@corridor/ui/data-table'
import { StaffTime } from '@corridor/ui/date-time'
import { EmptyState } from '@corridor/ui/empty-state'
import { Money } from '@corridor/ui/money'
import { StatusTag } from '@corridor/ui/status-tag'
import { useWords } from '@corridor/words/react'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { ReadProblem } from '../../failures/read-problem.tsx'
import { useApi } from '../../trpc/client.ts'

/** This customer's alerts, for those who may see alerts at all. */
export function AlertsPart({ customerId }: { customerId: Id<'cus'> }) {
  const words = useWords('admin.customers')
  const router = useRouter()
  const list = useQuery(useApi().alerts.list.queryOptions({ customerId, limit: 50 }))
  if (list.error) return <ReadProblem error={list.error} onRetry={() => void list.refetch()} />
  return (
    <DataTable
      label={words('part-alerts')}
      rows={list.data?.items ?? []}
      isLoading={list.isPending}
      rowKey={(row) => row.alertId}
      rowLabel={(row) => words('alert-row', { at: row.openedAt })}
      onOpen={(row) => router.push(`/alerts/${row.alertId}`)}
      columns={[
        { key: 'at', header: words('opened'), cell: (row) => <StaffTime at={row.openedAt} /> },
        { key: 'fired', header: words('fired'), cell: (row) => row.reasonCodes.join(', ') },
        {
          key: 'state',
          header: words('state'),
          cell: (row) => <StatusTag kind="alert" state={row.state} density="compact" />,
        },
        {
          key: 'amount',
          header: words('amount'),
          align: 'right',
          cell: (row) => <Money value={row.amount} />,
        },
      ]}
      empty={
        <EmptyState
          density="compact"
          art="done"
          title={words('alerts-none')}
          description={words('alerts-none-detail')}
        />
      }
    />
  )
}
