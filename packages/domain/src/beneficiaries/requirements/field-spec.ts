import { bareCode, tidyLine, tidyTyped } from '@corridor/kernel/typed-text'
import type { FieldProblem } from '@corridor/words/field-problem'
import type { Catalogue } from '@corridor/words/rooms'
import type { Fields, FieldView, RecipientType } from '../contract.ts'

/** Keys of the words with this beginning, without it. */
type Key<Beginning extends string> = keyof Catalogue['bank-forms'] extends infer K
  ? K extends `${Beginning}-${infer Rest}`
    ? Rest
    : never
  : never
/** What a field is called, and what a way to an account is called. */
export type FieldLabel = Key<'field'>
export type MethodTitle = Key<'title'>

/** One of a list: a bank by its own name, or what each language has a word for. */
export type Option = {
  readonly value: string
  readonly name:
    | string
    | { readonly country: string }
    | { readonly accountType: Key<'account-type'> }
}

/** A field of a form as data, with what makes its value bare and what must hold for it. */
export type FieldSpec = Omit<FieldView, 'label' | 'options'> & {
  readonly label: FieldLabel
  readonly options?: readonly Option[]
  /** How a value is stored. */
  readonly tidy: (value: string) => string
  /** What is wrong with a bare value that fits length and pattern; null when nothing is. */
  readonly problem?: (value: string, fields: Fields) => FieldProblem | null
}

export type MethodSpec = {
  readonly type: string
  readonly title: MethodTitle
  readonly types: readonly RecipientType[]
  readonly countries: readonly string[]
  /** Key of the field whose last digits are shown. */
  readonly account: string
  /** A person's fields when it is not said whose. `country` is where the account is, if that is said. */
  readonly fields: (values: Fields, type?: RecipientType, country?: string) => readonly FieldSpec[]
}

type Extra = Partial<Omit<FieldSpec, 'key' | 'label'>>

export const bareUpper = (value: string) => bareCode(value).toUpperCase()

/** Digits, with spaces and hyphens allowed while typing. */
export function digits(
  key: string,
  label: FieldLabel,
  [minLength, maxLength]: readonly [number, number],
  example: string,
  extra: Extra = {},
): FieldSpec {
  return {
    key,
    label,
    type: 'text',
    required: true,
    pattern:
      minLength === maxLength ? `^[0-9]{${minLength}}$` : `^[0-9]{${minLength},${maxLength}}$`,
    minLength,
    maxLength,
    example,
    refreshOnChange: false,
    ...extra,
    tidy: typed(extra.tidy ?? bareCode),
  }
}

/** Free text, such as a line of an address. */
export function text(
  key: string,
  label: FieldLabel,
  [minLength, maxLength]: readonly [number, number],
  example: string,
  extra: Extra = {},
): FieldSpec {
  return {
    key,
    label,
    type: 'text',
    required: true,
    minLength,
    maxLength,
    example,
    refreshOnChange: false,
    ...extra,
    // what has a pattern or a form of its own is a code; the rest is prose and keeps its digits
    tidy: extra.tidy ? typed(extra.tidy) : tidyLine,
  }
}

const typed = (tidy: (value: string) => string) => (value: string) => tidy(tidyTyped(value))

/** One of a list. */
export function choice(
  key: string,
  label: FieldLabel,
  options: readonly (readonly [value: string, name: Option['name']])[],
  extra: Extra = {},
): FieldSpec {
  const lengths = options.map(([value]) => value.length)
  return {
    key,
    label,
    type: options.length > 3 ? 'select' : 'radio',
    required: true,
    options: options.map(([value, name]) => ({ value, name })),
    minLength: Math.min(...lengths),
    maxLength: Math.max(...lengths),
    example: options[0]?.[0] ?? '',
    refreshOnChange: false,
    tidy: (value) => value.trim(),
    ...extra,
  }
}
