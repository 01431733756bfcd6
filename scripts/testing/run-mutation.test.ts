import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../paths.ts'
import { summaryOf } from './run-mutation.ts'

it('shows the table and the verdict, and everything where there is no table', () => {
  const table = [
    '----------|------|',
    'File      | % S  |',
    '----------|------|',
    ' fees.ts  | 85.0 |',
    '----------|------|',
    'INFO Done in 3 minutes.',
  ]
  expect(summaryOf(['[Survived] EqualityOperator', '-     if (a < b)', ...table])).toEqual(table)
  expect(summaryOf(['ERROR no tests', 'at stryker.js:1'])).toEqual([
    'ERROR no tests',
    'at stryker.js:1',
  ])
})

it('asks for at least 80 % of money, decimals, fees and the pure rules of the ledger', () => {
  const config: { mutate: string[]; thresholds: { break: number } } = JSON.parse(
    readFileSync(join(root, 'scripts/mutation/stryker.config.json'), 'utf8'),
  )
  expect(config.thresholds.break).toBeGreaterThanOrEqual(80)
  expect(config.mutate).toEqual([
    'packages/kernel/src/money.ts',
    'packages/kernel/src/decimal.ts',
    'packages/domain/src/fx/fees.ts',
    'packages/domain/src/ledger/posting-rules.ts',
  ])
})
