'use client'
import { alertKinds, alertStates } from '@corridor/domain/compliance/contract'
import { type FilterDefinition, useFilters } from '@corridor/ui/filter-chips'
import { useCursor } from '@corridor/ui/pagination'
import { useStatusOf } from '@corridor/ui/status-tag'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { auditHref } from '../../shell/audit-href.ts'
import { ownerFilter } from '../../shell/owner-filter.ts'
import { pageSize } from '../../shell/page-size.ts'
import { QueuePage } from '../../shell/queue-page.tsx'
import { useStaff } from '../../shell/staff-context.tsx'
import { useApi } from '../../trpc/client.ts'
import { alertColumns } from './alert-columns.tsx'
import { alertKindWords } from './alert-words.ts'
import { alertsFilter } from './alerts-filter.ts'

function useAlertFilters(): readonly FilterDefinition[] {
  const statusOf = useStatusOf()
  return [
    {
      key: 'state',
      label: 'State',
      options: alertStates.map((value) => ({ value, label: statusOf('alert', value).word })),
    },
    {
      key: 'money',
      label: 'Money',
      options: alertKinds.map((value) => ({ value, label: alertKindWords[value].word })),
    },
    ownerFilter,
    { key: 'due', label: 'Due', options: [{ value: 'overdue', label: 'Overdue' }] },
  ]
}

/** Held transfers that wait for an officer, and denied ones to take note of, the soonest due first. */
export function AlertsScreen() {
  const api = useApi()
  const { staffId } = useStaff()
  const filters = useAlertFilters()
  const chips = useFilters(filters)
  const pages = useCursor()
  const list = useQuery({
    ...api.alerts.list.queryOptions({
      ...alertsFilter((key) => chips.values[key]?.[0], staffId),
      cursor: pages.cursor,
      limit: pageSize,
    }),
    placeholderData: keepPreviousData,
  })
  const claim = useMutation(api.alerts.claim.mutationOptions())
  return (
    <QueuePage
      name="Alerts"
      auditHref={auditHref('alt')}
      filters={filters}
      chips={chips}
      pages={pages}
      list={list}
      columns={alertColumns}
      rowKey={(row) => row.alertId}
      rowLabel={(row) => `Alert on ${row.customerName}`}
      hrefOf={(row) => `/alerts/${row.alertId}`}
      claim={({ alertId }) => claim.mutateAsync({ alertId })}
      isClaiming={claim.isPending}
      empty={{
        art: 'done',
        title: 'No alert waits',
        description: 'Transfers that a rule holds or denies come here, each exactly once.',
      }}
    />
  )
}
