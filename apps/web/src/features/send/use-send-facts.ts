'use client'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useApi } from '../../trpc/client.ts'
import type { SendAddress } from './send-address.ts'
import type { DraftFacts } from './send-draft.ts'

/** What must be known before anything can be decided: own wallets, and who or what the address names. */
export function useSendFacts({ recipientId, againId }: SendAddress) {
  const api = useApi()
  const wallets = useQuery(api.wallets.list.queryOptions())
  const again = useQuery(
    api.transfers.get.queryOptions(againId ? { transferId: againId } : skipToken),
  )
  const wantedId = recipientId ?? again.data?.recipientId ?? undefined
  const recipient = useQuery(
    api.recipients.get.queryOptions(wantedId ? { recipientId: wantedId } : skipToken),
  )
  const isBesideLoading = useIsBesideLoading()
  const isLoading = wallets.isPending || again.isLoading || recipient.isLoading || isBesideLoading
  // who cannot be found is chosen anew; without wallets there is nothing to show
  const facts: DraftFacts | null =
    wallets.data && !isLoading
      ? {
          wallets: wallets.data.filter((wallet) => wallet.state !== 'closed'),
          recipient: recipient.data,
          again: again.data,
        }
      : null
  return {
    facts,
    error: wallets.error,
    retry: () => void wallets.refetch(),
    isRecipientLost: Boolean(recipient.error) || recipient.data?.isActive === false,
  }
}

/**
 * Whether what the first step shows beside its fields is still on its way. It is asked together with the wallets:
 * coming after the form, it would move the form's button away from under a finger.
 */
function useIsBesideLoading(): boolean {
  const api = useApi()
  const verification = useQuery(api.verification.getStatus.queryOptions())
  const limits = useQuery(api.verification.getLimits.queryOptions())
  const corridors = useQuery(api.fx.listCorridors.queryOptions())
  return [verification, limits, corridors].some((query) => query.isLoading)
}
