import type { ReactNode } from 'react'
import { cn } from '../class-names/index.tsx'
import { StaffTime } from '../date-time/index.tsx'
import type { Meaning } from '../status-tag/meanings.ts'

export type TimelineItem = {
  key: string
  at: string
  title: ReactNode
  /** Who did it. */
  actor?: ReactNode
  body?: ReactNode
  meaning?: Meaning
}

const dots: Record<Meaning, string> = {
  neutral: 'bg-edge',
  info: 'bg-info',
  positive: 'bg-positive',
  negative: 'bg-negative',
  warning: 'bg-caution',
  urgent: 'bg-caution outline-2 outline-offset-2 outline-caution',
}

/** What happened to a case, oldest or newest first as given. */
export function Timeline({ label, items }: { label: string; items: readonly TimelineItem[] }) {
  return (
    <ol aria-label={label} className="flex flex-col">
      {items.map((item, index) => (
        <li key={item.key} className="relative flex gap-item pb-card last:pb-0">
          {index < items.length - 1 && (
            <span aria-hidden className="absolute top-3 start-1 bottom-0 w-px bg-line" />
          )}
          <span
            aria-hidden
            className={cn(
              'relative mt-1.5 size-2 shrink-0 rounded-full',
              dots[item.meaning ?? 'neutral'],
            )}
          />
          <div className="min-w-0 flex-1 text-table">
            <div className="flex flex-wrap items-baseline justify-between gap-x-item">
              <p className="font-medium">{item.title}</p>
              <StaffTime at={item.at} className="text-meta text-ink-muted" />
            </div>
            {item.actor && <p className="text-meta text-ink-soft">{item.actor}</p>}
            {item.body && <div className="mt-hair text-ink-soft">{item.body}</div>}
          </div>
        </li>
      ))}
    </ol>
  )
}
