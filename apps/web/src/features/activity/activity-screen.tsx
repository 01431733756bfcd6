'use client'
import { buttonClass } from '@corridor/ui/button'
import { cn } from '@corridor/ui/class-names'
import { EmptyState, NoMatch } from '@corridor/ui/empty-state'
import { FilterChips } from '@corridor/ui/filter-chips'
import { Link } from '@corridor/ui/link'
import { PageHeader } from '@corridor/ui/page-header'
import { LoadMore } from '@corridor/ui/pagination'
import { SkeletonRows } from '@corridor/ui/skeleton'
import { SearchInput } from '@corridor/ui/text-input'
import { useWords } from '@corridor/words/react'
import { ActivityDays } from '../../activity/activity-days.tsx'
import { useActivity } from '../../activity/use-activity.ts'
import { fundingServices, Offered } from '../../eligibility/offering.tsx'
import { ReadError } from '../../failures/read-error.tsx'
import { HomeFrame } from '../../shell/home-frame.tsx'
import { useActivityFilters } from './use-activity-filters.ts'

/** One list across currencies and kinds. */
export function ActivityScreen() {
  const words = useWords('web.activity')
  const filters = useActivityFilters()
  const list = useActivity(filters.filter)
  const isUnused = !list.isPending && !filters.isFiltered && list.items.length === 0 && !list.error
  return (
    <HomeFrame>
      <PageHeader title={words('title')} />
      {!isUnused && (
        <div className="flex flex-col gap-item">
          <SearchInput
            label={words('search')}
            maxLength={100}
            value={filters.text}
            onValueChange={filters.onText}
          />
          <FilterChips
            filters={filters.definitions}
            values={filters.values}
            onChange={filters.onChange}
            onClear={filters.onClear}
          />
        </div>
      )}
      {list.error ? (
        <ReadError error={list.error} onRetry={list.retry} />
      ) : list.isPending ? (
        <SkeletonRows count={8} />
      ) : isUnused ? (
        <EmptyState
          title={words('empty-title')}
          description={words('empty-detail')}
          action={
            <Offered any={fundingServices}>
              <Link href="/add-money" className={buttonClass()}>
                {words('add-money')}
              </Link>
            </Offered>
          }
        />
      ) : list.items.length === 0 ? (
        <NoMatch onClear={filters.onClear} />
      ) : (
        <div className={cn('transition-opacity', list.isStale && 'opacity-60')}>
          <ActivityDays label={words('title')} items={list.items} />
          <LoadMore hasMore={list.hasMore} isBusy={list.isLoadingMore} onLoad={list.loadMore} />
        </div>
      )}
    </HomeFrame>
  )
}
