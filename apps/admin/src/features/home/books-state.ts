import type { Meaning } from '@corridor/ui/status-tag'
import type { ApiOutputs } from '../../trpc/api-error.ts'

export type Books = NonNullable<ApiOutputs['home']['overview']['books']>

/** The monitor comes round every minute; after so long without it nobody is looking. */
const silentAfterMs = 10 * 60_000

/** What the home page says of the books, the worst first. */
export function stateOfBooks(books: Books, nowMs: number): { meaning: Meaning; word: string } {
  const { checked, red, erroneous, oldestAt } = books
  if (red > 0) return { meaning: 'urgent', word: red === 1 ? '1 check red' : `${red} checks red` }
  if (erroneous > 0) return { meaning: 'warning', word: `${erroneous} could not run` }
  if (checked === 0 || oldestAt === null) return { meaning: 'neutral', word: 'Not checked yet' }
  if (nowMs - new Date(oldestAt).getTime() > silentAfterMs) {
    return { meaning: 'warning', word: 'Not checked lately' }
  }
  return { meaning: 'positive', word: 'All checks green' }
}
