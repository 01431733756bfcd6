import { expect, it } from 'vitest'
import { readPricedSend, writePricedSend } from './priced-send.ts'

const priced = {
  from: 'EUR',
  to: 'GBP',
  fixed: 'target',
  amount: '80',
  way: 'internal',
  source: { amount: '93.20', currency: 'EUR' },
} as const
const day = 86_400_000

it('is found again for three days', () => {
  const text = writePricedSend(priced, 0)
  expect(readPricedSend(text, 3 * day - 1)).toMatchObject(priced)
  expect(readPricedSend(text, 3 * day)).toBeNull()
})

it.each([
  ['nothing', null],
  ['no JSON', '{'],
  ['a currency that is none', writePricedSend({ ...priced, amount: '1' }, 0).replace('GBP', 'XXQ')],
  ['an amount that is none', writePricedSend({ ...priced, amount: '1e9' }, 0)],
])('reads nothing out of %s', (_, text) => expect(readPricedSend(text, 1)).toBeNull())
