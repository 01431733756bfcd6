import { defaultLocale, type Locale, languageOf } from '@corridor/words/languages'
import { isolated } from '@corridor/words/money-text'
import { wordsOf } from '@corridor/words/words-of'
import type { BankDetails, FieldView, MethodView } from './contract.ts'
import { methodsOf } from './requirements/catalogue.ts'
import type { FieldSpec, MethodSpec, Option } from './requirements/field-spec.ts'

/** A way to an account as a screen shows it. The rules stay here: a screen gets the description only. */
export function sayMethod(
  locale: Locale,
  method: MethodSpec,
  fields: readonly FieldSpec[],
): MethodView {
  return {
    type: method.type,
    title: titleOf(locale, method),
    types: [...method.types],
    countries: [...method.countries],
    fields: fields.map((spec) => sayField(locale, spec)),
  }
}

/** What a way to an account is called; `undefined` is one that is not offered any more. */
export function titleOf(locale: Locale, method: MethodSpec | undefined): string {
  return wordsOf(locale, 'bank-forms')(`title-${method?.title ?? 'account'}`)
}

/** A field as a screen shows it. */
export function sayField(
  locale: Locale,
  { label, options, tidy: _, problem: __, ...plain }: FieldSpec,
): FieldView {
  return {
    ...plain,
    label: wordsOf(locale, 'bank-forms')(`field-${label}`),
    ...(options && { options: sayOptions(locale, options) }),
  }
}

type Shown = NonNullable<FieldView['options']>

/** Lists stay the same while the process lives. */
const known = new WeakMap<readonly Option[], Map<string, Shown>>()

function sayOptions(locale: Locale, options: readonly Option[]): Shown {
  const language = languageOf(locale)
  const ofList = known.get(options) ?? new Map<string, Shown>()
  known.set(options, ofList)
  const before = ofList.get(language)
  if (before) return before
  const words = wordsOf(locale, 'bank-forms')
  // by the language alone: regions differ in what they call some countries
  const names = new Intl.DisplayNames(language, { type: 'region' })
  const said = options.map(({ value, name }) => {
    if (typeof name === 'string') return { value, label: name }
    if ('country' in name) return { value, label: names.of(name.country) ?? name.country }
    return { value, label: words(`account-type-${name.accountType}`) }
  })
  const isOfCountries = options.some(({ name }) => typeof name === 'object' && 'country' in name)
  if (isOfCountries) said.sort((a, b) => a.label.localeCompare(b.label, language))
  ofList.set(language, said)
  return said
}

/** One line to tell a bank account by. */
export function detailOf(
  { currency, method }: Pick<BankDetails, 'currency' | 'method'>,
  last4: string | null,
  locale: Locale = defaultLocale,
): string {
  const spec = methodsOf(currency).find(({ type }) => type === method)
  const said = { title: titleOf(locale, spec), last: isolated(locale, last4 ?? '') }
  return wordsOf(locale, 'bank-forms')('detail', said)
}
