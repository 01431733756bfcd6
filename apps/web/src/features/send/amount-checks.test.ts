import type { WalletView } from '@corridor/domain/wallets/contract'
import { newId } from '@corridor/kernel/ids'
import { describe, expect, it } from 'vitest'
import { amountProblem } from './amount-checks.ts'

const eur = (amount: string) => ({ amount, currency: 'EUR' as const })
const wallet: WalletView = {
  walletId: newId('wal'),
  customerId: newId('cus'),
  currency: 'EUR',
  state: 'open',
  available: eur('100.00'),
  held: eur('0.00'),
  posted: eur('100.00'),
  openedAt: '2026-11-01T00:00:00.000Z',
}

describe('amountProblem', () => {
  const facts = { typed: eur('100.00'), wallet, price: undefined, source: eur('100.00') }

  it('lets the whole balance go', () => {
    expect(amountProblem(facts)).toBeNull()
  })

  it.each([
    ['nothing-typed', { typed: null }],
    ['insufficient', { source: eur('100.01') }],
    ['frozen', { wallet: { ...wallet, state: 'frozen' as const } }],
  ])('%s', (kind, over) => {
    expect(amountProblem({ ...facts, ...over })?.kind).toBe(kind)
  })
})
