'use client'
import { fullNameOf } from '@corridor/kernel/name-rule'
import { useCountryName } from '@corridor/ui/country-select'
import { DateTime } from '@corridor/ui/date-time'
import { useCursor } from '@corridor/ui/pagination'
import { StatusTag } from '@corridor/ui/status-tag'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { auditHref } from '../../shell/audit-href.ts'
import { ConsolePage } from '../../shell/console-page.tsx'
import { ListSearch, useListSearch } from '../../shell/list-search.tsx'
import { pageSize } from '../../shell/page-size.ts'
import { PagedList } from '../../shell/paged-list.tsx'
import { useApi } from '../../trpc/client.ts'

/** Customers by name, e-mail, handle, phone or id; without a search the newest. */
export function CustomersScreen() {
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
    <ConsolePage breadcrumb={[{ label: 'Customers' }]} auditHref={auditHref('cus')}>
      <ListSearch label="Name, e-mail, handle, phone or id" search={search} />
      <PagedList
        list={list}
        pages={pages}
        label="Customers"
        rowKey={(row) => row.customerId}
        rowLabel={(row) => fullNameOf(row)}
        onOpen={(row) => router.push(`/customers/${row.customerId}`)}
        columns={[
          {
            key: 'name',
            header: 'Name',
            cell: (row) => <span className="font-medium">{fullNameOf(row)}</span>,
          },
          { key: 'handle', header: 'Handle', cell: (row) => `@${row.handle}` },
          { key: 'email', header: 'E-mail', cell: (row) => row.email },
          { key: 'country', header: 'Country', cell: (row) => countryName(row.country) },
          {
            key: 'status',
            header: 'Status',
            cell: (row) => <StatusTag kind="customer" state={row.status} density="compact" />,
          },
          {
            key: 'since',
            header: 'Since',
            cell: (row) => <DateTime at={row.memberSince} show="date" />,
          },
        ]}
        empty={{
          art: 'people',
          title: 'No customers yet',
          description: 'Everybody who registers shows here.',
        }}
        onClear={search.text !== '' && search.clear}
      />
    </ConsolePage>
  )
}
