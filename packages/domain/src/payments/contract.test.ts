import { newId } from '@corridor/kernel/ids'
import { expect, it } from 'vitest'
import { bankBeneficiarySchema, startCardDepositInputSchema } from './contract.ts'

const input = { walletId: newId('wal'), idempotencyKey: 'a key of sixteen or more' }
const takes = (amount: string) =>
  startCardDepositInputSchema.safeParse({ ...input, amount: { amount, currency: 'EUR' } }).success

it.each(['0', '-1.00', '1.001', '1e3', 'NaN', ' 5', '٥'])('a deposit is never of %j', (amount) => {
  expect(takes(amount)).toBe(false)
})

it('a deposit is of whole minor units', () => {
  expect(takes('1.00')).toBe(true)
})

it('an order keeps the address of who is paid, each part in its field', () => {
  const address = {
    streetName: 'Wall Street',
    buildingNumber: '158',
    postCode: '10005',
    townName: 'New York',
    countrySubDivision: 'NY',
    country: 'US',
  }
  const lines = ['Rose Cottage', 'Behind the church']
  const account = { currency: 'USD', country: 'US', method: 'aba', fields: {}, holderName: 'Ana' }
  for (const given of [address, { townName: 'Leeds', country: 'GB', lines }]) {
    expect(bankBeneficiarySchema.parse({ ...account, address: given }).address).toEqual(given)
  }
  // an order with less, or with more lines, would come back
  for (const wrong of [
    { country: 'GB' },
    { townName: 'Leeds', country: 'GB', lines: [...lines, 'x'] },
  ]) {
    expect(bankBeneficiarySchema.safeParse({ ...account, address: wrong }).success).toBe(false)
  }
})
