'use client'
import { accountKinds } from '@corridor/domain/ledger/contract'
import { currencyCodes } from '@corridor/kernel/currency'
import type { Column } from '@corridor/ui/data-table'
import { type FilterDefinition, useFilters } from '@corridor/ui/filter-chips'
import { Money } from '@corridor/ui/money'
import { useCursor } from '@corridor/ui/pagination'
import { useWords } from '@corridor/words/react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { ListFilters } from '../../listing/list-filters.tsx'
import { pageSize } from '../../listing/page-size.ts'
import { PagedList } from '../../listing/paged-list.tsx'
import { askedBy } from '../../page/address-query.ts'
import { ConsolePage } from '../../shell/console-page.tsx'
import { useApi } from '../../trpc/client.ts'
import { auditHref } from '../audit/audit-href.ts'
import { AccountFlags } from './account-flags.tsx'
import { useAccountName } from './account-words.ts'
import { accountsFilter } from './accounts-filter.ts'
import type { AccountRow } from './ledger-types.ts'

function useAccountFilters(): readonly FilterDefinition[] {
  const words = useWords('admin.ledger')
  return [
    {
      key: 'kind',
      label: words('kind'),
      options: accountKinds.map((value) => ({ value, label: words(`kind-${value}`) })),
    },
    {
      key: 'currency',
      label: words('currency'),
      options: currencyCodes.map((value) => ({ value, label: value })),
    },
  ]
}

function useColumns(): readonly Column<AccountRow>[] {
  const words = useWords('admin.ledger')
  const name = useAccountName()
  return [
    {
      key: 'account',
      header: words('account'),
      cell: (row) => <span className="font-medium">{name(row.ownerRef)}</span>,
    },
    { key: 'flags', header: words('state'), cell: (row) => <AccountFlags account={row} /> },
    {
      key: 'debits',
      header: words('debits'),
      align: 'right',
      cell: (row) => <Money value={row.debits} className="text-ink-soft" />,
    },
    {
      key: 'credits',
      header: words('credits'),
      align: 'right',
      cell: (row) => <Money value={row.credits} className="text-ink-soft" />,
    },
    {
      key: 'posted',
      header: words('posted'),
      align: 'right',
      cell: (row) => <Money value={row.posted} className="font-medium" />,
    },
    {
      key: 'held',
      header: words('held'),
      align: 'right',
      cell: (row) => <Money value={row.held} className="text-ink-soft" />,
    },
  ]
}

/** The accounts of the chart one by one, of one kind and currency. */
export function AccountsScreen() {
  const words = useWords('admin.ledger')
  const name = useAccountName()
  const filters = useAccountFilters()
  const columns = useColumns()
  const router = useRouter()
  const pages = useCursor()
  const chips = useFilters(filters)
  const list = useQuery({
    ...useApi().ledger.accounts.queryOptions({
      ...accountsFilter(askedBy(chips.values)),
      cursor: pages.cursor,
      limit: pageSize,
    }),
    placeholderData: keepPreviousData,
  })
  return (
    <ConsolePage
      breadcrumb={[{ href: '/ledger', label: words('title') }, { label: words('accounts') }]}
      auditHref={auditHref('acc')}
    >
      <ListFilters filters={filters} chips={chips} pages={pages} />
      <PagedList
        list={list}
        pages={pages}
        label={words('accounts')}
        columns={columns}
        rowKey={(row) => row.accountId}
        rowLabel={(row) => name(row.ownerRef)}
        onOpen={(row) => router.push(`/ledger/accounts/${row.accountId}`)}
        empty={{
          art: 'wallet',
          title: words('accounts-none'),
          description: words('accounts-none-detail'),
        }}
        onClear={chips.isFiltered && chips.onClear}
      />
    </ConsolePage>
  )
}
