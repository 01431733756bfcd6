import { currencyCodes, walletCurrencies } from '@corridor/kernel/currency'
import { newId, uuidOf } from '@corridor/kernel/ids'
import { describe, expect, it } from 'vitest'
import { accountIdOf, ownerRefOf, parseOwnerRef } from './account-refs.ts'
import { type AccountRef, systemRoles } from './contract.ts'
import { firstCurrencyOf } from './country-currencies.ts'

describe('account references', () => {
  const systems = systemRoles.flatMap((role) =>
    currencyCodes.map((currency): AccountRef => ({ kind: 'system', role, currency })),
  )

  it('gives every house account an id of its own, the same each time', () => {
    const ids = systems.map((ref) => accountIdOf(ref))
    expect(new Set(ids).size).toBe(systems.length)
    expect(systems.map((ref) => accountIdOf({ ...ref }))).toEqual(ids)
    for (const id of ids) {
      expect(uuidOf(id)).toMatch(
        /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      )
    }
  })

  it('keeps the ids that books already have', () => {
    expect(
      uuidOf(accountIdOf({ kind: 'system', role: 'fees', currency: 'EUR' })),
    ).toMatchInlineSnapshot(`"9b3f3a40-2337-8319-8950-8634135a6fd8"`)
  })

  it("gives a wallet's account the wallet's uuid", () => {
    const walletId = newId('wal')
    expect(uuidOf(accountIdOf({ kind: 'wallet', walletId }))).toBe(uuidOf(walletId))
  })

  it('reads back what it writes as owner, and nothing else', () => {
    const wallet: AccountRef = { kind: 'wallet', walletId: newId('wal') }
    for (const ref of [wallet, ...systems]) expect(parseOwnerRef(ownerRefOf(ref))).toEqual(ref)
    for (const text of [
      '',
      'wal_1',
      'system:fees',
      'system:fees:XXX',
      'system:cash:EUR',
      'system:fees:EUR:1',
      'x:fees:EUR',
    ]) {
      expect(parseOwnerRef(text)).toBeNull()
    }
  })
})

describe('the currency of the first wallet', () => {
  it.each([
    ['DE', 'EUR'],
    ['hr', 'EUR'],
    ['BG', 'EUR'],
    ['GB', 'GBP'],
    ['JP', 'JPY'],
    ['KW', 'KWD'],
    ['LI', 'CHF'],
    ['US', 'USD'],
    ['AR', 'USD'],
    ['ZZ', 'USD'],
    ['', 'USD'],
  ])('of %j is %s', (country, currency) => {
    expect(firstCurrencyOf(country)).toBe(currency)
  })

  it('reaches every currency of the wallets', () => {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('')
    const countries = letters.flatMap((a) => letters.map((b) => a + b))
    expect(new Set(countries.map(firstCurrencyOf))).toEqual(new Set(walletCurrencies))
  })
})
