import { newId } from '@corridor/kernel/ids'
import { wordsOf } from '@corridor/words/words-of'
import { expect, it } from 'vitest'
import { accountName } from './account-words.ts'

const words = wordsOf('en-GB', 'admin.ledger')

it('calls an account by whose it is', () => {
  expect(accountName(words, 'system:fees:EUR')).toBe('Fees EUR')
  expect(accountName(words, 'system:fx-spread:KWD')).toBe('FX spread KWD')
  expect(accountName(wordsOf('de-DE', 'admin.ledger'), 'system:fees:EUR')).toBe('Gebühren EUR')
  const wallet = newId('wal')
  expect(accountName(words, wallet)).toBe(`Wallet ${wallet.slice(0, 8)}…${wallet.slice(-4)}`)
})

it('shows what it does not know as it is', () => {
  for (const ownerRef of ['system:constructor:EUR', 'system:fees', 'elsewhere']) {
    expect(accountName(words, ownerRef)).toBe(ownerRef)
  }
})
