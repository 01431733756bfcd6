import { newId } from '@corridor/kernel/ids'
import { expect, it } from 'vitest'
import { startCardDepositInputSchema } from './contract.ts'

const input = { walletId: newId('wal'), idempotencyKey: 'a key of sixteen or more' }
const takes = (amount: string) =>
  startCardDepositInputSchema.safeParse({ ...input, amount: { amount, currency: 'EUR' } }).success

it.each(['0', '-1.00', '1.001', '1e3', 'NaN', ' 5', '٥'])('a deposit is never of %j', (amount) => {
  expect(takes(amount)).toBe(false)
})

it('a deposit is of whole minor units', () => {
  expect(takes('1.00')).toBe(true)
})
