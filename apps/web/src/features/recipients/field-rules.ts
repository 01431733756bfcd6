import type { FieldView, MethodView, RecipientType } from '@corridor/domain/beneficiaries/contract'
import { nameProblem, tidyName } from '@corridor/kernel/name-rule'
import { bareIbanText, tidyTyped } from '@corridor/kernel/typed-text'
import { fields } from '@corridor/words/en/fields'

export type FieldErrors = Readonly<Record<string, string>>

/** As it is compared: people write account numbers in groups, in their own digits, and letters small. */
function bareOf(field: FieldView, typed: string): string {
  return field.key === 'iban' ? bareIbanText(typed) : tidyTyped(typed).replace(/[\s./-]/g, '')
}

/**
 * What is wrong with a value, as far as the form's own data tells; the server has the last word (check digits,
 * which bank it is). Spaces, hyphens and points do not count where a pattern describes the bare value.
 */
export function fieldProblem(field: FieldView, typed: string): string | null {
  const value = field.pattern ? bareOf(field, typed) : typed.trim()
  if (!value) return field.required ? `Enter the ${lowerFirst(field.label)}.` : null
  if (field.options) {
    const isKnown = field.options.some((option) => option.value === typed)
    return isKnown ? null : 'Choose one of the list.'
  }
  const { minLength, maxLength, pattern } = field
  // a pattern may count its separators as it likes, so only what is shorter than its bare form is too short
  if (value.length > maxLength || (value.length < minLength && typed.trim().length < minLength)) {
    return minLength === maxLength
      ? `Enter ${minLength} characters.`
      : `Enter ${minLength} to ${maxLength} characters.`
  }
  if (!pattern) return null
  const shape = new RegExp(pattern)
  return [value, value.toUpperCase(), tidyTyped(typed)].some((form) => shape.test(form))
    ? null
    : `This does not look right. Example: ${field.example}`
}

function holderProblem(name: string, type: RecipientType): string | null {
  const problem = nameProblem(name, type)
  const isBusiness = type === 'person' && problem !== null && nameProblem(name, 'business') === null
  return isBusiness
    ? 'This is no name of a person. For a company, choose “A business”.'
    : problem && fields[problem]
}

/** The sentence of every field of a method that is wrong. */
export function problemsOf(
  method: MethodView,
  values: Readonly<Record<string, string>>,
  holderName: string,
  type: RecipientType,
): FieldErrors {
  const problems: Record<string, string> = {}
  const wrongName = holderProblem(tidyName(holderName), type)
  if (wrongName) problems.holderName = wrongName
  for (const field of method.fields) {
    const problem = fieldProblem(field, values[field.key] ?? '')
    if (problem) problems[field.key] = problem
  }
  return problems
}

/** "Sort code" -> "sort code"; "IBAN" stays. */
function lowerFirst(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label
}
