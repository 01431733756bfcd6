import { getDisplayNames } from '@corridor/domain/identity'
import { isId } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import type { Locale } from '@corridor/words/languages'
import { wordsOf } from '@corridor/words/words-of'
import type { Params } from '../say-notice.ts'

/** Looks up the other customers' names of several notifications. @returns the values, for a reader of a language */
export async function lookUpNames(all: readonly Params[]): Promise<(locale: Locale) => Params[]> {
  const ids = all.map((params) => params.counterpartyCustomerId).filter((id) => isId('cus', id))
  const names = ids.length > 0 ? unwrap(await getDisplayNames([...new Set(ids)])) : {}
  return (locale) =>
    all.map((params) => {
      const id = params.counterpartyCustomerId
      if (typeof id !== 'string') return params
      const counterparty = names[id]?.displayName ?? wordsOf(locale, 'mails.frame')('somebody')
      return { ...params, counterparty }
    })
}
