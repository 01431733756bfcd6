import { newId } from '@corridor/kernel/ids'
import { expect, it } from 'vitest'
import { accountWords } from './account-words.ts'

it('calls an account by whose it is', () => {
  expect(accountWords('system:fees:EUR')).toBe('Fees EUR')
  expect(accountWords('system:fx-spread:KWD')).toBe('FX spread KWD')
  const wallet = newId('wal')
  expect(accountWords(wallet)).toBe(`Wallet ${wallet.slice(0, 8)}…${wallet.slice(-4)}`)
})

it('shows what it does not know as it is', () => {
  for (const ownerRef of ['system:constructor:EUR', 'system:fees', 'elsewhere']) {
    expect(accountWords(ownerRef)).toBe(ownerRef)
  }
})
