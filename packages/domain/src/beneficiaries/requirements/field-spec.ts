import type { Fields, FieldView } from '../contract.ts'

/** A field of a form as data, with what makes its value bare and what must hold for it. */
export type FieldSpec = FieldView & {
  /** How a value is stored. */
  readonly tidy: (value: string) => string
  /** What is wrong with a bare value that fits length and pattern; null when nothing is. */
  readonly problem?: (value: string, fields: Fields) => string | null
}

export type MethodSpec = {
  readonly type: string
  readonly title: string
  readonly countries: readonly string[]
  /** Key of the field whose last digits are shown. */
  readonly account: string
  readonly fields: (values: Fields) => readonly FieldSpec[]
}

type Extra = Partial<Omit<FieldSpec, 'key' | 'label'>>

const bare = (value: string) => value.replace(/[\s-]/g, '')
export const bareUpper = (value: string) => bare(value).toUpperCase()
const trimmed = (value: string) => value.normalize('NFC').trim().replace(/\s+/g, ' ')

/** Digits, with spaces and hyphens allowed while typing. */
export function digits(
  key: string,
  label: string,
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
    tidy: bare,
    ...extra,
  }
}

/** Free text, such as a line of an address. */
export function text(
  key: string,
  label: string,
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
    tidy: trimmed,
    ...extra,
  }
}

/** One of a list. */
export function choice(
  key: string,
  label: string,
  options: readonly (readonly [value: string, label: string])[],
  extra: Extra = {},
): FieldSpec {
  const lengths = options.map(([value]) => value.length)
  return {
    key,
    label,
    type: options.length > 3 ? 'select' : 'radio',
    required: true,
    options: options.map(([value, optionLabel]) => ({ value, label: optionLabel })),
    minLength: Math.min(...lengths),
    maxLength: Math.max(...lengths),
    example: options[0]?.[0] ?? '',
    refreshOnChange: false,
    tidy: (value) => value.trim(),
    ...extra,
  }
}
