import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { expect, it } from 'vitest'
import { ar } from './ar/all.ts'
import { de } from './de/all.ts'
import { en } from './en/all.ts'
import { es } from './es/all.ts'

type Words = { readonly [key: string]: string | Words }

function sentences(words: Words, path = ''): [path: string, text: string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] => {
    const at = path === '' ? key : `${path}.${key}`
    return typeof value === 'string' ? [[at, value]] : sentences(value, at)
  })
}

/** Names of the values and tags of a message; which plurals a language has is its own matter. */
function namesIn(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return []
    if (element.type === TYPE.tag) return [`<${element.value}>`, ...namesIn(element.children)]
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return [element.value]
    return [element.value, ...Object.values(element.options).flatMap(({ value }) => namesIn(value))]
  })
}

const namesOf = (text: string) => [...new Set(namesIn(parse(text)))].sort().join(' ')

/** What is wrong with a text, or null. */
function faultOf(text: string, english: string): string | null {
  if (text === '' || text.trim() !== text) return 'is empty, or has spaces around it'
  try {
    return namesOf(text) === namesOf(english) ? null : `fills in ${namesOf(text)}`
  } catch (error) {
    return `is no ICU message: ${String(error)}`
  }
}

const english = sentences(en)

it('has words', () => expect(english.length).toBeGreaterThan(300))

it.each(Object.entries({ en, de, es, ar }))('%s says what English says', (_language, words) => {
  const told = new Map(sentences(words))
  const faults = english.flatMap(([path, text]) => {
    const fault = faultOf(told.get(path) ?? '', text)
    return fault === null ? [] : [`${path} ${fault}`]
  })
  expect(faults).toEqual([])
})

it.each(Object.entries({ ar }))('%s is written in its own letters', (_language, words) => {
  // names of things that are the same everywhere (IBAN, API) stand alone now and then
  const foreign = sentences(words).filter(
    ([, text]) => !/\p{Script=Arabic}/u.test(text) && /\p{L}{6}/u.test(text),
  )
  expect(foreign).toEqual([])
})
