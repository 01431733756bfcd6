import { expect, it } from 'vitest'
import { type Books, stateOfBooks } from './books-state.ts'

const now = Date.UTC(2026, 10, 21, 12)
const at = (minutesAgo: number) => new Date(now - minutesAgo * 60_000).toISOString()
const well: Books = { checked: 8, red: 0, erroneous: 0, oldestAt: at(1) }

it.each([
  [well, 'positive', 'green', 8],
  [{ ...well, red: 1 }, 'urgent', 'red', 1],
  [{ ...well, red: 2, erroneous: 1 }, 'urgent', 'red', 2],
  [{ ...well, erroneous: 3 }, 'warning', 'erroneous', 3],
  [{ ...well, oldestAt: at(11) }, 'warning', 'silent', 8],
  [{ checked: 0, red: 0, erroneous: 0, oldestAt: null }, 'neutral', 'unchecked', 0],
] as const)('%j is %s', (books, meaning, state, count) => {
  expect(stateOfBooks(books, now)).toEqual({ meaning, state, count })
})
