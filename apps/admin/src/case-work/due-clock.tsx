'use client'
import { StaffTime, useDates, useNow } from '@corridor/ui/date-time'
import { Tag } from '@corridor/ui/status-tag'
import { useWords } from '@corridor/words/react'

export type DueClockProps = {
  /** ISO time; null where nobody waits. */
  dueAt: string | null
  escalatedAt?: string | null
  /** The time itself beside the tag, on pages with room for it. */
  isLong?: boolean
}

const soonInMs = 2 * 60 * 60 * 1000

/** How long is left, or how late it is. Word, shape and colour. */
export function DueClock({ dueAt, escalatedAt, isLong }: DueClockProps) {
  const words = useWords('admin.shell')
  const { roughly } = useDates()
  const now = useNow(30_000).getTime()
  if (!dueAt) return <span className="text-ink-muted">{words('due-none')}</span>
  const due = new Date(dueAt).getTime()
  const isLate = due <= now
  const span = isLate ? roughly(due, now) : roughly(now, due)
  const meaning = isLate ? 'urgent' : due - now < soonInMs ? 'warning' : 'neutral'
  return (
    <span className="inline-flex flex-wrap items-center gap-chip" title={dueAt}>
      <Tag meaning={meaning} density="compact">
        {words(isLate ? 'due-late' : 'due-left', { span })}
      </Tag>
      {escalatedAt && (
        <span
          className="text-meta text-ink-soft"
          title={words('escalated-at', { at: escalatedAt })}
        >
          {words('escalated')}
        </span>
      )}
      {isLong && <StaffTime at={dueAt} className="text-meta text-ink-soft" />}
    </span>
  )
}
