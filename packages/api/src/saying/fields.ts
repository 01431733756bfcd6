import { readProblem } from '@corridor/words/field-problem'
import { numberFormat } from '@corridor/words/formatters'
import type { Locale } from '@corridor/words/languages'
import { sentenceAt, wordsOf } from '@corridor/words/words-of'
import type { ZodError, z } from 'zod'

type Issue = z.core.$ZodIssue

const maxFields = 20
const maxValues = 12

/** Which fields were wrong and how, in the language of whoever sent them. */
export function fieldsOf(error: ZodError, locale: Locale): Record<string, string> {
  return Object.fromEntries(
    error.issues
      .slice(0, maxFields)
      .map((issue) => [issue.path.join('.') || 'input', sayIssue(locale, issue)]),
  )
}

/** The sentence of a problem that a contract or a domain named by its key; what is no key is told as it is. */
export function sayProblem(locale: Locale, message: string): string {
  return knownProblem(locale, message) ?? message
}

function knownProblem(locale: Locale, message: string): string | null {
  const { key, facts } = readProblem(message)
  const said = sentenceAt(locale, 'fields', key)
  return said ?? sentenceAt(locale, 'standing.problems', key, labelled(locale, facts))
}

/** A field of a bank's form is named by its key, and said as it stands inside of a sentence. */
function labelled(locale: Locale, facts: Readonly<Record<string, string>>) {
  const { named } = facts
  if (named === undefined) return facts
  return { ...facts, label: sentenceAt(locale, 'bank-forms', `named-${named}`) ?? named }
}

function sayIssue(locale: Locale, issue: Issue): string {
  return knownProblem(locale, issue.message) ?? sayGenerally(locale, issue)
}

/** What zod itself found, where the contract has no sentence of its own for it. */
function sayGenerally(locale: Locale, issue: Issue): string {
  const words = wordsOf(locale, 'standing.problems')
  switch (issue.code) {
    case 'too_big':
      return sayBound(locale, issue.origin, Number(issue.maximum), 'most')
    case 'too_small':
      return sayBound(locale, issue.origin, Number(issue.minimum), 'least')
    case 'unrecognized_keys':
      return words('unknown-fields', { names: issue.keys.join(', ') })
    case 'invalid_value':
      return issue.values.length > maxValues
        ? words('wrong-value')
        : words('one-of', { values: issue.values.map(String).join(', ') })
    case 'invalid_type':
      // zod keeps no input in an issue, and says of a missing one only so
      return issue.message.endsWith('received undefined')
        ? wordsOf(locale, 'fields')('missing')
        : words('wrong-kind')
    case 'invalid_format':
    case 'custom':
      return words('wrong-form')
    default:
      return words('wrong-value')
  }
}

function sayBound(locale: Locale, origin: string, limit: number, bound: 'most' | 'least'): string {
  const words = wordsOf(locale, 'standing.problems')
  const isMost = bound === 'most'
  if (origin === 'string') return words(isMost ? 'too-long' : 'too-short', { limit })
  if (origin === 'array' || origin === 'set' || origin === 'map') {
    return words(isMost ? 'too-many' : 'too-few', { limit })
  }
  const shown = numberFormat(locale, {}).format(limit)
  return words(isMost ? 'at-most' : 'at-least', { limit: shown })
}
