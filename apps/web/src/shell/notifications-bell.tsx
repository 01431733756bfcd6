'use client'
import { CountBadge } from '@corridor/ui/icon-button'
import { Link } from '@corridor/ui/link'
import { useWords } from '@corridor/words/react'
import { useQuery } from '@tanstack/react-query'
import { Bell } from 'lucide-react'
import { useApi } from '../trpc/client.ts'

/** Leads to the notifications; says how many are new. */
export function NotificationsBell() {
  const words = useWords('web.shell')
  const { data: unread = 0 } = useQuery(useApi().notifications.countUnread.queryOptions())
  return (
    <Link
      href="/notifications"
      className="relative flex size-touch items-center justify-center rounded-full text-ink-soft hover:bg-hover hover:text-ink"
    >
      <Bell aria-hidden className="size-5" />
      <span className="sr-only">
        {unread > 0 ? words('notifications-new', { count: unread }) : words('notifications')}
      </span>
      <CountBadge count={unread} />
    </Link>
  )
}
