'use client'
import { desks, threadStates } from '@corridor/domain/support/contract'
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
import { messagesFilter } from './messages-filter.ts'
import { useThreadColumns } from './thread-columns.tsx'

/** Conversations with customers, the soonest due first. */
export function MessagesScreen() {
  const words = useWords('admin.messages')
  const columns = useThreadColumns()
  const ownerFilter = useOwnerFilter()
  const statusOf = useStatusOf()
  const stateFilter: FilterDefinition = {
    key: 'state',
    label: words('state'),
    options: threadStates.map((value) => ({ value, label: statusOf('thread', value).word })),
  }
  const deskFilter: FilterDefinition = {
    key: 'desk',
    label: words('desk'),
    options: desks.map((value) => ({ value, label: words(`desk-${value}`) })),
  }
  const api = useApi()
  const { staffId, roles } = useStaff()
  const filters = roles.includes('compliance')
    ? [stateFilter, ownerFilter, deskFilter]
    : [stateFilter, ownerFilter]
  const chips = useFilters(filters)
  const pages = useCursor()
  const list = useQuery({
    ...api.messages.list.queryOptions({
      ...messagesFilter(askedBy(chips.values), staffId),
      cursor: pages.cursor,
      limit: pageSize,
    }),
    placeholderData: keepPreviousData,
  })
  const claim = useMutation(api.messages.claim.mutationOptions())
  return (
    <QueuePage
      name={words('title')}
      auditHref={auditHref('thr')}
      filters={filters}
      chips={chips}
      pages={pages}
      list={list}
      columns={columns}
      rowKey={(row) => row.threadId}
      rowLabel={(row) => words('row', { subject: row.subject, name: row.customerName })}
      hrefOf={(row) => `/messages/${row.threadId}`}
      claim={({ threadId }) => claim.mutateAsync({ threadId })}
      isClaiming={claim.isPending}
      empty={{
        art: 'message',
        title: words('empty-title'),
        description: words('empty-description'),
      }}
    />
  )
}
