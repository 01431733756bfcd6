import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  currencies,
  currencyName,
  isCurrency,
  isStoredCurrency,
  walletCurrencies,
} from './currency.ts'
import { fromWire, toWire } from './money.ts'
import { positiveMoneySchema } from './money-schema.ts'
import { withdrawnCurrencies } from './withdrawn-currencies.ts'

const readme = readFileSync(join(import.meta.dirname, '../../../README.md'), 'utf8')
const listOne = readFileSync(join(import.meta.dirname, 'data/iso4217-2024-06-25.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','))

it('has wallets in as many currencies as the README says, with the exponents of ISO 4217', () => {
  expect(readme).toContain(`wallets in ${walletCurrencies.length} currencies`)
  expect(walletCurrencies.length).toBeGreaterThanOrEqual(30)
  const exponents = (['JPY', 'EUR', 'KWD'] as const).map((code) => currencies[code].exponent)
  expect(exponents).toEqual([0, 2, 3])
})

describe('ISO 4217', () => {
  // what the maintenance agency changed since the list, and what joined the euro
  const added = { XAD: 'Arab Accounting Dinar', XCG: 'Caribbean Guilder' }
  const removed = new Set(['ANG', 'BGN', 'CUC'])
  // metals, units of account and codes without minor units are no money that an account can hold
  const money = listOne.filter(([, , digits = '']) => /^[0-9]$/.test(digits))

  it('is list one of 2024-06-25 with its amendments, code by code', () => {
    const expected = new Map(
      money.map(([code = '', , digits, name = '']) => [code, { digits, name }]),
    )
    for (const code of removed) expect(expected.delete(code)).toBe(true)
    for (const [code, name] of Object.entries(added)) expected.set(code, { digits: '2', name })
    const ours = new Map(Object.entries(currencies).map(([code, entry]) => [code, entry]))
    expect([...ours.keys()].sort()).toEqual([...expected.keys()].sort())
    for (const [code, { exponent, name }] of ours) {
      expect([code, String(exponent), name]).toEqual([
        code,
        expected.get(code)?.digits,
        expected.get(code)?.name.trim().replaceAll('"', ''),
      ])
    }
  })
  it('has no peso convertible (amendment 178), has the Arab dinar (179), and no name ends with a blank', () => {
    expect(isCurrency('CUC')).toBe(false)
    expect(isCurrency('XAD')).toBe(true)
    expect(currencyName('KMF')).toBe('Comorian Franc')
    for (const { name } of Object.values(currencies)) expect(name).toBe(name.trim())
  })
  it('takes no new money in a withdrawn currency and still reads what was written in it', () => {
    for (const code of ['ANG', 'BGN', 'CUC'] as const) {
      expect([isCurrency(code), isStoredCurrency(code)]).toEqual([false, true])
      expect(positiveMoneySchema.safeParse({ amount: '1.00', currency: code }).success).toBe(false)
      expect(toWire(fromWire({ amount: '12.34', currency: code }))).toEqual({
        amount: '12.34',
        currency: code,
      })
      expect(withdrawnCurrencies[code].withdrawn <= '2026-01-01').toBe(true)
    }
    expect(currencyName('BGN')).toBe('Bulgarian Lev')
    expect(isStoredCurrency('XYZ')).toBe(false)
  })
})
