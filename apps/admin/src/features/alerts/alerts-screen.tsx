'use client'
import { alertKinds, alertStates } from '@corridor/domain/compliance/contract'
import { type FilterDefinition, useFilters } from '@corridor/ui/filter-chips'
import { useCursor } from '@corridor/ui/pagination'
import { useStatusOf } from '@corridor/ui/status-tag'
import { useWords } from '@corridor/words/react'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useStaff } from '../../access/staff-context.tsx'
import { QueuePage } from '../../case-work/queue-page.tsx'
import { useOwnerFilter } from '../../case-work/use-owner-filter.ts'
import { pageSize } from '../../listing/page-size.ts'
import { askedBy } from '../../page/address-query.ts'
import { useApi } from '../../trpc/client.ts'
import { auditHref } from '../audit/audit-href.ts'
import { useAlertColumns } from './alert-columns.tsx'
import { alertsFilter } from './alerts-filter.ts'

function useAlertFilters(): readonly FilterDefinition[] {
  const words = useWords('admin.alerts')
  const owner = useOwnerFilter()
  const statusOf = useStatusOf()
  return [
    {
      key: 'state',
      label: words('state'),
      options: alertStates.map((value) => ({ value, label: statusOf('alert', value).word })),
    },
    {
      key: 'money',
      label: words('money'),
      options: alertKinds.map((value) => ({ value, label: words(`money-${value}`) })),
    },
    owner,
    { key: 'due', label: words('due'), options: [{ value: 'overdue', label: words('overdue') }] },
  ]
}

/** Held transfers that wait for an officer, and denied ones to take note of, the soonest due first. */
export function AlertsScreen() {
  const words = useWords('admin.alerts')
  const columns = useAlertColumns()
  const filters = useAlertFilters()
  const api = useApi()
  const { staffId } = useStaff()
  const chips = useFilters(filters)
  const pages = useCursor()
  const list = useQuery({
    ...api.alerts.list.queryOptions({
      ...alertsFilter(askedBy(chips.values), staffId),
      cursor: pages.cursor,
      limit: pageSize,
    }),
    placeholderData: keepPreviousData,
  })
  const claim = useMutation(api.alerts.claim.mutationOptions())
  return (
    <QueuePage
      name={words('title')}
      auditHref={auditHref('alt')}
      filters={filters}
      chips={chips}
      pages={pages}
      list={list}
      columns={columns}
      rowKey={(row) => row.alertId}
      rowLabel={(row) => words('row', { customer: row.customerName })}
      hrefOf={(row) => `/alerts/${row.alertId}`}
      claim={({ alertId }) => claim.mutateAsync({ alertId })}
      isClaiming={claim.isPending}
      empty={{
        art: 'done',
        title: words('none'),
        description: words('none-detail'),
      }}
    />
  )
}
