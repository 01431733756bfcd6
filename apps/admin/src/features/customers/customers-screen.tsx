'use client'
import { countryName } from '@corridor/ui/country-select'
import { DataTable } from '@corridor/ui/data-table'
import { DateTime } from '@corridor/ui/date-time'
import { EmptyState, NoMatch } from '@corridor/ui/empty-state'
import { Pagination, useCursor } from '@corridor/ui/pagination'
import { StatusTag } from '@corridor/ui/status-tag'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { auditHref } from '../../shell/audit-href.ts'
import { ConsolePage } from '../../shell/console-page.tsx'
import { ListSearch, useListSearch } from '../../shell/list-search.tsx'
import { ReadProblem } from '../../shell/read-problem.tsx'
import { useApi } from '../../trpc/client.ts'

const pageSize = 50

/** Customers by name, e-mail, handle, phone or id; without a search the newest. */
export function CustomersScreen() {
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
      {list.error && !list.data ? (
        <ReadProblem error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <>
          <DataTable
            label="Customers"
            rows={list.data?.items ?? []}
            rowKey={(row) => row.customerId}
            rowLabel={(row) => `${row.firstName} ${row.lastName}`}
            isLoading={list.isPending}
            onOpen={(row) => router.push(`/customers/${row.customerId}`)}
            columns={[
              {
                key: 'name',
                header: 'Name',
                cell: (row) => (
                  <span className="font-medium">{`${row.firstName} ${row.lastName}`}</span>
                ),
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
            empty={
              search.text ? (
                <NoMatch density="compact" onClear={search.clear} />
              ) : (
                <EmptyState
                  density="compact"
                  art="people"
                  title="No customers yet"
                  description="Everybody who registers shows here."
                />
              )
            }
          />
          {(pages.hasPrevious || list.data?.nextCursor) && (
            <Pagination
              label={`Page ${pages.page}`}
              hasPrevious={pages.hasPrevious}
              hasNext={Boolean(list.data?.nextCursor)}
              onPrevious={pages.previous}
              onNext={() => pages.next(list.data?.nextCursor)}
              isBusy={list.isFetching}
            />
          )}
        </>
      )}
    </ConsolePage>
  )
}
