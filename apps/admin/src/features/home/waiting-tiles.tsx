'use client'
import { useDates, useNow } from '@corridor/ui/date-time'
import { StatTile } from '@corridor/ui/stat-tile'
import { useWords } from '@corridor/words/react'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { BooksTile } from './books-tile.tsx'

type Overview = ApiOutputs['home']['overview']
type Waiting = NonNullable<Overview['checks']>

/** One tile for each queue that these roles work: how much waits, how old it is, what is late. */
export function WaitingTiles({ overview }: { overview: Overview }) {
  const words = useWords('admin.home')
  const { checks, alerts, messages, exceptions, failedJobs, books } = overview
  return (
    <section aria-label={words('waiting')} className="grid gap-item sm:grid-cols-2 xl:grid-cols-4">
      {checks && <WaitingTile label={words('checks')} href="/checks" waiting={checks} />}
      {alerts && (
        <WaitingTile
          label={words('alerts')}
          href="/alerts"
          waiting={alerts}
          detail={alerts.waiting > 0 && words('holding', { count: String(alerts.holding) })}
        />
      )}
      {messages && <WaitingTile label={words('messages')} href="/messages" waiting={messages} />}
      {exceptions && (
        <WaitingTile label={words('exceptions')} href="/exceptions" waiting={exceptions} />
      )}
      {failedJobs !== null && (
        <StatTile
          label={words('failed-jobs')}
          href="/queues"
          value={failedJobs}
          tag={
            failedJobs > 0
              ? { meaning: 'urgent', word: words('look') }
              : { meaning: 'positive', word: words('all-done') }
          }
        />
      )}
      {books && <BooksTile books={books} />}
    </section>
  )
}

type WaitingTileProps = {
  label: string
  href: string
  waiting: Waiting
  /** What else there is to know of these. */
  detail?: string | false
}

function WaitingTile(props: WaitingTileProps) {
  const words = useWords('admin.home')
  const { waiting, overdue, oldestAt } = props.waiting
  const { roughly } = useDates()
  const now = useNow().getTime()
  const oldest = oldestAt && words('oldest', { span: roughly(new Date(oldestAt).getTime(), now) })
  return (
    <StatTile
      label={props.label}
      href={props.href}
      value={waiting}
      tag={
        overdue > 0
          ? { meaning: 'urgent', word: words('overdue', { count: overdue }) }
          : waiting === 0
            ? { meaning: 'positive', word: words('all-done') }
            : undefined
      }
      detail={[props.detail, oldest].filter(Boolean).join(' · ')}
    />
  )
}
