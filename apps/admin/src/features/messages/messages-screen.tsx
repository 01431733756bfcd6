'use client'
import { desks, threadStates } from '@corridor/domain/support/contract'
import { type FilterDefinition, useFilters } from '@corridor/ui/filter-chips'
import { useCursor } from '@corridor/ui/pagination'
import { useStatusOf } from '@corridor/ui/status-tag'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { auditHref } from '../../shell/audit-href.ts'
import { ownerFilter, ownerOf } from '../../shell/owner-filter.ts'
import { pageSize } from '../../shell/page-size.ts'
import { QueuePage } from '../../shell/queue-page.tsx'
import { useStaff } from '../../shell/staff-context.tsx'
import { useApi } from '../../trpc/client.ts'
import { threadColumns } from './thread-columns.tsx'

const deskFilter: FilterDefinition = {
  key: 'desk',
  label: 'Desk',
  options: desks.map((value) => ({
    value,
    label: value === 'support' ? 'Support' : 'Compliance',
  })),
}

/** Conversations with customers, the soonest due first. */
export function MessagesScreen() {
  const api = useApi()
  const { staffId, roles } = useStaff()
  const statusOf = useStatusOf()
  const stateFilter: FilterDefinition = {
    key: 'state',
    label: 'State',
    options: threadStates.map((value) => ({ value, label: statusOf('thread', value).word })),
  }
  const filters = roles.includes('compliance')
    ? [stateFilter, ownerFilter, deskFilter]
    : [stateFilter, ownerFilter]
  const chips = useFilters(filters)
  const pages = useCursor()
  const list = useQuery({
    ...api.messages.list.queryOptions({
      state: threadStates.find((one) => one === chips.values.state?.[0]) ?? 'waiting-for-us',
      desk: desks.find((one) => one === chips.values.desk?.[0]),
      owner: ownerOf(chips.values.owner?.[0], staffId, 'nobody'),
      cursor: pages.cursor,
      limit: pageSize,
    }),
    placeholderData: keepPreviousData,
  })
  const claim = useMutation(api.messages.claim.mutationOptions())
  return (
    <QueuePage
      name="Messages"
      auditHref={auditHref('thr')}
      filters={filters}
      chips={chips}
      pages={pages}
      list={list}
      columns={threadColumns}
      rowKey={(row) => row.threadId}
      rowLabel={(row) => `${row.subject}, from ${row.customerName}`}
      hrefOf={(row) => `/messages/${row.threadId}`}
      claim={({ threadId }) => claim.mutateAsync({ threadId })}
      isClaiming={claim.isPending}
      empty={{
        art: 'message',
        title: 'Nobody waits for an answer',
        description: 'What customers write to us comes here.',
      }}
    />
  )
}
