import { expect, it } from 'vitest'
import { referenceMaxLength } from './reference-field.tsx'

const usd = {
  currency: 'USD' as const,
  countries: ['US'],
  methods: ['aba'],
  referenceMaxLength: 10,
}
const eur = {
  currency: 'EUR' as const,
  countries: ['DE'],
  methods: ['iban'],
  referenceMaxLength: 140,
}
const quote = {
  payOut: 'bank' as const,
  country: 'US',
  method: 'aba',
  target: { amount: '1.00', currency: 'USD' as const },
}

it('is as long as the rail of the quote carries', () => {
  expect(referenceMaxLength(quote, [eur, usd])).toBe(10)
  expect(referenceMaxLength({ ...quote, payOut: 'internal' }, [eur, usd])).toBe(140)
  expect(referenceMaxLength(quote, [])).toBe(140)
})
