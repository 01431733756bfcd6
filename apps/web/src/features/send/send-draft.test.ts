import type { RecipientView } from '@corridor/domain/beneficiaries/contract'
import type { WalletView } from '@corridor/domain/wallets/contract'
import type { WalletCurrency } from '@corridor/kernel/currency'
import { newId } from '@corridor/kernel/ids'
import { describe, expect, it } from 'vitest'
import { draftOf } from './send-draft.ts'

const wallet = (currency: WalletCurrency, amount: string): WalletView => ({
  walletId: newId('wal'),
  customerId: newId('cus'),
  currency,
  state: 'open',
  available: { amount, currency },
  held: { amount: '0', currency },
  posted: { amount, currency },
  openedAt: '2026-11-01T00:00:00.000Z',
})

const bank: RecipientView = {
  recipientId: newId('rcp'),
  kind: 'bank',
  displayName: 'Ana Lima',
  nickname: null,
  type: null,
  nameAtBank: null,
  detail: 'IBAN •••• 3000',
  currency: 'PLN',
  country: 'PL',
  method: 'iban',
  last4: '3000',
  isActive: true,
  createdAt: '2026-11-01T00:00:00.000Z',
}

const wallets = [wallet('EUR', '0.00'), wallet('JPY', '5000')]

describe('draftOf', () => {
  it('begins with the first wallet that has money', () => {
    expect(draftOf({ step: 'amount' }, { wallets }).ask).toMatchObject({
      from: 'JPY',
      to: 'GBP',
      fixed: 'source',
      amount: '',
    })
  })

  it('sends a bank account only what it takes, whatever the address says', () => {
    const { ask } = draftOf(
      { step: 'review', from: 'EUR', to: 'USD', way: 'internal' },
      { wallets, recipient: bank },
    )
    expect(ask).toMatchObject({
      from: 'EUR',
      to: 'PLN',
      way: 'bank',
      country: 'PL',
      method: 'iban',
    })
  })

  it('forgets a recipient that was removed, and a wallet that is not there', () => {
    const draft = draftOf(
      { step: 'review', from: 'USD', to: 'USD' },
      { wallets, recipient: { ...bank, isActive: false } },
    )
    expect(draft.recipientId).toBeUndefined()
    expect(draft.ask).toMatchObject({ from: 'JPY', to: 'USD' })
  })
})
