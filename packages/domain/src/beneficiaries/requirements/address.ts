import { tidyTyped } from '@corridor/kernel/typed-text'
import { problem } from '@corridor/words/field-problem'
import countries from 'i18n-iso-countries'
import type { Fields } from '../contract.ts'
import { bareUpper, choice, type FieldSpec, text } from './field-spec.ts'
import { isStateOf } from './states.ts'

const country = choice(
  'addressCountry',
  'recipient-country',
  Object.keys(countries.getAlpha2Codes()).map((code) => [code, { country: code }] as const),
  { example: 'US', refreshOnChange: true },
)

// Countries whose addresses need a state or province.
const withStates = new Set(['US', 'CA', 'AU', 'BR', 'IN', 'MX'])
const withStateCodes = new Set(['US', 'CA', 'AU'])

/** Where the recipient lives; some countries ask for a state as well. */
export function addressFields(values: Fields): readonly FieldSpec[] {
  const code = values.addressCountry ?? ''
  const state = withStateCodes.has(code)
    ? text('addressState', 'state-code', [2, 3], 'NY', {
        pattern: '^[A-Z]{2,3}$',
        tidy: bareUpper,
        problem: (value) => (isStateOf(code, value) ? null : problem('state-unknown')),
      })
    : text('addressState', 'state', [2, 50], 'Maharashtra')
  return [
    country,
    text('addressLine', 'street', [2, 100], '158 Wall Street'),
    text('addressCity', 'city', [2, 60], 'New York'),
    ...(withStates.has(code) ? [state] : []),
    text('addressPostcode', 'postal-code', [2, 12], '10005', { tidy: tidyTyped }),
  ]
}
