import type { Meaning } from '@corridor/ui/status-tag'
import type { Speaker } from '@corridor/words/words-of'
import type { ApiOutputs } from '../../trpc/api-error.ts'

export type Lists = ApiOutputs['lists']['overview']
export type List = Lists['lists'][number]

/** "OFAC of 2022-12, 14,111 parties: 1,371 without a name, who cannot be found". */
export function wholenessOf(list: List, words: Speaker<'admin.lists'>): string {
  const { version: date, parties, nameless, aliasesOnly: aliases } = list
  const which = { list: list.list.toUpperCase(), date, parties }
  if (nameless > 0 && aliases > 0) return words('whole-both', { ...which, nameless, aliases })
  if (nameless > 0) return words('whole-nameless', { ...which, nameless })
  return aliases > 0 ? words('whole-aliases', { ...which, aliases }) : words('whole', which)
}

/** How fresh a list is; in a demo on the embedded lists nobody counts. */
export function ageTagOf(
  list: List,
  lists: Lists,
  words: Speaker<'admin.lists'>,
): { meaning: Meaning; word: string } {
  const { ageInDays: days } = list
  if (!lists.isWatched) return { meaning: 'neutral', word: words('demonstration') }
  const word = words('age', { days })
  if (lists.holdAfterDays !== null && days > lists.holdAfterDays) return { meaning: 'urgent', word }
  return { meaning: days > lists.warnAfterDays ? 'warning' : 'positive', word }
}
