import compile from 'icu-minify/compile'
import type { CompiledMessage } from 'icu-minify/format'
import { ar } from './ar/all.ts'
import { de } from './de/all.ts'
import { en } from './en/all.ts'
import { es } from './es/all.ts'
import { type Language, type Locale, languageOf } from './languages.ts'
import { pseudoLocale, pseudoText } from './pseudo.ts'
import type { Room } from './rooms.ts'

export type CompiledWords = { readonly [key: string]: CompiledMessage | CompiledWords }
type Words = { readonly [key: string]: string | Words }

const catalogues: Readonly<Record<Language, Words>> = { en, de, es, ar }
const known = new Map<string, CompiledWords>()

/** Choices come without a prototype, and React hands a browser plain objects only. */
function plain(message: CompiledMessage): CompiledMessage {
  return typeof message === 'string' ? message : JSON.parse(JSON.stringify(message))
}

function compiled(words: Words, tell: (text: string) => string): CompiledWords {
  return Object.fromEntries(
    Object.entries(words).map(([key, value]) => [
      key,
      typeof value === 'string' ? plain(compile(tell(value))) : compiled(value, tell),
    ]),
  )
}

/** A part of the catalogue, its ICU messages parsed once a process: browsers get no parser. */
export function compiledRoom(locale: Locale, room: Room): CompiledWords {
  const isPseudo = locale === pseudoLocale
  const key = `${isPseudo ? locale : languageOf(locale)} ${room}`
  const before = known.get(key)
  if (before) return before
  let words: string | Words | undefined = catalogues[languageOf(locale)]
  for (const part of room.split('.')) words = typeof words === 'object' ? words[part] : undefined
  if (typeof words !== 'object') throw new Error(`no words for ${room}`)
  const made = compiled(words, isPseudo ? pseudoText : (text) => text)
  known.set(key, made)
  return made
}

/** Several parts, each at its place in the catalogue: what a page hands to its browser. */
export function compiledRooms(locale: Locale, rooms: readonly Room[]): CompiledWords {
  const all: Record<string, Record<string, CompiledWords>> = {}
  for (const room of rooms) {
    const [area = '', name] = room.split('.')
    const words = compiledRoom(locale, room)
    all[area] = { ...all[area], ...(name ? { [name]: words } : (words as typeof all.x)) }
  }
  return all
}
