'use client'
import { buttonClass } from '@corridor/ui/button'
import { Card } from '@corridor/ui/card'
import { EmptyState } from '@corridor/ui/empty-state'
import { Link } from '@corridor/ui/link'
import { PageHeader } from '@corridor/ui/page-header'
import { LoadMore } from '@corridor/ui/pagination'
import { SkeletonRows } from '@corridor/ui/skeleton'
import { SearchInput } from '@corridor/ui/text-input'
import { HomeFrame } from '../../shell/home-frame.tsx'
import { ReadError } from '../../shell/read-error.tsx'
import { RecipientRows } from '../../shell/recipient-rows.tsx'
import { useRecipients } from '../../shell/use-recipients.ts'

/** Everybody that the customer sends to, to search and to add to. */
export function RecipientsScreen() {
  const list = useRecipients()
  const isUnused = !list.isPending && !list.search && list.recipients.length === 0
  const add = (
    <Link href="/recipients/new" className={buttonClass({ width: 'phone' })}>
      Add a recipient
    </Link>
  )
  return (
    <HomeFrame>
      <PageHeader
        title="Recipients"
        description="People and bank accounts that you send money to."
        actions={isUnused || list.error ? undefined : add}
      />
      {list.error ? (
        <ReadError error={list.error} onRetry={list.retry} />
      ) : isUnused ? (
        <EmptyState
          art="people"
          title="No recipients yet"
          description="Add another customer or a bank account, and send to them in a few taps."
          action={add}
        />
      ) : (
        <div className="flex flex-col gap-card">
          <SearchInput
            label="Search by name, nickname or account"
            value={list.search}
            onValueChange={list.onSearch}
          />
          {list.isPending ? (
            <SkeletonRows />
          ) : list.recipients.length === 0 ? (
            <EmptyState
              art="search"
              title={`Nobody matches “${list.search.trim()}”`}
              action={
                <button
                  type="button"
                  onClick={() => list.onSearch('')}
                  className={buttonClass({ variant: 'quiet', size: 'small' })}
                >
                  Clear the search
                </button>
              }
            />
          ) : (
            <Card look="flush">
              <RecipientRows label="Recipients" recipients={list.recipients} />
            </Card>
          )}
          <LoadMore hasMore={list.hasMore} isBusy={list.isLoadingMore} onLoad={list.loadMore} />
        </div>
      )}
    </HomeFrame>
  )
}
