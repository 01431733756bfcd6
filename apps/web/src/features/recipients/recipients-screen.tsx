'use client'
import { buttonClass } from '@corridor/ui/button'
import { Card } from '@corridor/ui/card'
import { EmptyState } from '@corridor/ui/empty-state'
import { Link } from '@corridor/ui/link'
import { PageHeader } from '@corridor/ui/page-header'
import { LoadMore } from '@corridor/ui/pagination'
import { SkeletonRows } from '@corridor/ui/skeleton'
import { SearchInput } from '@corridor/ui/text-input'
import { useWords } from '@corridor/words/react'
import { ReadError } from '../../failures/read-error.tsx'
import { RecipientRows } from '../../recipients/recipient-rows.tsx'
import { useRecipients } from '../../recipients/use-recipients.ts'
import { HomeFrame } from '../../shell/home-frame.tsx'

/** Everybody that the customer sends to, to search and to add to. */
export function RecipientsScreen() {
  const words = useWords('web.recipients')
  const list = useRecipients()
  const isUnused = !list.isPending && !list.search && list.recipients.length === 0
  const add = (
    <Link href="/recipients/new" className={buttonClass({ width: 'phone' })}>
      {words('add')}
    </Link>
  )
  return (
    <HomeFrame>
      <PageHeader
        title={words('title')}
        description={words('description')}
        actions={isUnused || list.error ? undefined : add}
      />
      {list.error ? (
        <ReadError error={list.error} onRetry={list.retry} />
      ) : isUnused ? (
        <EmptyState
          art="people"
          title={words('empty-title')}
          description={words('empty-detail')}
          action={add}
        />
      ) : (
        <div className="flex flex-col gap-card">
          <SearchInput label={words('search')} value={list.search} onValueChange={list.onSearch} />
          {list.isPending ? (
            <SkeletonRows />
          ) : list.recipients.length === 0 ? (
            <EmptyState
              art="search"
              title={words('no-match', { text: list.search.trim() })}
              action={
                <button
                  type="button"
                  onClick={() => list.onSearch('')}
                  className={buttonClass({ variant: 'quiet', size: 'small' })}
                >
                  {words('clear-search')}
                </button>
              }
            />
          ) : (
            <Card look="flush">
              <RecipientRows label={words('title')} recipients={list.recipients} />
            </Card>
          )}
          <LoadMore hasMore={list.hasMore} isBusy={list.isLoadingMore} onLoad={list.loadMore} />
        </div>
      )}
    </HomeFrame>
  )
}
