import { newId, uuidOf } from '@corridor/kernel/ids'
import { codeOf } from '@corridor/kernel/testing/code-of'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PostInput } from './contract.ts'
import { preparePosting, readAmount } from './posting-rules.ts'

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

  const noteOf = (wire: unknown) => {
    const result = readAmount(wire as { amount: string; currency: string })
    return result.ok ? 'ok' : `${result.error.code}: ${result.error.note}`
  }

  it.each(
    [
      ...[null, undefined, {}, '1', 1, [], { amount: '1' }, { currency: 'EUR' }],
      ...[1, 1n, null, ['1'], { toString: () => '1' }].map((amount) => ({
        amount,
        currency: 'EUR',
      })),
      ...['XXX', null, ['EUR'], { toString: () => 'EUR' }].map((currency) => ({
        amount: '1',
        currency,
      })),
    ].map((wire) => [fc.stringify(wire), wire]),
  )('calls %s malformed', (_, wire) => {
    expect(noteOf(wire)).toBe('ledger.invalid-amount: malformed money')
  })

  it('shows what was refused, but no more than sixty characters of it', () => {
    expect(noteOf({ amount: '1.001', currency: 'EUR' })).toBe(
      'ledger.invalid-amount: amount 1.001 EUR',
    )
    expect(noteOf({ amount: '9'.repeat(100), currency: 'JPY' })).toBe(
      `ledger.invalid-amount: amount ${'9'.repeat(60)} JPY`,
    )
    expect(noteOf({ amount: '9223372036854775808', currency: 'JPY' })).toBe(
      'ledger.amount-too-large: amount 9223372036854775808 JPY',
    )
  })

  it.each([
    // too large is what has the form of an amount and only too many digits before the point
    ['9'.repeat(40), 'JPY', 'amount-too-large'],
    ['9'.repeat(41), 'JPY', 'invalid-amount'],
    [`${'9'.repeat(40)}.9`, 'JPY', 'invalid-amount'],
    [`${'9'.repeat(30)}.99`, 'EUR', 'amount-too-large'],
    [`${'9'.repeat(30)}.999`, 'EUR', 'invalid-amount'],
    [`${'9'.repeat(30)}.999`, 'KWD', 'amount-too-large'],
    ['9223372036854775.808', 'KWD', 'amount-too-large'],
    ['92233720368547758.1', 'EUR', 'amount-too-large'],
    ['00000000000000000000009', 'JPY', 'invalid-amount'],
    ['009223372036854775807', 'JPY', 'invalid-amount'],
    ['009223372036854775808', 'JPY', 'amount-too-large'],
    [`-${'9'.repeat(30)}`, 'JPY', 'invalid-amount'],
    [`${'9'.repeat(30)}-`, 'JPY', 'invalid-amount'],
    [`${'9'.repeat(30)}.`, 'EUR', 'invalid-amount'],
    [` ${'9'.repeat(30)}`, 'EUR', 'invalid-amount'],
    [`${'9'.repeat(30)}x`, 'EUR', 'invalid-amount'],
  ])('%s %s is an %s', (amount, currency, key) => {
    expect(codeOf(readAmount({ amount, currency }))).toBe(`ledger.${key}`)
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

  const capture = (id = newId('hld'), amount = '1') => ({
    holdId: id,
    amount: { amount, currency: 'EUR' as const },
  })
  const malformed = 'acc_1' as typeof from
  const legs = '1 to 50 legs are needed'
  const reference = 'the reference is malformed'
  const code = 'the code is malformed'
  const time = 'the effective time is malformed'
  const captures = (count: number) => Array.from({ length: count }, () => capture())

  it.each<[string, Partial<PostInput>, string]>([
    ['no legs', { legs: [] }, legs],
    ['too many legs', { legs: Array.from({ length: 51 }, () => legOf('1')) }, legs],
    [
      'a leg to itself',
      { legs: [{ ...legOf('1'), creditAccountId: from }] },
      'a leg leads from an account to itself',
    ],
    [
      'a malformed debit account',
      { legs: [{ ...legOf('1'), debitAccountId: malformed }] },
      'an account id is malformed',
    ],
    [
      'a malformed credit account',
      { legs: [legOf('1'), { ...legOf('1'), creditAccountId: malformed }] },
      'an account id is malformed',
    ],
    [
      'an id of another kind',
      { legs: [{ ...legOf('1'), creditAccountId: holdId as typeof to & typeof holdId }] },
      'an account id is malformed',
    ],
    [
      'one hold twice',
      { captures: [capture(holdId), capture(holdId)] },
      'a hold is captured twice',
    ],
    [
      'a malformed hold',
      { captures: [capture(), capture('hld_1' as typeof holdId)] },
      'a hold id is malformed',
    ],
    ['too many captures', { captures: captures(11) }, 'at most 10 captures are allowed'],
    ['a code with capitals', { code: 'Send' }, code],
    ['an empty code', { code: '' }, code],
    ['a code that begins with a digit', { code: '1send' }, code],
    ['a code with a space before it', { code: ' send' }, code],
    ['a code with something after it', { code: 'send!' }, code],
    ['a code of 65 characters', { code: 'a'.repeat(65) }, code],
    ['an empty reference', { reference: '' }, reference],
    ['a long reference', { reference: 'x'.repeat(101) }, reference],
    ['a NUL in the reference', { reference: 'a\0b' }, reference],
    ['half a character in the reference', { reference: '\ud800' }, reference],
    ['a time without zone', { effectiveAt: '2026-01-01T00:00:00' }, time],
    ['a time of another zone', { effectiveAt: '2026-01-01T00:00:00+01:00' }, time],
    ['an impossible time', { effectiveAt: '2026-13-41T00:00:00Z' }, time],
    ['the thirtieth of February', { effectiveAt: '2026-02-30T00:00:00Z' }, time],
    [
      'the twenty-ninth of February of a common year',
      { effectiveAt: '2025-02-29T00:00:00Z' },
      time,
    ],
    ['the hour 24', { effectiveAt: '2026-01-01T24:00:00Z' }, time],
    ['the second 60', { effectiveAt: '2026-06-30T23:59:60Z' }, time],
    ['the year 0', { effectiveAt: '0000-12-31T00:00:00Z' }, time],
    ['a year with a sign', { effectiveAt: '+002026-01-01T00:00:00Z' }, time],
    ['a year before the first', { effectiveAt: '-002026-01-01T00:00:00Z' }, time],
    ['a date alone', { effectiveAt: '2026-01-01' }, time],
    ['a year of five digits', { effectiveAt: '12026-01-01T00:00:00Z' }, time],
    ['a time in microseconds', { effectiveAt: '2026-01-01T00:00:00.123456Z' }, time],
    ['a time with a point and nothing', { effectiveAt: '2026-01-01T00:00:00.Z' }, time],
    ['a time with words before it', { effectiveAt: 'on 2026-01-01T00:00:00Z' }, time],
    ['a time with words after it', { effectiveAt: '2026-01-01T00:00:00Z (UTC)' }, time],
    ['an empty time', { effectiveAt: '' }, time],
    [
      'a malformed id',
      { transferId: 'led_1' as PostInput['transferId'] },
      'the transfer id is malformed',
    ],
  ])('refuses %s', (_, change, note) => {
    const result = preparePosting(posting(change))
    expect(result.ok || result.error).toMatchObject({ code: 'ledger.invalid-posting', note })
  })

  it('takes all that is just within its limits', () => {
    const result = preparePosting(
      posting({
        legs: Array.from({ length: 50 }, () => legOf('0.01')),
        captures: [...captures(9), { ...capture(), isFinal: false }],
        code: `a${'-.9z'.repeat(15)}bcd`,
        reference: 'x'.repeat(100),
      }),
    )
    const value = result.ok ? result.value : null
    expect([value?.legs.length, value?.captures.length]).toEqual([50, 10])
    expect(value?.captures.map((one) => one.isFinal)).toEqual([...Array(9).fill(true), false])
    expect(preparePosting(posting({ code: 'a', reference: '€' })).ok).toBe(true)
  })

  it.each([
    '2026-01-02T03:04:05Z',
    '2026-01-02T03:04:05.6Z',
    '2026-01-02T03:04:05.67Z',
    '1999-12-31T23:59:59.678Z',
    '2024-02-29T12:00:00Z',
    '0001-01-01T00:00:00Z',
    '9999-12-31T23:59:59.999Z',
  ])('takes the effective time %s as it is', (effectiveAt) => {
    const result = preparePosting(posting({ effectiveAt }))
    expect(result.ok && result.value).toMatchObject({ effectiveAt, captures: [] })
  })

  it('refuses a capture of no amount', () => {
    for (const amount of ['0', '-1', '1e3', 'NaN']) {
      const input = posting({ captures: [capture(), capture(holdId, amount)] })
      expect(codeOf(preparePosting(input))).toBe('ledger.invalid-amount')
    }
  })

  it('refuses an amount that is too large in any leg', () => {
    const input = posting({ legs: [legOf('1'), legOf('92233720368547758.08')] })
    expect(codeOf(preparePosting(input))).toBe('ledger.amount-too-large')
  })
})
