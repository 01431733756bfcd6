'use client'
import type { ReactNode } from 'react'
import { cn } from '../class-names/index.tsx'
import { useDayGroups } from '../date-time/index.tsx'
import { RowList } from '../list-row/index.tsx'

export type DayListProps<T> = {
  label: string
  /** Newest first. */
  items: readonly T[]
  at: (item: T) => string
  itemKey: (item: T) => string
  /** A ListRow. */
  renderItem: (item: T) => ReactNode
  /** `open` (default): on the page, rows reach out to its edges · `card`: inside a flush Card */
  place?: 'open' | 'card'
}

/** Rows under "Today", "Yesterday" and dates, by the reader's calendar. */
export function DayList<T>({
  label,
  items,
  at,
  itemKey,
  renderItem,
  place = 'open',
}: DayListProps<T>) {
  const groups = useDayGroups(items, at)
  return (
    <section aria-label={label} className="flex flex-col gap-screen">
      {groups.map((group) => (
        <section
          key={`${group.key}-${itemKeyOf(group.items[0], itemKey)}`}
          className="flex flex-col gap-hair"
        >
          <h3
            className={cn(
              'border-b border-line pb-chip text-support font-medium text-ink-soft',
              place === 'card' && 'px-card pt-card',
            )}
            suppressHydrationWarning
          >
            {group.heading}
          </h3>
          <RowList className={place === 'open' ? '-mx-card' : undefined}>
            {group.items.map((item) => (
              <li key={itemKey(item)}>{renderItem(item)}</li>
            ))}
          </RowList>
        </section>
      ))}
    </section>
  )
}

function itemKeyOf<T>(item: T | undefined, itemKey: (item: T) => string): string {
  return item === undefined ? '' : itemKey(item)
}
