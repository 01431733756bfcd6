'use client'
import type { Id } from '@corridor/kernel/ids'
import { Skeleton } from '@corridor/ui/skeleton'
import { useWords } from '@corridor/words/react'
import { useQuery } from '@tanstack/react-query'
import { ReadError } from '../../failures/read-error.tsx'
import { FlowFrame } from '../../shell/flow-frame.tsx'
import { useApi } from '../../trpc/client.ts'
import { StatementForm } from './statement-form.tsx'

/** What came into a wallet and left it in some days, as a file to keep. */
export function StatementScreen({ walletId }: { walletId: Id<'wal'> }) {
  const words = useWords('web.wallets')
  const wallet = useQuery(useApi().wallets.get.queryOptions({ walletId }))
  return (
    <FlowFrame
      title={
        wallet.data ? words('statement-of', { currency: wallet.data.currency }) : words('statement')
      }
      description={words('statement-description')}
      backHref={`/wallets/${walletId}`}
    >
      {wallet.error && !wallet.data ? (
        <ReadError error={wallet.error} onRetry={() => void wallet.refetch()} />
      ) : wallet.data ? (
        <StatementForm walletId={walletId} />
      ) : (
        <Skeleton className="h-40 rounded-card" />
      )}
    </FlowFrame>
  )
}
