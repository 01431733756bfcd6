import { expect, it } from 'vitest'
import { type Books, stateOfBooks } from './books-state.ts'

const now = Date.UTC(2026, 10, 21, 12)
const at = (minutesAgo: number) => new Date(now - minutesAgo * 60_000).toISOString()
const well: Books = { checked: 8, red: 0, erroneous: 0, oldestAt: at(1) }

it.each([
  [well, 'positive', 'All checks green'],
  [{ ...well, red: 1 }, 'urgent', '1 check red'],
  [{ ...well, red: 2, erroneous: 1 }, 'urgent', '2 checks red'],
  [{ ...well, erroneous: 3 }, 'warning', '3 could not run'],
  [{ ...well, oldestAt: at(11) }, 'warning', 'Not checked lately'],
  [{ checked: 0, red: 0, erroneous: 0, oldestAt: null }, 'neutral', 'Not checked yet'],
] as const)('%j is %s', (books, meaning, word) => {
  expect(stateOfBooks(books, now)).toEqual({ meaning, word })
})
