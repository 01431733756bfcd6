import { tidyTyped } from '@corridor/kernel/typed-text'
import { problem } from '@corridor/words/field-problem'
import countries from 'i18n-iso-countries'
import type { Fields } from '../contract.ts'
import { bareUpper, choice, type FieldSpec, text } from './field-spec.ts'
import { isStateOf } from './states.ts'

const names = new Intl.DisplayNames('en', { type: 'region' })
const countryOptions = Object.keys(countries.getAlpha2Codes())
  .map((code) => [code, names.of(code) ?? code] as const)
  .sort(([, a], [, b]) => a.localeCompare(b, 'en'))

// Countries whose addresses need a state or province.
const withStates = new Set(['US', 'CA', 'AU', 'BR', 'IN', 'MX'])
const withStateCodes = new Set(['US', 'CA', 'AU'])

/** Where the recipient lives; some countries ask for a state as well. */
export function addressFields(values: Fields): readonly FieldSpec[] {
  const country = values.addressCountry ?? ''
  const state = withStateCodes.has(country)
    ? text('addressState', 'State or province code', [2, 3], 'NY', {
        pattern: '^[A-Z]{2,3}$',
        tidy: bareUpper,
        problem: (value) => (isStateOf(country, value) ? null : problem('state-unknown')),
      })
    : text('addressState', 'State', [2, 50], 'Maharashtra')
  return [
    choice('addressCountry', "Recipient's country", countryOptions, {
      example: 'US',
      refreshOnChange: true,
    }),
    text('addressLine', 'Street and number', [2, 100], '158 Wall Street'),
    text('addressCity', 'City', [2, 60], 'New York'),
    ...(withStates.has(country) ? [state] : []),
    text('addressPostcode', 'Postal code', [2, 12], '10005', { tidy: tidyTyped }),
  ]
}
