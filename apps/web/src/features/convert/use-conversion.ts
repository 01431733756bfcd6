'use client'
import type { QuoteView } from '@corridor/domain/fx/contract'
import type { WalletView } from '@corridor/domain/wallets/contract'
import { isWalletCurrency } from '@corridor/kernel/currency'
import type { Id } from '@corridor/kernel/ids'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useApi } from '../../trpc/client.ts'
import { convertKey } from './convert-key.ts'

/** Converts a price once, into a wallet that is opened for it where there is none. */
export function useConversion(
  wallets: readonly WalletView[],
  onDone: (transferId: Id<'tr'>) => void,
) {
  const api = useApi()
  const queryClient = useQueryClient()
  const open = useMutation(api.wallets.open.mutationOptions())
  const convert = useMutation(api.transfers.convert.mutationOptions())

  async function run({ quoteId, target }: QuoteView) {
    const { currency } = target
    const isThere = wallets.some((one) => one.currency === currency && one.state !== 'closed')
    try {
      if (!isThere && isWalletCurrency(currency)) await open.mutateAsync({ currency })
      const idempotencyKey = convertKey(sessionStorage, quoteId)
      const { view } = await convert.mutateAsync({ quoteId, idempotencyKey })
      onDone(view.transferId)
    } catch {
      // what went wrong is shown by `error`
    } finally {
      void queryClient.invalidateQueries()
    }
  }
  return {
    run: (quote: QuoteView) => void run(quote),
    isBusy: open.isPending || convert.isPending || convert.isSuccess,
    error: open.error ?? convert.error,
  }
}
