'use client'
import { useDates, useNow } from '@corridor/ui/date-time'
import { StatTile } from '@corridor/ui/stat-tile'
import { type Books, stateOfBooks } from './books-state.ts'

/** Whether the books hold, and where to see it. */
export function BooksTile({ books }: { books: Books }) {
  const { roughly } = useDates()
  const now = useNow().getTime()
  const { checked, red, oldestAt } = books
  return (
    <StatTile
      label="Checks of the books"
      href="/invariants"
      value={checked === 0 ? 0 : `${checked - red} of ${checked}`}
      tag={stateOfBooks(books, now)}
      detail={oldestAt && `Checked ${roughly(new Date(oldestAt).getTime(), now)}`}
    />
  )
}
