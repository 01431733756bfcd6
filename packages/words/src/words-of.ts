import format, { type FormatOptions, type FormatValues } from 'icu-minify/format'
import type { createTranslator } from 'use-intl/core'
import './app-config.ts'
import { type CompiledWords, compiledRoom } from './compiled.ts'
import { dateFormat, numberFormat, pluralRules } from './formatters.ts'
import type { Locale } from './languages.ts'
import type { Catalogue, Room } from './rooms.ts'

/** Says the sentence of a key, with the values that it asks for. */
export type Speaker<R extends Room> = ReturnType<typeof createTranslator<Catalogue, R>>

type Found = CompiledWords[string] | undefined

/** Each is asked for in one locale. */
const formatters: FormatOptions['formatters'] = {
  getDateTimeFormat: (locale, options = {}) => dateFormat(String(locale), options),
  getNumberFormat: (locale, options = {}) => numberFormat(String(locale), options),
  getPluralRules: (locale, options = {}) => pluralRules(String(locale), options),
}

const isWords = (found: Found): found is CompiledWords =>
  typeof found === 'object' && !Array.isArray(found)

/**
 * The words of one part of the catalogue where no page is rendered: mails, errors, titles.
 * @throws where a key is used that the catalogue does not have
 */
export function wordsOf<R extends Room>(locale: Locale, room: R): Speaker<R>
export function wordsOf(locale: Locale, room: Room): unknown {
  const find = finderIn(locale, room)
  function say(key: string, values?: FormatValues<string>): string {
    const said = sentenceAt(locale, room, key, values)
    if (said === null) throw new Error(`no words: ${room}.${key}`)
    return said
  }
  const has = (key: string) => find(key) !== undefined
  return Object.assign(say, { rich: say, markup: say, raw: find, has })
}

/**
 * The sentence of a key that came as data, such as a stored code; null where the catalogue has none.
 * @throws where the sentence asks for a value that is not given
 */
export function sentenceAt(
  locale: Locale,
  room: Room,
  key: string,
  values?: FormatValues<string>,
): string | null {
  const message = finderIn(locale, room)(key)
  if (message === undefined || isWords(message)) return null
  const said = format<string>(message, locale, values, { formatters })
  return Array.isArray(said) ? said.join('') : said
}

function finderIn(locale: Locale, room: Room): (key: string) => Found {
  const words = compiledRoom(locale, room)
  return (key) => {
    let found: Found = words
    for (const part of key.split('.')) found = ownOf(found, part)
    return found
  }
}

function ownOf(found: Found, part: string): Found {
  return isWords(found) && Object.hasOwn(found, part) ? found[part] : undefined
}
