'use client'
import type { WalletCurrency } from '@corridor/kernel/currency'
import { EmptyState } from '@corridor/ui/empty-state'
import { LoadMore } from '@corridor/ui/pagination'
import { SkeletonRows } from '@corridor/ui/skeleton'
import { useWords } from '@corridor/words/react'
import { ActivityDays } from '../../activity/activity-days.tsx'
import { useActivity } from '../../activity/use-activity.ts'
import { ReadError } from '../../failures/read-error.tsx'

/** What happened in one currency. */
export function WalletActivity({ currency }: { currency: WalletCurrency }) {
  const words = useWords('web.wallets')
  const list = useActivity({ currency })
  if (list.error) return <ReadError error={list.error} onRetry={list.retry} />
  if (list.isPending) return <SkeletonRows />
  if (list.items.length === 0) {
    return (
      <EmptyState
        title={words('activity-empty', { currency })}
        description={words('activity-empty-detail')}
      />
    )
  }
  return (
    <>
      <ActivityDays label={words('activity-in', { currency })} items={list.items} />
      <LoadMore hasMore={list.hasMore} isBusy={list.isLoadingMore} onLoad={list.loadMore} />
    </>
  )
}
