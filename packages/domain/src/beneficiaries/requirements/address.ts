import { tidyTyped } from '@corridor/kernel/typed-text'
import { problem } from '@corridor/words/field-problem'
import countries from 'i18n-iso-countries'
import type { Fields } from '../contract.ts'
import type { AddressNeed } from './address-rules.ts'
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

const town = text('addressCity', 'city', [2, 35], 'New York')
const number = text('addressBuilding', 'building-number', [1, 16], '158', {
  required: false,
  problem: (value) => (/[\p{L}\p{N}]/u.test(value) ? null : problem('building-number')),
})
/** Street and number in one, as they were asked for until November 2026: an order carries them as a free line. */
const freeLine = text('addressLine', 'street', [2, 100], '158 Wall Street')

/**
 * Where the recipient lives, each part in a field of its own as the messages of banks have it, with their lengths
 * (ISO 20022, PostalAddress24). Some countries ask for a state as well. Who answers with `addressLine` in place of street
 * and number gives the hybrid form, which schemes take too.
 */
export function addressFields(values: Fields, need: AddressNeed): readonly FieldSpec[] {
  const required = need === 'whole'
  const code = values.addressCountry ?? ''
  const isHybrid = Boolean(values.addressLine?.trim()) && !values.addressStreet?.trim()
  const street = text('addressStreet', 'street-name', [2, 70], 'Wall Street', { required })
  const postcode = { tidy: tidyTyped, required }
  return [
    country,
    ...(isHybrid ? [freeLine] : [street, number]),
    town,
    ...(required && withStates.has(code) ? [stateOf(code)] : []),
    text('addressPostcode', 'postal-code', [2, 12], '10005', postcode),
  ]
}

function stateOf(country: string): FieldSpec {
  if (!withStateCodes.has(country)) return text('addressState', 'state', [2, 35], 'Maharashtra')
  return text('addressState', 'state-code', [2, 3], 'NY', {
    pattern: '^[A-Z]{2,3}$',
    tidy: bareUpper,
    problem: (value) => (isStateOf(country, value) ? null : problem('state-unknown')),
  })
}
