import type { WalletView } from '@corridor/domain/wallets/contract'
import type { WalletCurrency } from '@corridor/kernel/currency'
import { newId } from '@corridor/kernel/ids'
import { describe, expect, it } from 'vitest'
import { askOf, keepApart } from './convert-draft.ts'

function wallet(currency: WalletCurrency, amount: string, state: WalletView['state'] = 'open') {
  const money = { amount, currency }
  const [walletId, customerId] = [newId('wal'), newId('cus')]
  const openedAt = '2026-11-20T10:00:00.000Z'
  return {
    walletId,
    customerId,
    currency,
    state,
    available: money,
    held: money,
    posted: money,
    openedAt,
  }
}

describe('askOf', () => {
  const wallets = [wallet('EUR', '0.00'), wallet('GBP', '5.00'), wallet('JPY', '9', 'frozen')]

  it('starts from the first wallet that has money and is not frozen', () => {
    expect(askOf({ step: 'amount' }, wallets)).toMatchObject({ from: 'GBP', to: 'EUR' })
    expect(askOf({ step: 'amount' }, [wallet('USD', '1.00')])).toMatchObject({ to: 'EUR' })
  })

  it('follows the address where it can', () => {
    const address = { step: 'amount', from: 'EUR', to: 'KWD', amount: '1.5' } as const
    expect(askOf(address, wallets)).toMatchObject({ from: 'EUR', to: 'KWD', amount: '1.5' })
    expect(askOf({ step: 'amount', from: 'JPY', to: 'JPY' }, wallets)).toMatchObject({
      from: 'GBP',
      to: 'JPY',
    })
    expect(askOf({ step: 'amount', from: 'EUR', to: 'EUR' }, wallets).to).toBe('GBP')
  })
})

describe('keepApart', () => {
  const before = askOf({ step: 'amount', from: 'EUR', to: 'GBP' }, [
    wallet('EUR', '1.00'),
    wallet('GBP', '1.00'),
  ])

  it('turns the pair around when one side takes the currency of the other', () => {
    expect(keepApart(before, { ...before, from: 'GBP' })).toMatchObject({ from: 'GBP', to: 'EUR' })
    expect(keepApart(before, { ...before, to: 'EUR' })).toMatchObject({ from: 'GBP', to: 'EUR' })
    expect(keepApart(before, { ...before, to: 'JPY' })).toMatchObject({ from: 'EUR', to: 'JPY' })
  })
})
