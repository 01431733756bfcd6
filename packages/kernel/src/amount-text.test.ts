import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AmountReading, readAmountText } from './amount-text.ts'
import { type CurrencyCode, currencyCodes, exponentOf } from './currency.ts'
import { formatAmount, parseAmount } from './money.ts'

type Row = [text: string, currency: CurrencyCode, locale: string, becomes: string]

const table: Row[] = JSON.parse(
  readFileSync(new URL('./data/amount-texts.json', import.meta.url), 'utf8'),
)

/** A reading in the table's words. */
function inWords(reading: AmountReading): string {
  switch (reading.kind) {
    case 'empty':
      return 'empty'
    case 'amount':
      return reading.decimal
    case 'ambiguous':
      return `? ${reading.readings.join(' ')}`
    case 'refused':
      return `no: ${reading.why}`
  }
}

describe('readAmountText', () => {
  it('has a table of at least two hundred texts', () => {
    expect(table.length).toBeGreaterThanOrEqual(200)
    const digits = new Set(table.map(([, currency]) => exponentOf(currency)))
    expect([...digits].sort()).toEqual([0, 2, 3])
  })

  it.each(table)('%j in %s by %s', (text, currency, locale, becomes) => {
    expect(inWords(readAmountText(text, { currency, locale }))).toBe(becomes)
  })

  const locales = [
    'en',
    'en-GB',
    'en-IN',
    'en-ZA',
    'de',
    'de-AT',
    'de-CH',
    'fr',
    'fr-CH',
    'hi-IN',
    'ar',
    'ar-EG',
    'fa',
    'es',
    'pt-PT',
    'pt-BR',
    'sv',
    'pl',
    'tr',
    'ja',
    'ur',
    'not a language',
  ]
  const amounts = fc.record({
    currency: fc.constantFrom(...currencyCodes),
    minor: fc.bigInt({ min: 0n, max: 10n ** 15n }),
    locale: fc.constantFrom(...locales),
  })

  it('reads plain digits with a point as what they are, everywhere, or asks', () => {
    fc.assert(
      fc.property(amounts, ({ currency, minor, locale }) => {
        const written = formatAmount({ minor, currency })
        const reading = readAmountText(written, { currency, locale })
        if (reading.kind === 'ambiguous') {
          // a point before three digits is a thousand in some languages
          expect(exponentOf(currency)).toBeGreaterThan(2)
          expect(reading.readings).toContain(written)
          return
        }
        expect(reading.kind === 'amount' && parseAmount(reading.decimal, currency)?.minor).toBe(
          minor,
        )
      }),
    )
  })

  it('reads what a language itself writes as what it is, or asks', () => {
    fc.assert(
      fc.property(amounts, ({ currency, minor, locale }) => {
        fc.pre(locale !== 'not a language')
        const exact = formatAmount({ minor, currency }) as Intl.StringNumericLiteral
        const digits = exponentOf(currency)
        const written = new Intl.NumberFormat(locale, {
          style: 'currency',
          currency,
          minimumFractionDigits: digits,
          maximumFractionDigits: digits,
        }).format(exact)
        const reading = readAmountText(written, { currency, locale })
        const read =
          reading.kind === 'amount'
            ? [reading.decimal]
            : reading.kind === 'ambiguous'
              ? reading.readings
              : []
        expect(reading.kind).not.toBe('refused')
        expect(read.map((one) => parseAmount(one, currency)?.minor)).toContain(minor)
      }),
      { numRuns: 100 },
    )
  })

  it('never makes an amount of other digits than those written', () => {
    const text = fc.string({ unit: fc.constantFrom(..."0123456789.,' -e€x٫٬٣"), maxLength: 12 })
    fc.assert(
      fc.property(text, fc.constantFrom(...locales), (written, locale) => {
        const reading = readAmountText(written, { currency: 'EUR', locale })
        if (reading.kind !== 'amount') return
        const digits = (one: string) =>
          one.replaceAll('٣', '3').replace(/\D/g, '').replace(/^0+/, '')
        expect(digits(reading.decimal)).toBe(digits(written))
        expect(written).not.toMatch(/[-ex]/)
      }),
      { numRuns: 1000 },
    )
  })
})
