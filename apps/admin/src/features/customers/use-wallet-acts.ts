'use client'
import type { Id } from '@corridor/kernel/ids'
import type { Verdict } from '@corridor/ui/verdict-bar'
import { useMutation } from '@tanstack/react-query'
import { useAct } from '../../shell/use-act.ts'
import { useApi } from '../../trpc/client.ts'

export type WalletAct = {
  kind: 'freeze' | 'unfreeze'
  walletId: Id<'wal'>
  currency: string
}

/** Freezing a wallet and letting it go again, each with its reason. */
export function useWalletActs() {
  const api = useApi()
  const act = useAct()
  const freeze = useMutation(api.customers.freezeWallet.mutationOptions())
  const unfreeze = useMutation(api.customers.unfreezeWallet.mutationOptions())
  return {
    verdictOf: ({ kind, currency }: WalletAct): Verdict =>
      kind === 'freeze'
        ? {
            key: kind,
            label: `Freeze the ${currency} wallet`,
            busyLabel: 'Freezing…',
            tone: 'refuse',
            consequence: 'Money can come in, but none can leave.',
          }
        : {
            key: kind,
            label: `Unfreeze the ${currency} wallet`,
            busyLabel: 'Unfreezing…',
            tone: 'approve',
            consequence: 'The customer can use the money again at once.',
          },
    run: ({ kind, walletId, currency }: WalletAct, reason: string) =>
      act.orThrow(
        () => (kind === 'freeze' ? freeze : unfreeze).mutateAsync({ walletId, reason }),
        `The ${currency} wallet is ${kind === 'freeze' ? 'frozen' : 'open again'}`,
      ),
  }
}
