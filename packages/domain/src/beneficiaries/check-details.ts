import { nameProblem, tidyName } from '@corridor/kernel/name-rule'
import { problem, problemWith } from '@corridor/words/field-problem'
import type { BankDetails, Fields } from './contract.ts'
import { methodsOf } from './requirements/catalogue.ts'
import type { FieldSpec, MethodSpec } from './requirements/field-spec.ts'

export type DetailsCheck =
  | { readonly outcome: 'valid'; readonly details: BankDetails; readonly method: MethodSpec }
  | { readonly outcome: 'unsupported' }
  /** What is wrong with each field, by the key of its sentence; `holderName` is the name's key. */
  | { readonly outcome: 'invalid'; readonly problems: Readonly<Record<string, string>> }

/**
 * Checks account details against their country's requirements and brings them into the form in which they are
 * stored. Pure. Fields that nobody asked for are dropped.
 */
export function checkDetails(input: BankDetails): DetailsCheck {
  const type = input.type ?? 'person'
  const method = methodsOf(input.currency, input.country, type).find(
    (each) => each.type === input.method,
  )
  if (!method) return { outcome: 'unsupported' }
  const problems: Record<string, string> = {}
  const fields: Record<string, string> = {}
  const specs = method.fields(input.fields, type, input.country)
  for (const spec of specs) {
    const value = spec.tidy(input.fields[spec.key] ?? '').trim()
    if (value) fields[spec.key] = value
  }
  for (const spec of specs) {
    const wrong = problemOf(spec, fields)
    if (wrong) problems[spec.key] = wrong
  }
  const holderName = tidyName(input.holderName)
  const wrongName = nameProblem(holderName, type)
  if (wrongName) problems.holderName = problem(wrongName)
  if (Object.keys(problems).length > 0) return { outcome: 'invalid', problems }
  return {
    outcome: 'valid',
    method,
    details: {
      currency: input.currency,
      // an IBAN says itself where the account is
      country: fields.iban?.slice(0, 2) ?? input.country,
      method: method.type,
      fields,
      holderName,
      type,
    },
  }
}

/** The key of what is wrong with a field, with what its sentence says beside. */
function problemOf(spec: FieldSpec, fields: Fields): string | null {
  const value = fields[spec.key]
  const named = spec.label
  if (!value) return spec.required ? problemWith('enter', { named }) : null
  if (spec.options && !spec.options.some((option) => option.value === value)) {
    return problem('not-in-list')
  }
  const isTooShort = value.length < spec.minLength
  if (isTooShort || value.length > spec.maxLength) return lengthProblem(spec)
  if (spec.pattern && !new RegExp(spec.pattern).test(value)) {
    return problemWith('like-example', { example: spec.example })
  }
  if (isZerosOnly(spec, value)) return problemWith('cannot-be-zeros', { named })
  return spec.problem?.(value, fields) ?? null
}

/** No bank, branch or account has a number of zeros alone; a postal code may. */
function isZerosOnly({ key }: FieldSpec, value: string): boolean {
  return !key.startsWith('address') && /^0[0\s-]*X?$/.test(value)
}

function lengthProblem({ minLength, maxLength }: FieldSpec): string {
  return minLength === maxLength
    ? problemWith('characters-exactly', { count: String(minLength) })
    : problemWith('characters-between', { least: String(minLength), most: String(maxLength) })
}

/** The digits of an account that may be shown: four, or fewer where four would be most of it. */
export function lastDigits(accountNumber: string): string {
  const bare = accountNumber.replace(/[^0-9A-Za-z]/g, '')
  return bare.slice(bare.length >= 8 ? -4 : -2)
}
