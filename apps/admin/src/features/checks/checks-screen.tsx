'use client'
import { checkStates } from '@corridor/domain/kyc/contract'
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
import { useCheckColumns } from './check-columns.tsx'
import { checksFilter } from './checks-filter.ts'

/** Identity checks that wait for an officer, the oldest first. */
export function ChecksScreen() {
  const words = useWords('admin.checks')
  const columns = useCheckColumns()
  const statusOf = useStatusOf()
  const filters: readonly FilterDefinition[] = [
    {
      key: 'state',
      label: words('state'),
      options: checkStates
        .filter((state) => state !== 'draft')
        .map((value) => ({ value, label: statusOf('check', value).word })),
    },
    useOwnerFilter(),
  ]
  const api = useApi()
  const { staffId } = useStaff()
  const chips = useFilters(filters)
  const pages = useCursor()
  const list = useQuery({
    ...api.checks.list.queryOptions({
      ...checksFilter(askedBy(chips.values), staffId),
      cursor: pages.cursor,
      limit: pageSize,
    }),
    placeholderData: keepPreviousData,
  })
  const claim = useMutation(api.checks.claim.mutationOptions())
  return (
    <QueuePage
      name={words('title')}
      auditHref={auditHref('chk')}
      filters={filters}
      chips={chips}
      pages={pages}
      list={list}
      columns={columns}
      rowKey={(row) => row.checkId}
      rowLabel={(row) => words('row', { name: row.customerName })}
      hrefOf={(row) => `/checks/${row.checkId}`}
      claim={({ checkId }) => claim.mutateAsync({ checkId })}
      isClaiming={claim.isPending}
      empty={{
        art: 'done',
        title: words('empty-title'),
        description: words('empty-description'),
      }}
    />
  )
}
