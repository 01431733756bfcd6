import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { currencies, walletCurrencies } from './currency.ts'

const readme = readFileSync(join(import.meta.dirname, '../../../README.md'), 'utf8')

it('has wallets in as many currencies as the README says, with the exponents of ISO 4217', () => {
  expect(readme).toContain(`wallets in ${walletCurrencies.length} currencies`)
  expect(walletCurrencies.length).toBeGreaterThanOrEqual(30)
  const exponents = (['JPY', 'EUR', 'KWD'] as const).map((code) => currencies[code].exponent)
  expect(exponents).toEqual([0, 2, 3])
})
