'use client'
import type { QuoteView } from '@corridor/domain/fx/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { calculationInput, typedMoney } from '../../prices/price-ask.ts'
import { apiErrorOf } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'
import { type PriceChange, priceChange } from './price-change.ts'
import { dropAttempt, keepAttempt, newAttempt, readAttempt } from './send-attempt.ts'
import type { SendDraft } from './send-draft.ts'

/**
 * The price that the review stands on. It is made when the review opens, found again after a reload, and never
 * made anew behind the customer's back: after it has ended they ask for another one.
 */
export function useReviewQuote(draft: SendDraft) {
  const api = useApi()
  const queryClient = useQueryClient()
  const [change, setChange] = useState<PriceChange | null>(null)
  const create = useMutation(api.fx.createQuote.mutationOptions())
  const what = JSON.stringify(draft)

  async function make(): Promise<QuoteView> {
    const money = typedMoney(draft.ask)
    if (!money) throw new Error('a review needs an amount')
    const { source, target, ...rest } = calculationInput(draft.ask, money)
    const quote = await create.mutateAsync({
      ...rest,
      sourceCurrency: source,
      targetCurrency: target,
    })
    keepAttempt(sessionStorage, what, newAttempt(quote.quoteId))
    return quote
  }
  async function findOrMake(): Promise<QuoteView> {
    const kept = readAttempt(sessionStorage, what)
    if (!kept) return make()
    try {
      const { quoteId } = kept
      return await queryClient.fetchQuery({
        ...api.fx.getQuote.queryOptions({ quoteId }),
        staleTime: 0,
      })
    } catch (error) {
      if (apiErrorOf(error).code !== 'fx.not-found') throw error
      return make()
    }
  }
  // begins as the quotes' own does: whatever touches them touches it
  const queryKey = [['fx', 'getQuote', 'review'], what]
  const query = useQuery({ queryKey, queryFn: findOrMake, retry: false })

  const renewal = useMutation({
    mutationFn: async () => {
      dropAttempt(sessionStorage, what)
      const before = query.data
      const after = await make()
      setChange(before ? priceChange(before, after) : null)
      queryClient.setQueryData(queryKey, after)
    },
  })
  return {
    what,
    quote: query.data,
    error: query.data ? null : query.error,
    retry: () => void query.refetch(),
    /** Reads its state again: it may have ended or been used. */
    look: () => query.refetch(),
    renew: () => renewal.mutate(),
    isRenewing: renewal.isPending,
    renewalError: renewal.error,
    /** What the last renewal changed. */
    change,
  }
}
