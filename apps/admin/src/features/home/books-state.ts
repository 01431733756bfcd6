import type { Meaning } from '@corridor/ui/status-tag'
import type { ApiOutputs } from '../../trpc/api-error.ts'

export type Books = NonNullable<ApiOutputs['home']['overview']['books']>

export type BooksState = {
  meaning: Meaning
  state: 'red' | 'erroneous' | 'unchecked' | 'silent' | 'green'
  /** How many checks make it so. */
  count: number
}

/** The monitor comes round every minute; after so long without it nobody is looking. */
const silentAfterMs = 10 * 60_000

/** What the home page says of the books, the worst first. */
export function stateOfBooks(books: Books, nowMs: number): BooksState {
  const { checked, red, erroneous, oldestAt } = books
  if (red > 0) return { meaning: 'urgent', state: 'red', count: red }
  if (erroneous > 0) return { meaning: 'warning', state: 'erroneous', count: erroneous }
  if (checked === 0 || oldestAt === null) {
    return { meaning: 'neutral', state: 'unchecked', count: checked }
  }
  if (nowMs - new Date(oldestAt).getTime() > silentAfterMs) {
    return { meaning: 'warning', state: 'silent', count: checked }
  }
  return { meaning: 'positive', state: 'green', count: checked }
}
