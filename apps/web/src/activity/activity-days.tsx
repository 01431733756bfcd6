'use client'
import { DayList } from '@corridor/ui/day-list'
import { ActivityRow, type ActivityView } from './activity-row.tsx'

/** Activity under day headings. */
export function ActivityDays({ label, items }: { label: string; items: readonly ActivityView[] }) {
  return (
    <DayList
      label={label}
      items={items}
      at={(item) => item.occurredAt}
      itemKey={(item) => item.activityId}
      renderItem={(item) => <ActivityRow item={item} />}
    />
  )
}
