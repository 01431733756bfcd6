'use client'
import { fullNameOf } from '@corridor/kernel/name-rule'
import type { PaletteItem } from '@corridor/ui/command-palette'
import { useWords } from '@corridor/words/react'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { useApi } from '../trpc/client.ts'

const pauseInMs = 250
const shortest = 2
const most = 5

/** What ⌘K finds on the server: customers and transfers, by name or id. */
export function usePaletteSearch(permissions: readonly string[]) {
  const words = useWords('admin.shell')
  const api = useApi()
  const router = useRouter()
  const [typed, setTyped] = useState('')
  const [text, setText] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setText(typed.trim()), pauseInMs)
    return () => clearTimeout(timer)
  }, [typed])
  const isLong = text.length >= shortest
  const customers = useQuery({
    ...api.customers.search.queryOptions({ text, limit: most }),
    enabled: isLong && permissions.includes('customers:read'),
  })
  const transfers = useQuery({
    ...api.transfers.search.queryOptions({ text, limit: most }),
    enabled: isLong && permissions.includes('transfers:read'),
  })
  const found: PaletteItem[] = isLong
    ? [
        ...(customers.data?.items ?? []).map((one) => ({
          id: one.customerId,
          label: fullNameOf(one),
          detail: words('found-customer', { email: one.email }),
          onSelect: () => router.push(`/customers/${one.customerId}`),
        })),
        ...(transfers.data?.items ?? []).map((one) => ({
          id: one.transferId,
          label: words('found-transfer', {
            money: `${one.source.amount} ${one.source.currency}`,
            recipient: one.recipientName,
          }),
          detail: words('found-transfer-of', { customer: one.customerName }),
          onSelect: () => router.push(`/transfers/${one.transferId}`),
        })),
      ]
    : []
  return {
    onSearch: setTyped,
    found,
    isSearching: typed.trim() !== text || customers.isFetching || transfers.isFetching,
  }
}
