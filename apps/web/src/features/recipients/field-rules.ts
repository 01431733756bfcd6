import type { FieldView, MethodView } from '@corridor/domain/beneficiaries/contract'

export type FieldErrors = Readonly<Record<string, string>>

/** As it is compared: people write account numbers in groups, and letters small. */
const bare = (value: string) => value.replace(/[\s.-]/g, '')

/**
 * What is wrong with a value, as far as the form's own data tells; the server has the last word (check digits,
 * which bank it is). Spaces, hyphens and points do not count where a pattern describes the bare value.
 */
export function fieldProblem(field: FieldView, typed: string): string | null {
  const value = field.pattern ? bare(typed) : typed.trim()
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
  return [value, value.toUpperCase(), typed.trim()].some((form) => shape.test(form))
    ? null
    : `This does not look right. Example: ${field.example}`
}

/** The sentence of every field of a method that is wrong. */
export function problemsOf(
  method: MethodView,
  values: Readonly<Record<string, string>>,
  holderName: string,
): FieldErrors {
  const problems: Record<string, string> = {}
  if (holderName.trim().length < 2) {
    problems.holderName = 'Enter the full name of the account holder.'
  }
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
