'use client'
import type { Id } from '@corridor/kernel/ids'
import type { Verdict } from '@corridor/ui/verdict-bar'
import { useWords } from '@corridor/words/react'
import { useMutation } from '@tanstack/react-query'
import { useAct } from '../../acts/use-act.ts'
import { useApi } from '../../trpc/client.ts'

export type WalletAct = {
  kind: 'freeze' | 'unfreeze'
  walletId: Id<'wal'>
  currency: string
}

/** Freezing a wallet and letting it go again, each with its reason. */
export function useWalletActs() {
  const words = useWords('admin.customers')
  const api = useApi()
  const act = useAct()
  const freeze = useMutation(api.customers.freezeWallet.mutationOptions())
  const unfreeze = useMutation(api.customers.unfreezeWallet.mutationOptions())
  return {
    verdictOf: ({ kind, currency }: WalletAct): Verdict => ({
      key: kind,
      label: words(`${kind}-wallet`, { currency }),
      busyLabel: words(`${kind}-busy`),
      tone: kind === 'freeze' ? 'refuse' : 'approve',
      consequence: words(`${kind}-consequence`),
    }),
    run: ({ kind, walletId, currency }: WalletAct, reason: string) =>
      act.orThrow(
        () => (kind === 'freeze' ? freeze : unfreeze).mutateAsync({ walletId, reason }),
        words(`${kind}-done`, { currency }),
      ),
  }
}
