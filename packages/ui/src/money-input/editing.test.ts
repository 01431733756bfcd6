import { readFileSync } from 'node:fs'
import type { AmountReading } from '@corridor/kernel/amount-text'
import type { CurrencyCode } from '@corridor/kernel/currency'
import { formatAmount, parseAmount } from '@corridor/kernel/money'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatMoney } from '../money/format.ts'
import {
  type AmountText,
  applyEdit,
  type BoxManner,
  plainText as plainTextIn,
  readText,
  settle,
  shownText as shownTextIn,
} from './editing.ts'

type Row = [text: string, currency: CurrencyCode, locale: string, becomes: string]

const table: Row[] = JSON.parse(
  readFileSync(new URL('../../../kernel/src/data/amount-texts.json', import.meta.url), 'utf8'),
)

const euro: BoxManner = { currency: 'EUR', locale: 'en', shownIn: 'en-GB' }
const plainText = (decimal: string, manner = euro) => plainTextIn(decimal, manner)
const shownText = (text: AmountText, manner = euro) => shownTextIn(text, manner)
const empty = plainText('')

/** Types text at the caret's end, a key at a time, as a browser reports it. */
function type(keys: string, manner = euro) {
  let text: AmountText = empty
  let reading: AmountReading = { kind: 'empty' }
  for (const key of keys) {
    const after = shownText(text, manner) + key
    const edited = applyEdit(text, { after, caret: after.length, inputType: 'insertText' }, manner)
    text = edited.text
    reading = edited.reading
    expect(edited.caret).toBe(shownText(text, manner).length)
  }
  return { shown: shownText(text, manner), text, reading }
}

function paste(written: string, manner = euro) {
  const edit = { after: written, caret: written.length, inputType: 'insertFromPaste' }
  const { text, reading } = applyEdit(empty, edit, manner)
  return { shown: shownText(text, manner), text, reading }
}

function inWords(reading: AmountReading): string {
  if (reading.kind === 'empty') return 'empty'
  if (reading.kind === 'amount') return reading.decimal
  return reading.kind === 'ambiguous' ? `? ${reading.readings.join(' ')}` : `no: ${reading.why}`
}

describe('the table of texts', () => {
  it.each(table)('%j in %s by %s', (written, currency, locale, becomes) => {
    const manner = { currency, locale, shownIn: 'en-GB' }
    const typed = type(written, manner)
    const pasted = paste(written, manner)
    expect([inWords(typed.reading), inWords(pasted.reading)]).toEqual([becomes, becomes])
    // what is no amount, or could be two, stands there as it was written
    if (!/^\d/.test(becomes)) {
      expect(pasted.shown.replaceAll(',', '')).toBe(written.replaceAll(',', ''))
      expect(typed.shown.replaceAll(',', '')).toBe(written.replaceAll(',', ''))
    }
  })
})

describe('what the product prints', () => {
  const locales = [
    'en',
    'de',
    'fr',
    'fr-CH',
    'de-CH',
    'hi-IN',
    'ar',
    'ar-EG',
    'fa',
    'es',
    'ja',
    'tr',
  ]
  const readers = [
    'en-GB',
    'en-IN',
    'en-US',
    'de-DE',
    'de-CH',
    'de-AT',
    'es-ES',
    'ar-AE',
    'ar-EG',
    'ar-MA',
  ]
  const printed = fc.record({
    currency: fc.constantFrom<CurrencyCode>('EUR', 'USD', 'INR', 'CHF', 'JPY', 'KRW', 'KWD', 'TND'),
    minor: fc.bigInt({ min: 0n, max: 10n ** 14n }),
    locale: fc.constantFrom(...locales),
    shownIn: fc.constantFrom(...readers),
    display: fc.constantFrom('code', 'symbol', 'bare'),
    sign: fc.constantFrom('auto', 'plus'),
  } as const)

  it('reads back as itself wherever it is pasted or typed, or is asked for', () => {
    fc.assert(
      fc.property(printed, ({ currency, minor, locale, shownIn, display, sign }) => {
        const amount = formatAmount({ minor, currency })
        const shown = formatMoney({ amount, currency }, shownIn, { display, sign })
        for (const { reading } of [
          type(shown, { currency, locale, shownIn }),
          paste(shown, { currency, locale, shownIn }),
        ]) {
          if (reading.kind === 'ambiguous') {
            // "1.500 KWD" where a point stands between thousands
            expect(shown).toMatch(/^[^\d]*\d{1,3}[.,]\d{3}\D*$/)
            expect(reading.readings).toContain(amount)
          } else {
            expect(reading).toMatchObject({ kind: 'amount' })
            expect(reading.kind === 'amount' && parseAmount(reading.decimal, currency)?.minor).toBe(
              minor,
            )
          }
        }
      }),
      { numRuns: 200 },
    )
  })

  it('is never taken for money coming in when it went out', () => {
    for (const shownIn of readers) {
      const out = formatMoney({ amount: '18.00', currency: 'GBP' }, shownIn, { sign: 'minus' })
      const { reading } = paste(out, { currency: 'GBP', locale: 'en', shownIn })
      expect(reading).toMatchObject({ kind: 'refused', why: 'negative' })
    }
  })

  it('stays what it is in the box, whatever a point is to the person', () => {
    for (const locale of locales) {
      const manner: BoxManner = { currency: 'KWD', locale, shownIn: 'en-GB' }
      expect(readText(plainText('1.500'), manner)).toEqual({ kind: 'amount', decimal: '1.500' })
      const edit = { after: '1.50', caret: 4, inputType: 'deleteContentBackward' }
      const shorter = applyEdit(plainText('1.500'), edit, manner)
      expect(shorter.reading).toEqual({ kind: 'amount', decimal: '1.50' })
      const again = applyEdit(
        shorter.text,
        { after: '1.501', caret: 5, inputType: 'insertText' },
        manner,
      )
      expect(again.reading).toEqual({ kind: 'amount', decimal: '1.501' })
    }
  })
})

describe('typing', () => {
  it('groups plain digits while they are typed', () => {
    expect(type('1234567').shown).toBe('1,234,567')
    expect(type('1250.5').shown).toBe('1,250.5')
    expect(type('1250,5').shown).toBe('1250,5')
    expect(type('1,234,567').shown).toBe('1,234,567')
    expect(type('.5').shown).toBe('.5')
  })

  it('keeps what it does not take, and does not join what stands around it', () => {
    expect(type('1e5').shown).toBe('1e5')
    expect(type('1.239')).toMatchObject({ shown: '1.239', reading: { kind: 'ambiguous' } })
    expect(type('1234.567').reading).toMatchObject({ why: 'extra-digits' })
  })

  it('waits while more digits can make an amount of it', () => {
    for (const begun of ['1,234,', '1,234,5', '1,234,56', '1,50,', '1,50,00', "1'2", '.']) {
      expect(type(begun).reading, begun).toMatchObject({ kind: 'refused', canGoOn: true })
    }
    for (const lost of ['1..', '1,,2', '1.2.3,4', '-', '1e']) {
      expect(type(lost).reading, lost).toMatchObject({ kind: 'refused', canGoOn: false })
    }
  })

  it('cuts a page that was pasted by mistake', () => {
    expect(paste('word '.repeat(500)).shown.length).toBeLessThan(100)
  })

  it('asks again when a digit too many follows what was settled', () => {
    const edit = { after: '1.250', caret: 5, inputType: 'insertText' }
    expect(applyEdit(plainText('1.25'), edit, euro).reading).toEqual({
      kind: 'ambiguous',
      readings: ['1250', '1.25'],
    })
  })
})

describe('caret', () => {
  const on = (decimal: string, after: string, caret: number, inputType?: string) => {
    const edited = applyEdit(plainText(decimal), { after, caret, inputType }, euro)
    return { shown: shownText(edited.text), caret: edited.caret, reading: inWords(edited.reading) }
  }

  it('stays behind the digit that was typed in the middle', () => {
    // 1,2|34 -> type 9 -> 12,9|34
    expect(on('1234', '1,2934', 4)).toMatchObject({ shown: '12,934', caret: 4, reading: '12934' })
  })

  it('takes the digit when only a group comma was deleted', () => {
    const back = on('1234', '1234', 1, 'deleteContentBackward')
    expect(back).toMatchObject({ shown: '234', caret: 0 })
    const forward = on('1234', '1234', 1, 'deleteContentForward')
    expect(forward).toMatchObject({ shown: '134', caret: 1 })
  })

  it('keeps the amount when its own digits are pasted or typed over it', () => {
    for (const inputType of ['insertFromPaste', 'insertText']) {
      expect(on('1000', '1000', 4, inputType)).toMatchObject({ shown: '1,000', caret: 5 })
    }
  })

  it('regroups after a deletion', () => {
    expect(on('1234', '1,24', 3)).toMatchObject({ shown: '124', caret: 2 })
  })

  it('replaces a selection, and stands still in what it does not group', () => {
    expect(on('1234.56', '9', 1)).toMatchObject({ shown: '9', caret: 1 })
    expect(on('1234.56', '1,2x34.56', 4)).toMatchObject({ shown: '12x34.56', caret: 3 })
  })
})

describe('leaving the box', () => {
  it('fills the minor digits where some were typed, and where thousands could be a fraction', () => {
    expect(settle('12.5', 2)).toBe('12.50')
    expect(settle('12', 2)).toBe('12')
    expect(settle('1250', 2)).toBe('1250.00')
    expect(settle('1250', 0)).toBe('1250')
  })

  it('says of a value from outside that its currency cannot hold it', () => {
    const yen: BoxManner = { currency: 'JPY', locale: 'en', shownIn: 'en-GB' }
    expect(readText(plainText('1250.50'), yen)).toMatchObject({ why: 'extra-digits' })
    expect(readText(plainText('1250.00'), yen)).toEqual({ kind: 'amount', decimal: '1250' })
    expect(readText(plainText('007'), yen)).toEqual({ kind: 'amount', decimal: '7' })
  })
})

describe('the writing of the reader', () => {
  const german: BoxManner = { currency: 'EUR', locale: 'de-DE', shownIn: 'de-DE' }
  const egyptian: BoxManner = { currency: 'EUR', locale: 'ar-EG', shownIn: 'ar-EG' }
  const emirati: BoxManner = { currency: 'EUR', locale: 'ar-AE', shownIn: 'ar-AE' }
  const shownOf = (decimal: string, manner: BoxManner) =>
    shownText(plainText(decimal, manner), manner)

  it('shows what was understood in it', () => {
    expect(shownOf('1234567.50', german)).toBe('1.234.567,50')
    expect(shownOf('1250.5', { ...german, shownIn: 'es-ES' })).toBe('1250,5')
    expect(shownOf('1234567.50', emirati)).toBe('1,234,567.50')
    expect(shownOf('1234567.50', egyptian)).toBe('١٬٢٣٤٬٥٦٧٫٥٠')
    expect(paste('1.250,50 €', german).shown).toBe('1.250,50')
    expect(paste('1,250.50', german).shown).toBe('1.250,50')
  })

  it('groups by its marks while one types, and reads what stands there', () => {
    expect(type('1234567,5', german)).toMatchObject({
      shown: '1.234.567,5',
      reading: { kind: 'amount', decimal: '1234567.5' },
    })
    expect(type('1.250', german).reading).toEqual({ kind: 'amount', decimal: '1250' })
    expect(type('1.250', { ...german, currency: 'KWD' }).reading).toEqual({
      kind: 'amount',
      decimal: '1250',
    })
    expect(type('1,250', { ...german, currency: 'KWD' }).reading).toEqual({
      kind: 'amount',
      decimal: '1.250',
    })
    expect(type('٢٥٠٠٫٥', egyptian)).toMatchObject({
      shown: '٢٬٥٠٠٫٥',
      reading: { kind: 'amount', decimal: '2500.5' },
    })
    expect(type('2500.5', egyptian)).toMatchObject({
      shown: '2,500.5',
      reading: { kind: 'amount', decimal: '2500.5' },
    })
  })

  it('asks where page and browser write differently', () => {
    const mixed: BoxManner = { currency: 'KWD', locale: 'en-GB', shownIn: 'de-DE' }
    expect(inWords(type('1.250', mixed).reading)).toBe('? 1250 1.250')
    expect(inWords(readText(plainText('1.250', mixed), mixed))).toBe('1.250')
  })

  it('takes the digit when only a mark of ours was deleted', () => {
    const edit = { after: '1234', caret: 1, inputType: 'deleteContentBackward' }
    const edited = applyEdit(plainText('1234', german), edit, german)
    expect(shownText(edited.text, german)).toBe('234')
  })

  it('stays plain while digits of either kind are added to what was understood', () => {
    const edit = { after: '١٬٢٥٠٫٥5', caret: 8, inputType: 'insertText' }
    const edited = applyEdit(plainText('1250.5', egyptian), edit, egyptian)
    expect(inWords(edited.reading)).toBe('1250.55')
  })
})
