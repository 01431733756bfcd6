import { formatAmount } from '@corridor/kernel/money'
import { describe, expect, it } from 'vitest'
import { amountsMeant } from './amount-search.ts'

const meant = (text: string, currency: string) =>
  amountsMeant(text)
    .filter((amount) => amount.currency === currency)
    .map(formatAmount)

describe('amountsMeant', () => {
  it.each([
    ['18,00', 'EUR', ['18.00']],
    ['18.00', 'EUR', ['18.00']],
    ['18,5', 'EUR', ['18.50']],
    ['1.250,50', 'EUR', ['1250.50']],
    ['1 250,50', 'EUR', ['1250.50']],
    ['\u221218.00\u00a0GBP', 'GBP', ['18.00']],
    ['18.00 gbp', 'EUR', []],
    ['€18,00', 'EUR', ['18.00']],
    ['€18,00', 'GBP', []],
    ['1.250', 'EUR', ['1250.00', '1.25']],
    ['1.250', 'JPY', ['1250']],
    ['18,00', 'JPY', ['18']],
    ['18,001', 'EUR', ['18001.00']],
    ['١٨٫٠٠', 'EUR', ['18.00']],
    ['harriet', 'EUR', []],
    ['tr_01ab', 'EUR', []],
    ['', 'EUR', []],
  ])('%j in %s', (text, currency, amounts) => {
    expect(meant(text, currency)).toEqual(amounts)
  })
})
