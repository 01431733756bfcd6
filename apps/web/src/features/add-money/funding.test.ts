import { expect, it } from 'vitest'
import { fundingOf } from './funding.ts'

const wallets = [
  { currency: 'PLN', state: 'closed' },
  { currency: 'EUR', state: 'open' },
  { currency: 'GBP', state: 'frozen' },
] as const
const asking = (query: string) => (key: string) => new URLSearchParams(query).get(key)
const everything = () => true

it('takes the wallet and the way that the address names, else the first that can be used', () => {
  const named = fundingOf(wallets, everything, asking('currency=GBP&by=card'))
  expect([named.wallet?.currency, named.way]).toEqual(['GBP', 'card'])
  for (const query of ['', 'currency=PLN&by=cash', 'currency=XXX']) {
    const first = fundingOf(wallets, everything, asking(query))
    expect([first.wallet?.currency, first.way]).toEqual(['EUR', 'bank'])
  }
})

it('leaves out what is not offered', () => {
  const cards = fundingOf(wallets, (service) => service === 'cards', asking('by=bank'))
  expect(cards).toMatchObject({ ways: ['card'], way: 'card' })
  expect(fundingOf([], () => false, asking(''))).toEqual({
    wallet: undefined,
    ways: [],
    way: undefined,
  })
})
