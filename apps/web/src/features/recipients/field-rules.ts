import type { FieldView, MethodView, RecipientType } from '@corridor/domain/beneficiaries/contract'
import { nameProblem, tidyName } from '@corridor/kernel/name-rule'
import { bareIbanText, tidyTyped } from '@corridor/kernel/typed-text'
import { type Locale, languageOf } from '@corridor/words/languages'
import type { Speaker } from '@corridor/words/words-of'

/** In which words problems are told, and to whom. */
export type Telling = {
  readonly words: Speaker<'web.recipients'>
  readonly fields: Speaker<'fields'>
  readonly locale: Locale
}

export type FieldErrors = Readonly<Record<string, string>>

/** As it is compared: people write account numbers in groups, in their own digits, and letters small. */
function bareOf(field: FieldView, typed: string): string {
  return field.key === 'iban' ? bareIbanText(typed) : tidyTyped(typed).replace(/[\s./-]/g, '')
}

/**
 * What is wrong with a value, as far as the form's own data tells; the server has the last word (check digits,
 * which bank it is). Spaces, hyphens and points do not count where a pattern describes the bare value.
 */
export function fieldProblem(
  field: FieldView,
  typed: string,
  { words, locale }: Telling,
): string | null {
  const value = field.pattern ? bareOf(field, typed) : typed.trim()
  if (!value) {
    return field.required ? words('field-missing', { label: within(field.label, locale) }) : null
  }
  if (field.options) {
    const isKnown = field.options.some((option) => option.value === typed)
    return isKnown ? null : words('field-not-listed')
  }
  const { minLength, maxLength, pattern } = field
  // a pattern may count its separators as it likes, so only what is shorter than its bare form is too short
  if (value.length > maxLength || (value.length < minLength && typed.trim().length < minLength)) {
    return minLength === maxLength
      ? words('field-length', { count: minLength })
      : words('field-lengths', { least: String(minLength), most: maxLength })
  }
  if (!pattern) return null
  const shape = new RegExp(pattern)
  return [value, value.toUpperCase(), tidyTyped(typed)].some((form) => shape.test(form))
    ? null
    : words('field-shape', { example: field.example })
}

function holderProblem(
  name: string,
  type: RecipientType,
  { words, fields }: Telling,
): string | null {
  const problem = nameProblem(name, type)
  const isBusiness = type === 'person' && problem !== null && nameProblem(name, 'business') === null
  return isBusiness ? words('name-of-business') : problem && fields(problem)
}

/** The sentence of every field of a method that is wrong. */
export function problemsOf(
  method: MethodView,
  values: Readonly<Record<string, string>>,
  holderName: string,
  type: RecipientType,
  telling: Telling,
): FieldErrors {
  const problems: Record<string, string> = {}
  const wrongName = holderProblem(tidyName(holderName), type, telling)
  if (wrongName) problems.holderName = wrongName
  for (const field of method.fields) {
    const problem = fieldProblem(field, values[field.key] ?? '', telling)
    if (problem) problems[field.key] = problem
  }
  return problems
}

/** Within an English sentence "Sort code" is "sort code", and "IBAN" stays; others name the field as it is. */
function within(label: string, locale: Locale): string {
  const isSmall = languageOf(locale) === 'en' && /^[A-Z][a-z]/.test(label)
  return isSmall ? label.charAt(0).toLowerCase() + label.slice(1) : label
}
