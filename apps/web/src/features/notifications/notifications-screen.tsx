'use client'
import type { NotificationView } from '@corridor/domain/notifications/contract'
import { Button } from '@corridor/ui/button'
import { DayList } from '@corridor/ui/day-list'
import { EmptyState } from '@corridor/ui/empty-state'
import { PageHeader } from '@corridor/ui/page-header'
import { LoadMore } from '@corridor/ui/pagination'
import { SkeletonRows } from '@corridor/ui/skeleton'
import { useWords } from '@corridor/words/react'
import { ReadError } from '../../failures/read-error.tsx'
import { HomeFrame } from '../../shell/home-frame.tsx'
import { NotificationRow } from './notification-row.tsx'
import { useNotifications } from './use-notifications.ts'

/** What we told the customer, by day; each leads to what it is about. */
export function NotificationsScreen() {
  const words = useWords('web.notifications')
  const list = useNotifications()
  const isUnread = (item: NotificationView) => item.readAt === null
  return (
    <HomeFrame>
      <PageHeader
        title={words('title')}
        actions={
          list.items.some(isUnread) && (
            <Button
              variant="secondary"
              size="small"
              isBusy={list.isMarking}
              busyLabel={words('marking')}
              onClick={list.markAll}
            >
              {words('mark-all')}
            </Button>
          )
        }
      />
      {list.error ? (
        <ReadError error={list.error} onRetry={list.retry} />
      ) : list.isPending ? (
        <SkeletonRows count={6} />
      ) : list.items.length === 0 ? (
        <EmptyState
          art="message"
          title={words('empty-title')}
          description={words('empty-detail')}
        />
      ) : (
        <div>
          <DayList
            label={words('title')}
            items={list.items}
            at={(item) => item.createdAt}
            itemKey={(item) => item.notificationId}
            renderItem={(item) => <NotificationRow item={item} onRead={list.markOne} />}
          />
          <LoadMore hasMore={list.hasMore} isBusy={list.isLoadingMore} onLoad={list.loadMore} />
        </div>
      )}
    </HomeFrame>
  )
}
