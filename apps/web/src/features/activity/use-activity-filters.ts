'use client'
import { activityKinds, activityStates } from '@corridor/domain/reporting/vocabulary'
import { isCurrency } from '@corridor/kernel/currency'
import { useCurrencyName } from '@corridor/ui/currency-name'
import { type FilterDefinition, useFilters } from '@corridor/ui/filter-chips'
import { useStatusOf } from '@corridor/ui/status-tag'
import { useWords } from '@corridor/words/react'
import { useQuery } from '@tanstack/react-query'
import { parseAsString, useQueryState } from 'nuqs'
import { useState } from 'react'
import { useSettled } from '../../forms/use-settled.ts'
import { useApi } from '../../trpc/client.ts'
import { activityFilter } from './activity-filter.ts'

/** Currency, kind, state and search, all in the address. */
export function useActivityFilters() {
  const words = useWords('web.activity')
  const statusOf = useStatusOf()
  const currencyName = useCurrencyName()
  const [asked] = useQueryState('currency', parseAsString.withDefault(''))
  const [q, setQ] = useQueryState('q', parseAsString.withDefault(''))
  const wallets = useQuery(useApi().wallets.list.queryOptions())
  const own: string[] = wallets.data?.map((wallet) => wallet.currency) ?? []
  // what the address asks for is kept while the wallets are on their way
  const codes = isCurrency(asked) && !own.includes(asked) ? [...own, asked] : own
  const definitions: readonly FilterDefinition[] = [
    {
      key: 'currency',
      label: words('filter-currency'),
      options: codes.map((value) => ({
        value,
        label: isCurrency(value) ? `${value} · ${currencyName(value)}` : value,
      })),
    },
    {
      key: 'kind',
      label: words('filter-kind'),
      options: activityKinds.map((value) => ({ value, label: words(`kind-${value}`) })),
    },
    {
      key: 'state',
      label: words('filter-state'),
      options: activityStates.map((value) => ({ value, label: statusOf('activity', value).word })),
    },
  ]
  const filters = useFilters(definitions)
  const [typed, setTyped] = useState<string>()
  const text = typed ?? q
  const search = useSettled(text.trim(), text.trim()).value
  const one = (key: string) => filters.values[key]?.[0]
  return {
    definitions,
    values: filters.values,
    onChange: filters.onChange,
    text,
    onText: (next: string) => {
      setTyped(next)
      void setQ(next)
    },
    isFiltered: filters.isFiltered || search !== '',
    onClear: () => {
      setTyped('')
      void setQ(null)
      filters.onClear()
    },
    filter: activityFilter(one, search),
  }
}
