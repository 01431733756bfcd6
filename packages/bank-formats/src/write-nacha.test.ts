import { money } from '@corridor/kernel/money'
import { unwrap } from '@corridor/kernel/result'
import { codeOf } from '@corridor/kernel/testing/code-of'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readStatements } from './read-statements.ts'
import { bytesOf } from './testing/camt-sample.ts'
import { nachaFile } from './testing/payment-samples.ts'
import { type NachaBatch, type NachaEntry, writeNacha } from './write-nacha.ts'

const [batch] = nachaFile.batches as readonly [NachaBatch]
const [entry] = batch.entries as readonly [NachaEntry]
const withBatch = (change: Partial<NachaBatch>) => ({
  ...nachaFile,
  batches: [{ ...batch, ...change }],
})
const withEntry = (change: Partial<NachaEntry>) => withBatch({ entries: [{ ...entry, ...change }] })
const rowsOf = (text: string) => text.slice(0, -1).split('\n')

describe('NACHA files', () => {
  it('are records of 94 in blocks of ten', () => {
    expect(rowsOf(unwrap(writeNacha(nachaFile)))).toEqual([
      '101 09100001912345678902612010930A094101FIRST BANK             Corridor                       ',
      '5220Corridor                            1234567890PPDPAYROLL         261202   1091000010000001',
      '622021000021123456789        9999999999PAY-77         Ana Muller              0091000010000001',
      '82200000010002100002000000000000009999999999' +
        '1234567890                         091000010000001',
      `9000001000001000000010002100002000000000000009999999999${' '.repeat(39)}`,
      ...Array.from({ length: 5 }, () => '9'.repeat(94)),
    ])
  })

  it('have counts, hashes and totals that their reader finds right, whatever they hold', () => {
    const one = fc.record({
      minor: fc.bigInt(1n, 9_999_999_999n),
      routingNumber: fc.constantFrom('021000021', '091000019', '122105155'),
      accountType: fc.constantFrom('checking' as const, 'savings' as const),
      name: fc.string({ unit: 'grapheme' }).map((text) => `A${text}`),
    })
    fc.assert(
      fc.property(
        fc.array(fc.array(one, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 4 }),
        (batches) => {
          const file = {
            ...nachaFile,
            batches: batches.map((entries) => ({
              ...batch,
              entries: entries.map(({ minor, ...each }) => ({
                ...entry,
                ...each,
                amount: money(minor, 'USD'),
              })),
            })),
          }
          const text = unwrap(writeNacha(file))
          expect(rowsOf(text).every((row) => row.length === 94)).toBe(true)
          expect(rowsOf(text).length % 10).toBe(0)
          // these are orders and no returns, which is all that their reader may find wrong
          const codes = readStatements(bytesOf(text)).faults.map(({ code }) => code)
          expect(new Set(codes)).toEqual(new Set(['return-reason-missing']))
        },
      ),
      { numRuns: 200 },
    )
  })

  it('describe wages and purchases as the rules say since 20 March 2026', () => {
    const web = {
      entryClass: 'WEB',
      purpose: 'purchase',
      entries: [{ ...entry, direction: 'debit' }],
    } as const
    const described = (change: Partial<NachaBatch>) =>
      rowsOf(unwrap(writeNacha(withBatch(change))))[1]
        ?.slice(53, 63)
        .trim()
    expect(described({})).toBe('PAYROLL')
    expect(described({ description: 'PAYROLL 12' })).toBe('PAYROLL 12')
    expect(described(web)).toBe('PURCHASE')
    expect(described({ description: 'WAGES', effectiveOn: '2026-03-19' })).toBe('WAGES')
    expect(described({ purpose: 'other' })).toBe('PAYOUT')
    for (const change of [{ description: 'WAGES' }, { ...web, description: 'SHOP' }]) {
      expect(codeOf(writeNacha(withBatch({ effectiveOn: '2026-03-20', ...change })))).toBe(
        'entry-description-wrong',
      )
    }
  })

  it.each([
    ['no batch', { ...nachaFile, batches: [] }, 'order-empty'],
    ['an empty batch', withBatch({ entries: [] }), 'order-empty'],
    [
      '123,456,789.01 dollars',
      withEntry({ amount: money(12_345_678_901n, 'USD') }),
      'amount-too-large',
    ],
    ['nothing', withEntry({ amount: money(0n, 'USD') }), 'amount-not-positive'],
    ['euro', withEntry({ amount: money(1n, 'EUR') }), 'currency-not-taken'],
    [
      'a total of thirteen digits',
      withBatch({ entries: Array.from({ length: 101 }, () => entry) }),
      'amount-too-large',
    ],
    ['a wrong routing number', withEntry({ routingNumber: '021000022' }), 'bank-malformed'],
    ['a long account', withEntry({ accountNumber: '1'.repeat(18) }), 'account-malformed'],
    ['a long reference', withEntry({ reference: 'x'.repeat(16) }), 'reference-malformed'],
    ['a debit by PPD', withEntry({ direction: 'debit' }), 'direction-not-taken'],
    ['a name of nothing', withEntry({ name: '—' }), 'name-missing'],
    ['a day that is none', withBatch({ effectiveOn: 'soon' }), 'day-malformed'],
    ['a short company id', { ...nachaFile, companyId: '12' }, 'reference-malformed'],
  ])('refuse %s', (_what, file, code) => {
    expect(codeOf(writeNacha(file))).toBe(code)
  })
})
