'use client'
import { accountKinds } from '@corridor/domain/ledger/contract'
import { currencyCodes } from '@corridor/kernel/currency'
import type { Column } from '@corridor/ui/data-table'
import { type FilterDefinition, useFilters } from '@corridor/ui/filter-chips'
import { Money } from '@corridor/ui/money'
import { useCursor } from '@corridor/ui/pagination'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { auditHref } from '../../shell/audit-href.ts'
import { ConsolePage } from '../../shell/console-page.tsx'
import { ListFilters } from '../../shell/list-filters.tsx'
import { pageSize } from '../../shell/page-size.ts'
import { PagedList } from '../../shell/paged-list.tsx'
import { useApi } from '../../trpc/client.ts'
import { AccountFlags } from './account-flags.tsx'
import { accountWords, kindWords } from './account-words.ts'
import type { AccountRow } from './ledger-types.ts'

const filters: readonly FilterDefinition[] = [
  {
    key: 'kind',
    label: 'Kind',
    options: accountKinds.map((value) => ({ value, label: kindWords[value].word })),
  },
  {
    key: 'currency',
    label: 'Currency',
    options: currencyCodes.map((value) => ({ value, label: value })),
  },
]

const columns: readonly Column<AccountRow>[] = [
  {
    key: 'account',
    header: 'Account',
    cell: (row) => <span className="font-medium">{accountWords(row.ownerRef)}</span>,
  },
  { key: 'flags', header: 'State', cell: (row) => <AccountFlags account={row} /> },
  {
    key: 'debits',
    header: 'Debits',
    align: 'right',
    cell: (row) => <Money value={row.debits} className="text-ink-soft" />,
  },
  {
    key: 'credits',
    header: 'Credits',
    align: 'right',
    cell: (row) => <Money value={row.credits} className="text-ink-soft" />,
  },
  {
    key: 'posted',
    header: 'Posted',
    align: 'right',
    cell: (row) => <Money value={row.posted} className="font-medium" />,
  },
  {
    key: 'held',
    header: 'Held',
    align: 'right',
    cell: (row) => <Money value={row.held} className="text-ink-soft" />,
  },
]

/** The accounts of the chart one by one, of one kind and currency. */
export function AccountsScreen() {
  const router = useRouter()
  const pages = useCursor()
  const chips = useFilters(filters)
  const list = useQuery({
    ...useApi().ledger.accounts.queryOptions({
      kind: accountKinds.find((one) => one === chips.values.kind?.[0]),
      currency: currencyCodes.find((one) => one === chips.values.currency?.[0]),
      cursor: pages.cursor,
      limit: pageSize,
    }),
    placeholderData: keepPreviousData,
  })
  return (
    <ConsolePage
      breadcrumb={[{ href: '/ledger', label: 'Ledger' }, { label: 'Accounts' }]}
      auditHref={auditHref('acc')}
    >
      <ListFilters filters={filters} chips={chips} pages={pages} />
      <PagedList
        list={list}
        pages={pages}
        label="Accounts"
        columns={columns}
        rowKey={(row) => row.accountId}
        rowLabel={(row) => accountWords(row.ownerRef)}
        onOpen={(row) => router.push(`/ledger/accounts/${row.accountId}`)}
        empty={{
          art: 'wallet',
          title: 'No accounts yet',
          description: 'Accounts are opened with the first wallet and the first posting.',
        }}
        onClear={chips.isFiltered && chips.onClear}
      />
    </ConsolePage>
  )
}
