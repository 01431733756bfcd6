'use client'
import { useDates, useNow } from '@corridor/ui/date-time'
import { StatTile } from '@corridor/ui/stat-tile'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { BooksTile } from './books-tile.tsx'

type Overview = ApiOutputs['home']['overview']
type Waiting = NonNullable<Overview['checks']>

/** One tile for each queue that these roles work: how much waits, how old it is, what is late. */
export function WaitingTiles({ overview }: { overview: Overview }) {
  const { checks, alerts, messages, exceptions, failedJobs, books } = overview
  return (
    <section aria-label="What waits" className="grid gap-item sm:grid-cols-2 xl:grid-cols-4">
      {checks && <WaitingTile label="Identity checks" href="/checks" waiting={checks} />}
      {alerts && (
        <WaitingTile
          label="Alerts"
          href="/alerts"
          waiting={alerts}
          detail={alerts.waiting > 0 && `${alerts.holding} hold money`}
        />
      )}
      {messages && <WaitingTile label="Messages" href="/messages" waiting={messages} />}
      {exceptions && <WaitingTile label="Exceptions" href="/exceptions" waiting={exceptions} />}
      {failedJobs !== null && (
        <StatTile
          label="Failed jobs"
          href="/queues"
          value={failedJobs}
          tag={
            failedJobs > 0
              ? { meaning: 'urgent', word: 'Look at them' }
              : { meaning: 'positive', word: 'All done' }
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
  const { waiting, overdue, oldestAt } = props.waiting
  const { roughly } = useDates()
  const now = useNow().getTime()
  const oldest = oldestAt && `Oldest ${roughly(new Date(oldestAt).getTime(), now)}`
  return (
    <StatTile
      label={props.label}
      href={props.href}
      value={waiting}
      tag={
        overdue > 0
          ? { meaning: 'urgent', word: `${overdue} overdue` }
          : waiting === 0
            ? { meaning: 'positive', word: 'All done' }
            : undefined
      }
      detail={[props.detail, oldest].filter(Boolean).join(' · ')}
    />
  )
}
