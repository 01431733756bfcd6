'use client'
import type { NotificationView } from '@corridor/domain/notifications/contract'
import type { Id } from '@corridor/kernel/ids'
import { cn } from '@corridor/ui/class-names'
import { DateTime } from '@corridor/ui/date-time'
import { Link } from '@corridor/ui/link'
import { ChevronRight } from 'lucide-react'
import { NotificationMark } from './notification-mark.tsx'

/** One message in full; a dot and a word say that it is new. */
export function NotificationRow({
  item,
  onRead,
}: {
  item: NotificationView
  onRead: (id: Id<'ntf'>) => void
}) {
  const { notificationId, kind, title, body, path, createdAt, readAt } = item
  const isNew = readAt === null
  const read = () => {
    if (isNew) onRead(notificationId)
  }
  const classes = cn(
    'flex w-full items-start gap-card rounded-card px-card py-item text-start transition-colors',
    (path || isNew) && 'hover:bg-hover active:bg-press focus-visible:-outline-offset-2',
  )
  const content = (
    <>
      <NotificationMark kind={kind} />
      <span className="min-w-0 flex-1">
        <span className="flex items-baseline justify-between gap-item">
          <span className={cn('min-w-0', isNew ? 'font-semibold' : 'font-medium')}>
            {isNew && (
              <span className="me-chip inline-flex size-2 rounded-full bg-accent align-middle">
                <span className="sr-only">New: </span>
              </span>
            )}
            {title}
          </span>
          <DateTime at={createdAt} show="time" className="shrink-0 text-caption text-ink-muted" />
        </span>
        <span className="block text-support text-ink-soft">{body}</span>
      </span>
      {path && (
        <ChevronRight
          aria-hidden
          className="mt-hair size-5 shrink-0 text-ink-muted rtl:-scale-x-100"
        />
      )}
    </>
  )
  if (path) {
    return (
      <Link href={path} onClick={read} className={classes}>
        {content}
      </Link>
    )
  }
  return isNew ? (
    <button type="button" onClick={read} className={classes}>
      {content}
      <span className="sr-only">Mark as read</span>
    </button>
  ) : (
    <div className={classes}>{content}</div>
  )
}
