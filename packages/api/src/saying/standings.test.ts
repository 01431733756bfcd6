import { newId } from '@corridor/kernel/ids'
import { describe, expect, it } from 'vitest'
import { sayBankInstructions, sayDeposit } from './deposits.ts'
import { sayKycStatus, sayReason } from './kyc.ts'
import { sayTransfer, sayWarning } from './transfers.ts'

const euros = { amount: '10.00', currency: 'EUR' } as const
const transfer = {
  transferId: newId('tr'),
  kind: 'send',
  state: 'in-review',
  source: euros,
  target: euros,
  fee: euros,
  spread: euros,
  rate: '1',
  rateAsOf: '2026-11-30',
  recipientId: null,
  recipientName: 'Ana S.',
  recipientDetail: '@ana',
  reference: null,
  deliveryEstimate: null,
  steps: [
    { key: 'set-up', state: 'done', at: '2026-11-30T10:00:00.000Z' },
    { key: 'taken', state: 'done', at: '2026-11-30T10:00:00.000Z' },
    { key: 'checked', state: 'current', at: null },
    { key: 'delivered', state: 'next', at: null },
  ],
  canCancel: true,
  failureCode: null,
  createdAt: '2026-11-30T10:00:00.000Z',
  updatedAt: '2026-11-30T10:00:00.000Z',
  completedAt: null,
} as const satisfies Omit<Parameters<typeof sayTransfer>[1], 'steps'> & { steps: unknown }
const codedTransfer = { ...transfer, steps: [...transfer.steps] }

describe('a transfer', () => {
  it('says where the money is, in English as ever', () => {
    const said = sayTransfer('en-GB', codedTransfer)
    expect(said).toMatchObject({
      stateWord: 'Being checked',
      sentence:
        'We are checking this transfer. Your money is set aside and safe; we will tell you when it moves on.',
      recipientName: 'Ana S.',
    })
    expect(said.steps.map(({ label }) => label)).toEqual([
      'You set up the transfer',
      'Money taken from your wallet',
      'Being checked',
      'Delivered',
    ])
  })

  it('says it in the language of whoever reads it', () => {
    const conversion = {
      ...codedTransfer,
      kind: 'conversion' as const,
      state: 'completed' as const,
    }
    expect(sayTransfer('de-DE', conversion)).toMatchObject({
      stateWord: 'Abgeschlossen',
      sentence: 'Das Geld ist angekommen.',
      recipientName: 'Ihr eigenes Wallet',
      recipientDetail: 'EUR-Wallet',
    })
  })

  it('says on whose side a failure lies', () => {
    const failed = { ...codedTransfer, state: 'failed' as const }
    const because = (failureCode: string) => sayTransfer('en-GB', { ...failed, failureCode })
    expect(because('transfers.recipient-unavailable').sentence).toMatch(/^The recipient cannot/)
    expect(because('compliance.refused').sentence).toBe(
      'This transfer was not made. Your money is in your wallet.',
    )
  })

  it('is warned of', () => {
    expect(sayWarning('en-GB', 'first-payment').sentence).toBe(
      'You have not paid them before. Check the details; we cannot call money back.',
    )
  })
})

describe('a deposit', () => {
  const deposit = {
    depositId: newId('dep'),
    customerId: newId('cus'),
    walletId: newId('wal'),
    method: 'card' as const,
    state: 'failed' as const,
    amount: euros,
    card: null,
    failureCode: 'card-declined' as const,
    ledgerTransferId: newId('led'),
    createdAt: '2026-11-30T10:00:00.000Z',
    settledAt: null,
  }

  it('says why it failed', () => {
    expect(sayDeposit('en-GB', deposit).sentence).toBe(
      'Your bank declined the card. No money has moved; try another card.',
    )
    expect(sayDeposit('es-MX', { ...deposit, failureCode: null }).sentence).toBe(
      'El pago ha fallado. No se ha movido dinero.',
    )
  })

  it('is told where to go by a bank', () => {
    const account = { accountName: 'A', accountNumber: '1', bankName: 'B', reference: 'COR-7F3K9Q' }
    const lines = [
      { code: 'reference' as const, value: 'COR-7F3K9Q' },
      { code: 'currency' as const, value: 'EUR' },
    ]
    const coded = { ...account, currency: 'EUR' as const, walletId: newId('wal'), lines }
    expect(sayBankInstructions('en-GB', coded).lines).toEqual([
      { label: 'Payment reference', value: 'COR-7F3K9Q' },
      { label: 'Currency', value: 'Euro (EUR)' },
    ])
    expect(sayBankInstructions('de-DE', coded).lines[1]).toEqual({
      label: 'Währung',
      value: 'Euro (EUR)',
    })
  })
})

describe('a verification', () => {
  const status = {
    customerId: newId('cus'),
    tier: 0 as const,
    canFund: false,
    state: 'refused' as const,
    checkId: newId('chk'),
    hasDetails: true,
    documents: [],
    nextStep: 'upload-document' as const,
    reasonCode: 'document-not-genuine' as const,
    submittedAt: null,
    decidedAt: null,
  }

  it('says what to do, and gives no reason beside its sentence', () => {
    const said = sayKycStatus('en-GB', status)
    expect(said.message).toBe(
      'We could not verify your identity with this document. Try again with another one, or contact support.',
    )
    expect(said).not.toHaveProperty('reasonCode')
    expect(sayKycStatus('en-GB', { ...status, nextStep: 'contact-support' }).message).toMatch(
      /they will help you/,
    )
  })

  it('gives officers reasons to choose from', () => {
    expect(sayReason('en-GB', { code: 'side-missing', decision: 'ask-again' })).toEqual({
      code: 'side-missing',
      decision: 'ask-again',
      label: 'A side or page is missing',
      message: 'A side of your document is missing. Please upload both sides.',
    })
  })
})
