'use client'
import { useDates, useNow } from '@corridor/ui/date-time'
import { StatTile } from '@corridor/ui/stat-tile'
import { useWords } from '@corridor/words/react'
import { type Books, stateOfBooks } from './books-state.ts'

/** Whether the books hold, and where to see it. */
export function BooksTile({ books }: { books: Books }) {
  const words = useWords('admin.home')
  const { roughly } = useDates()
  const now = useNow().getTime()
  const { checked, red, oldestAt } = books
  const { meaning, state, count } = stateOfBooks(books, now)
  return (
    <StatTile
      label={words('books')}
      href="/invariants"
      value={checked === 0 ? 0 : words('books-good', { good: checked - red, checked })}
      tag={{ meaning, word: words(`books-${state}`, { count }) }}
      detail={
        oldestAt && words('books-checked', { span: roughly(new Date(oldestAt).getTime(), now) })
      }
    />
  )
}
