'use client'
import { buttonClass } from '@corridor/ui/button'
import { EmptyState } from '@corridor/ui/empty-state'
import { Link } from '@corridor/ui/link'
import { SkeletonRows } from '@corridor/ui/skeleton'
import { useWords } from '@corridor/words/react'
import { ActivityDays } from '../../activity/activity-days.tsx'
import { useActivity } from '../../activity/use-activity.ts'
import { fundingServices, Offered } from '../../eligibility/offering.tsx'
import { ReadError } from '../../failures/read-error.tsx'
import { shownItems } from './shown-items.ts'

/** The newest few things, by day. */
export function LatestActivity({ canFund }: { canFund: boolean }) {
  const words = useWords('web.home')
  const { items, isPending, error, retry } = useActivity({ limit: shownItems })
  if (error) return <ReadError error={error} onRetry={retry} />
  if (isPending) return <SkeletonRows />
  if (items.length > 0) return <ActivityDays label={words('latest')} items={items} />
  return (
    <EmptyState
      title={words('no-activity')}
      description={canFund ? words('no-activity-funded') : words('no-activity-unverified')}
      action={
        canFund && (
          <Offered any={fundingServices}>
            <Link
              href="/add-money"
              className={buttonClass({ variant: 'secondary', size: 'small' })}
            >
              {words('add-money')}
            </Link>
          </Offered>
        )
      }
    />
  )
}
