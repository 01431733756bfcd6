'use client'
import type { CalculationView, PayOut } from '@corridor/domain/fx/contract'
import type { ApiError } from '@corridor/kernel/api-error'
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useSettled } from '../forms/use-settled.ts'
import { apiErrorOf } from '../trpc/api-error.ts'
import { useApi } from '../trpc/client.ts'
import { type PriceAsk, pricedInput, typedMoney } from './price-ask.ts'

export type Priced = {
  /** The newest answer for this pair; while `isPending`, one for what was typed before. */
  readonly price: CalculationView | undefined
  /** Nothing is typed yet: only its rate and arrival mean something. */
  readonly isNominal: boolean
  readonly isPending: boolean
  readonly error: ApiError | null
}

/**
 * Prices what stands in the amount boxes, as it is typed. An answer to an earlier question is never shown as the
 * answer to the present one: every question has its own place in the cache.
 */
export function usePrice(ask: PriceAsk<PayOut> | null): Priced {
  const api = useApi()
  const typed = ask && typedMoney(ask)
  const input = ask && pricedInput(ask)
  const key = JSON.stringify(input)
  const settled = useSettled(input, key)
  const answer = useQuery(
    api.fx.calculate.queryOptions(settled.value ?? skipToken, {
      placeholderData: keepPreviousData,
      retry: false,
    }),
  )
  const isPending = settled.key !== key || answer.isPlaceholderData || answer.isLoading
  const isSamePair =
    answer.data?.source.currency === ask?.from && answer.data?.target.currency === ask?.to
  const isNominal = !typed
  return {
    price: answer.isError || !isSamePair ? undefined : answer.data,
    isNominal,
    isPending,
    error: answer.error && !isNominal && !isPending ? apiErrorOf(answer.error) : null,
  }
}
