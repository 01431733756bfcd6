import format, { type FormatOptions, type FormatValues } from 'icu-minify/format'
import type { createTranslator } from 'use-intl/core'
import './app-config.ts'
import { type CompiledWords, compiledRoom } from './compiled.ts'
import type { Locale } from './languages.ts'
import type { Catalogue, Room } from './rooms.ts'

/** Says the sentence of a key, with the values that it asks for. */
export type Speaker<R extends Room> = ReturnType<typeof createTranslator<Catalogue, R>>

type Found = CompiledWords[string] | undefined

const formatters: FormatOptions['formatters'] = {
  getDateTimeFormat: (...how) => new Intl.DateTimeFormat(...how),
  getNumberFormat: (...how) => new Intl.NumberFormat(...how),
  getPluralRules: (...how) => new Intl.PluralRules(...how),
}

const isWords = (found: Found): found is CompiledWords =>
  typeof found === 'object' && !Array.isArray(found)

/**
 * The words of one part of the catalogue where no page is rendered: mails, errors, titles.
 * @throws where a key is used that the catalogue does not have
 */
export function wordsOf<R extends Room>(locale: Locale, room: R): Speaker<R>
export function wordsOf(locale: Locale, room: Room): unknown {
  const words = compiledRoom(locale, room)
  function find(key: string): Found {
    let found: Found = words
    for (const part of key.split('.')) found = isWords(found) ? found[part] : undefined
    return found
  }
  function say(key: string, values?: FormatValues<string>): string {
    const message = find(key)
    if (message === undefined || isWords(message)) throw new Error(`no words: ${room}.${key}`)
    const said = format<string>(message, locale, values, { formatters })
    return Array.isArray(said) ? said.join('') : said
  }
  const has = (key: string) => find(key) !== undefined
  return Object.assign(say, { rich: say, markup: say, raw: find, has })
}
