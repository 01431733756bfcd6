import { expect, it } from 'vitest'
import { compiledRooms } from './compiled.ts'
import { languageCodes, languages } from './languages.ts'
import type { Room } from './rooms.ts'

const areas: readonly Room[] = ['ui', 'web', 'admin', 'errors', 'fields']

function prototypesIn(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return []
  return [Object.getPrototypeOf(value), ...Object.values(value).flatMap(prototypesIn)]
}

it.each(languageCodes)('what a page hands to its browser in %s is plain', (language) => {
  const words = compiledRooms(languages[language].locale, areas)
  const others = prototypesIn(words).filter(
    (prototype) => prototype !== Object.prototype && prototype !== Array.prototype,
  )
  expect(others).toEqual([])
})
