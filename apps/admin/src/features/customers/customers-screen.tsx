'use client'
import { fullNameOf } from '@corridor/kernel/name-rule'
import { useCountryName } from '@corridor/ui/country-name'
import { DateTime } from '@corridor/ui/date-time'
import { useCursor } from '@corridor/ui/pagination'
import { StatusTag } from '@corridor/ui/status-tag'
import { useWords } from '@corridor/words/react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { ListSearch, useListSearch } from '../../listing/list-search.tsx'
import { pageSize } from '../../listing/page-size.ts'
import { PagedList } from '../../listing/paged-list.tsx'
import { ConsolePage } from '../../shell/console-page.tsx'
import { useApi } from '../../trpc/client.ts'
import { auditHref } from '../audit/audit-href.ts'

/** Customers by name, e-mail, handle, phone or id; without a search the newest. */
export function CustomersScreen() {
  const words = useWords('admin.customers')
  const countryName = useCountryName()
  const router = useRouter()
  const pages = useCursor()
  const search = useListSearch(pages.reset)
  const list = useQuery({
    ...useApi().customers.search.queryOptions({
      text: search.text,
      cursor: pages.cursor,
      limit: pageSize,
    }),
    placeholderData: keepPreviousData,
  })
  return (
    <ConsolePage breadcrumb={[{ label: words('title') }]} auditHref={auditHref('cus')}>
      <ListSearch label={words('search')} search={search} />
      <PagedList
        list={list}
        pages={pages}
        label={words('title')}
        rowKey={(row) => row.customerId}
        rowLabel={(row) => fullNameOf(row)}
        onOpen={(row) => router.push(`/customers/${row.customerId}`)}
        columns={[
          {
            key: 'name',
            header: words('name'),
            cell: (row) => <span className="font-medium">{fullNameOf(row)}</span>,
          },
          { key: 'handle', header: words('handle'), cell: (row) => <bdi>@{row.handle}</bdi> },
          { key: 'email', header: words('email'), cell: (row) => <bdi>{row.email}</bdi> },
          { key: 'country', header: words('country'), cell: (row) => countryName(row.country) },
          {
            key: 'status',
            header: words('status'),
            cell: (row) => <StatusTag kind="customer" state={row.status} density="compact" />,
          },
          {
            key: 'since',
            header: words('since'),
            cell: (row) => <DateTime at={row.memberSince} show="date" />,
          },
        ]}
        empty={{
          art: 'people',
          title: words('none'),
          description: words('none-detail'),
        }}
        onClear={search.text !== '' && search.clear}
      />
    </ConsolePage>
  )
}
