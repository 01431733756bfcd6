'use client'
import { buttonClass } from '@corridor/ui/button'
import { Card } from '@corridor/ui/card'
import { EmptyState } from '@corridor/ui/empty-state'
import { Link } from '@corridor/ui/link'
import { RowList } from '@corridor/ui/list-row'
import { PageHeader } from '@corridor/ui/page-header'
import { LoadMore } from '@corridor/ui/pagination'
import { SkeletonRows } from '@corridor/ui/skeleton'
import { useWords } from '@corridor/words/react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { ReadError } from '../../failures/read-error.tsx'
import { HomeFrame } from '../../shell/home-frame.tsx'
import { useApi } from '../../trpc/client.ts'
import { ThreadRow } from './thread-row.tsx'

/** Conversations with support. */
export function SupportScreen() {
  const words = useWords('web.support')
  const list = useInfiniteQuery(
    useApi().support.list.infiniteQueryOptions({}, { getNextPageParam: (page) => page.nextCursor }),
  )
  const threads = list.data?.pages.flatMap((page) => page.items)
  const write = (
    <Link href="/support/new" className={buttonClass({ size: 'small' })}>
      {words('new')}
    </Link>
  )
  return (
    <HomeFrame>
      <PageHeader
        title={words('title')}
        description={words('description')}
        actions={threads && threads.length > 0 && write}
      />
      {list.error && !threads ? (
        <ReadError error={list.error} onRetry={() => void list.refetch()} />
      ) : !threads ? (
        <SkeletonRows />
      ) : threads.length === 0 ? (
        <EmptyState
          art="message"
          title={words('empty-title')}
          description={words('empty-detail')}
          action={write}
        />
      ) : (
        <div>
          <Card look="flush">
            <RowList label={words('messages')} isDivided>
              {threads.map((thread) => (
                <ThreadRow key={thread.threadId} thread={thread} />
              ))}
            </RowList>
          </Card>
          <LoadMore
            hasMore={list.hasNextPage}
            isBusy={list.isFetchingNextPage}
            onLoad={() => void list.fetchNextPage()}
          />
        </div>
      )}
    </HomeFrame>
  )
}
