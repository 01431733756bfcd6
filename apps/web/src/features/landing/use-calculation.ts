'use client'
import type { FixedSide } from '@corridor/domain/fx/contract'
import { type CurrencyCode, isCurrency } from '@corridor/kernel/currency'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { fitAmount, typedMoney } from '../../prices/price-ask.ts'
import { keepPricedSend } from '../../prices/use-priced-send.ts'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'

const typingPauseInMs = 250
const renewEveryMs = 60_000

type Asked = {
  readonly source: CurrencyCode
  readonly target: CurrencyCode
  readonly fixed: FixedSide
  readonly amount: string
}

const first: Asked = { source: 'EUR', target: 'USD', fixed: 'source', amount: '1000' }

type Price = ApiOutputs['fx']['calculate']

/** Without the noughts that the currency of the fixed side does not have. */
function fitted(asked: Asked): Asked {
  const amount = fitAmount(asked.amount, asked.fixed === 'source' ? asked.source : asked.target)
  return amount === asked.amount ? asked : { ...asked, amount }
}

/** Null while there is nothing to price. */
function pricedAmount({ source: from, target: to, fixed, amount }: Asked) {
  return typedMoney({ from, to, fixed, amount })
}

function usePaused<T>(value: T): T {
  const [paused, setPaused] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), typingPauseInMs)
    return () => clearTimeout(timer)
  }, [value])
  return paused
}

/** What a visitor typed or chose is gone on with when there is an account. */
function useKept(asked: Asked, hasBankRoute: boolean, price: Price | undefined): void {
  useEffect(() => {
    const typed = pricedAmount(asked)
    const source = asked.fixed === 'source' ? typed : price?.source
    if (asked === first || !source) return
    const { source: from, target: to, fixed, amount } = asked
    keepPricedSend({ from, to, fixed, amount, way: hasBankRoute ? 'bank' : 'internal', source })
  }, [asked, hasBankRoute, price])
}

/** A price for what is typed, either way round; nothing is locked. */
export function useCalculation() {
  const api = useApi()
  const [asked, setAsked] = useState(first)
  const settled = usePaused(asked)
  const corridors = useQuery(api.fx.listCorridors.queryOptions(undefined, { staleTime: Infinity }))
  const amount = pricedAmount(settled)
  const hasBankRoute = corridors.data?.some(({ currency }) => currency === settled.target) ?? true
  const price = useQuery(
    api.fx.calculate.queryOptions(
      {
        source: settled.source,
        target: settled.target,
        fixed: settled.fixed,
        amount: amount ?? { amount: '1', currency: settled.source },
        payOut: hasBankRoute ? 'bank' : 'internal',
      },
      {
        enabled: amount !== null && corridors.isFetched,
        placeholderData: keepPreviousData,
        refetchInterval: renewEveryMs,
      },
    ),
  )
  const isOfThese =
    price.data?.source.currency === asked.source && price.data.target.currency === asked.target
  const shown = amount !== null && isOfThese && !price.error ? price.data : undefined
  useKept(asked, hasBankRoute, settled === asked && !price.isPlaceholderData ? shown : undefined)

  return {
    asked,
    price: shown,
    error: price.error,
    isToBank: hasBankRoute,
    isPending: amount !== null && (settled !== asked || price.isPlaceholderData || price.isPending),
    sourceText: asked.fixed === 'source' ? asked.amount : (shown?.source.amount ?? ''),
    targetText: asked.fixed === 'target' ? asked.amount : (shown?.target.amount ?? ''),
    typeSource: (text: string) => setAsked({ ...asked, fixed: 'source', amount: text }),
    typeTarget: (text: string) => setAsked({ ...asked, fixed: 'target', amount: text }),
    chooseSource: (code: string) => {
      if (!isCurrency(code)) return
      const target = code === asked.target ? asked.source : asked.target
      setAsked(fitted({ ...asked, source: code, target }))
    },
    chooseTarget: (code: string) => {
      if (!isCurrency(code)) return
      const source = code === asked.source ? asked.target : asked.source
      setAsked(fitted({ ...asked, source, target: code }))
    },
    retry: () => void price.refetch(),
  }
}
