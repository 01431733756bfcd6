import { newId, uuidOf } from '@corridor/kernel/ids'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PostInput } from './contract.ts'
import { preparePosting, readAmount } from './posting-rules.ts'
import { codeOf } from './testing/codes.ts'

const from = newId('acc')
const to = newId('acc')
const holdId = newId('hld')

function posting(change: Partial<PostInput> = {}): PostInput {
  return {
    transferId: newId('led'),
    code: 'send.internal',
    reference: 'tr_1',
    legs: [
      { debitAccountId: from, creditAccountId: to, amount: { amount: '1.50', currency: 'EUR' } },
    ],
    ...change,
  }
}

const legOf = (amount: string, currency = 'EUR') => ({
  debitAccountId: from,
  creditAccountId: to,
  amount: { amount, currency } as { amount: string; currency: 'EUR' },
})

describe('readAmount', () => {
  it.each([
    ['0.01', 'EUR', 1n],
    ['92233720368547758.07', 'EUR', 2n ** 63n - 1n],
    ['9223372036854775807', 'JPY', 2n ** 63n - 1n],
    ['1.234', 'KWD', 1234n],
  ])('reads %s %s exactly', (amount, currency, minor) => {
    expect(readAmount({ amount, currency })).toEqual({ ok: true, value: { minor, currency } })
  })

  it.each([
    ['92233720368547758.08', 'EUR'],
    ['9223372036854775808', 'JPY'],
    ['99999999999999999999999999', 'EUR'],
    ['100000000000000000', 'EUR'],
  ])('calls %s %s too large', (amount, currency) => {
    expect(codeOf(readAmount({ amount, currency }))).toBe('ledger.amount-too-large')
  })

  it.each([
    '0',
    '0.00',
    '-1',
    '-0.01',
    '1.001',
    '1e3',
    '1,50',
    ' 1',
    '1 ',
    '',
    '٣',
    '１',
    'NaN',
    'Infinity',
    '0x10',
    '+1',
    '.5',
    '5.',
    '01',
    '-99999999999999999999999999',
  ])('refuses %j', (amount) => {
    expect(codeOf(readAmount({ amount, currency: 'EUR' }))).toBe('ledger.invalid-amount')
  })

  it.each(['eur', 'XXX', '', '__proto__', 'toString'])('refuses the currency %j', (currency) => {
    expect(codeOf(readAmount({ amount: '1', currency }))).toBe('ledger.invalid-amount')
  })

  it('never throws and never reads what is not above zero', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.double().map(String), fc.bigInt().map(String)),
        (text) => {
          const result = readAmount({ amount: text, currency: 'EUR' })
          return !result.ok || result.value.minor > 0n
        },
      ),
    )
  })
})

describe('preparePosting', () => {
  it('puts legs and captures into uuids and minor units', () => {
    const input = posting({ captures: [{ holdId, amount: { amount: '1', currency: 'EUR' } }] })
    expect(preparePosting(input)).toEqual({
      ok: true,
      value: {
        id: uuidOf(input.transferId),
        code: 'send.internal',
        reference: 'tr_1',
        effectiveAt: null,
        legs: [{ debit: uuidOf(from), credit: uuidOf(to), currency: 'EUR', amount: 150n }],
        captures: [{ hold: uuidOf(holdId), currency: 'EUR', amount: 100n, isFinal: true }],
      },
    })
  })

  const capture = { holdId, amount: { amount: '1', currency: 'EUR' as const } }
  it.each<[string, Partial<PostInput>]>([
    ['no legs', { legs: [] }],
    ['too many legs', { legs: Array.from({ length: 51 }, () => legOf('1')) }],
    ['a leg to itself', { legs: [{ ...legOf('1'), creditAccountId: from }] }],
    ['one hold twice', { captures: [capture, capture] }],
    ['a code with capitals', { code: 'Send' }],
    ['an empty reference', { reference: '' }],
    ['a long reference', { reference: 'x'.repeat(101) }],
    ['a NUL in the reference', { reference: 'a\0b' }],
    ['half a character in the reference', { reference: '\ud800' }],
    ['a time without zone', { effectiveAt: '2026-01-01T00:00:00' }],
    ['an impossible time', { effectiveAt: '2026-13-41T00:00:00Z' }],
    ['a malformed id', { transferId: 'led_1' as PostInput['transferId'] }],
  ])('refuses %s', (_, change) => {
    expect(codeOf(preparePosting(posting(change)))).toBe('ledger.invalid-posting')
  })

  it('refuses an amount that is too large in any leg', () => {
    const input = posting({ legs: [legOf('1'), legOf('92233720368547758.08')] })
    expect(codeOf(preparePosting(input))).toBe('ledger.amount-too-large')
  })
})
