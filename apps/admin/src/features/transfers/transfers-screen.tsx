'use client'
import { transferStates } from '@corridor/domain/transfers/contract'
import { type FilterDefinition, useFilters } from '@corridor/ui/filter-chips'
import { useCursor } from '@corridor/ui/pagination'
import { useStatusOf } from '@corridor/ui/status-tag'
import { useWords } from '@corridor/words/react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useQueryState } from 'nuqs'
import { useStaff } from '../../access/staff-context.tsx'
import { ListFilters } from '../../listing/list-filters.tsx'
import { ListSearch, useListSearch } from '../../listing/list-search.tsx'
import { pageSize } from '../../listing/page-size.ts'
import { PagedList } from '../../listing/paged-list.tsx'
import { askedBy } from '../../page/address-query.ts'
import { ConsolePage } from '../../shell/console-page.tsx'
import { useApi } from '../../trpc/client.ts'
import { auditHref } from '../audit/audit-href.ts'
import { CustomerChip } from './customer-chip.tsx'
import { useTransferColumns } from './transfer-columns.tsx'
import { transfersFilter } from './transfers-filter.ts'

/**
 * Words that several states share would be one choice with two meanings; the state's own name tells them apart. Whoever
 * may not see alerts does not learn of the state in which a check holds money.
 */
function useStateFilter(): FilterDefinition {
  const words = useWords('admin.transfers')
  const statusOf = useStatusOf()
  const mayLearnOfReview = useStaff().may('alerts:read')
  return {
    key: 'state',
    label: words('state'),
    options: transferStates
      .filter((state) => mayLearnOfReview || state !== 'in-review')
      .map((value) => ({
        value,
        label: words('state-option', { word: statusOf('transfer', value).word, state: value }),
      })),
  }
}

/** Transfers by id, reference, correlation id, customer or state, the newest first. */
export function TransfersScreen() {
  const words = useWords('admin.transfers')
  const columns = useTransferColumns()
  const router = useRouter()
  const [wanted, setWanted] = useQueryState('customer')
  const filters = [useStateFilter()]
  const chips = useFilters(filters)
  const pages = useCursor()
  const search = useListSearch(pages.reset)
  const asked = { q: search.text, customer: wanted, state: chips.values.state?.[0] }
  const filter = transfersFilter(askedBy(asked))
  const { customerId } = filter
  const list = useQuery({
    ...useApi().transfers.search.queryOptions({
      ...filter,
      cursor: pages.cursor,
      limit: pageSize,
    }),
    placeholderData: keepPreviousData,
  })
  const rows = list.data?.items ?? []
  const isNarrowed = chips.isFiltered || search.text !== '' || customerId !== undefined
  function clearAll() {
    search.clear()
    chips.onClear()
    void setWanted(null)
  }
  return (
    <ConsolePage breadcrumb={[{ label: words('title') }]} auditHref={auditHref('tr')}>
      <ListSearch label={words('search')} search={search} />
      <div className="flex flex-wrap items-center gap-chip">
        <ListFilters filters={filters} chips={chips} pages={pages} />
        {customerId && (
          <CustomerChip
            name={rows[0]?.customerName ?? words('some-customer')}
            onClear={() => void setWanted(null)}
          />
        )}
      </div>
      <PagedList
        list={list}
        pages={pages}
        label={words('title')}
        columns={columns}
        rowKey={(row) => row.transferId}
        rowLabel={(row) =>
          words('row', { customer: row.customerName, recipient: row.recipientName })
        }
        onOpen={(row) => router.push(`/transfers/${row.transferId}`)}
        empty={{
          art: 'send',
          title: words('empty-title'),
          description: words('empty-description'),
        }}
        onClear={isNarrowed && clearAll}
      />
    </ConsolePage>
  )
}
