'use client'
import type { WalletView } from '@corridor/domain/wallets/contract'
import type { Id } from '@corridor/kernel/ids'
import { Section } from '@corridor/ui/card'
import { CurrencyBadge } from '@corridor/ui/currency-badge'
import { useCurrencyName } from '@corridor/ui/currency-name'
import { TextLink } from '@corridor/ui/link'
import { PageHeader } from '@corridor/ui/page-header'
import { Loading, Skeleton, SkeletonRows } from '@corridor/ui/skeleton'
import { StatusTag } from '@corridor/ui/status-tag'
import { useWords } from '@corridor/words/react'
import { useQuery } from '@tanstack/react-query'
import { ReadError } from '../../failures/read-error.tsx'
import { HomeFrame } from '../../shell/home-frame.tsx'
import { useApi } from '../../trpc/client.ts'
import { CloseWallet } from './close-wallet.tsx'
import { WalletActivity } from './wallet-activity.tsx'
import { WalletBalance } from './wallet-balance.tsx'

/** One wallet: what is in it, what it can do, what happened in it. */
export function WalletScreen({ walletId }: { walletId: Id<'wal'> }) {
  const words = useWords('web.wallets')
  const query = useQuery(useApi().wallets.get.queryOptions({ walletId }))
  const wallet = query.data
  if (query.error && !wallet) {
    return <ReadError error={query.error} onRetry={() => void query.refetch()} />
  }
  return (
    <HomeFrame>
      {wallet ? <WalletHeader wallet={wallet} /> : <HeaderSkeleton />}
      <Section
        title={words('activity')}
        aside={<TextLink href={`/wallets/${walletId}/statement`}>{words('statement')}</TextLink>}
      >
        {wallet ? <WalletActivity currency={wallet.currency} /> : <SkeletonRows />}
      </Section>
      {wallet && wallet.state !== 'closed' && <CloseWallet wallet={wallet} />}
    </HomeFrame>
  )
}

function WalletHeader({ wallet }: { wallet: WalletView }) {
  const words = useWords('web.wallets')
  const currencyName = useCurrencyName()
  const { currency, state } = wallet
  return (
    <>
      <PageHeader
        back={{ href: '/home', label: words('home') }}
        title={
          <span className="flex items-center gap-item">
            <CurrencyBadge code={currency} />
            {currencyName(currency)}
          </span>
        }
        tag={state !== 'open' && <StatusTag kind="wallet" state={state} />}
      />
      <WalletBalance wallet={wallet} />
    </>
  )
}

function HeaderSkeleton() {
  return (
    <Loading>
      <div className="flex flex-col gap-screen">
        <Skeleton className="h-10 w-48" />
        <Skeleton className="h-32 rounded-card" />
      </div>
    </Loading>
  )
}
