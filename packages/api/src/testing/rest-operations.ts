import { currentTermsVersion } from '@corridor/domain/identity/contract'
import { bankDetails, declared, euros, heldTransfer, quoteOf, tinyPicture } from './api-world.ts'
import { newPerson, password } from './people.ts'
import type { Stage } from './stage.ts'

export type RestRow = {
  readonly who: 'everyone' | 'customer' | 'owner'
  /** Parts of the path, of the query and of the body alike. */
  readonly input?: (stage: Stage) => unknown
  /** Statuses that somebody who may can hear; the route's own where not given. */
  readonly hears?: readonly number[]
}

let names = 0

/** Every operation of the REST surface: who may call it, and with what. One without a row is a fault. */
export const restOperations: Readonly<Record<string, RestRow>> = {
  issueToken: {
    who: 'everyone',
    input: () => ({ clientId: 'cid_nobody', clientSecret: 'nothing' }),
    hears: [401],
  },
  registerUser: {
    who: 'everyone',
    input: () => ({
      email: `rest_${process.pid}_${names}@example.org`,
      phone: `+49152${21_000_000 + names}`,
      handle: `rest_${process.pid}_${names++}`,
      password,
      country: 'DE',
      firstName: 'Annika',
      lastName: 'Bergstrom',
      birthDate: '1990-05-01',
      acceptedTermsVersion: currentTermsVersion,
    }),
  },
  listWallets: { who: 'customer' },
  getWalletBalance: { who: 'owner', input: (stage) => ({ walletId: stage.walletId }) },
  getWalletStatement: {
    who: 'owner',
    input: (stage) => ({
      walletId: stage.walletId,
      from: '2026-11-01',
      to: '2026-11-30',
      format: 'csv',
    }),
  },
  submitKyc: {
    who: 'customer',
    input: () => ({
      details: declared,
      documents: [
        {
          kind: 'passport',
          side: 'front',
          fileName: 'passport.png',
          contentBase64: tinyPicture.toString('base64'),
        },
      ],
    }),
    // both are of the highest tier or on their way there
    hears: [202, 409, 422],
  },
  listActivity: { who: 'customer' },
  sendMoney: {
    who: 'owner',
    input: async (stage) => ({
      quoteId: await quoteOf(stage.owner, '3.00'),
      recipientId: stage.recipientId,
    }),
  },
  convertMoney: {
    who: 'owner',
    input: async (stage) => ({ quoteId: await quoteOf(stage.owner, '7.00', 'conversion') }),
  },
  depositMoney: {
    who: 'owner',
    input: (stage) => ({ walletId: stage.walletId, amount: euros('10.00') }),
  },
  getTransactionStatus: {
    who: 'owner',
    input: (stage) => ({ transactionId: stage.depositId }),
  },
  listTransfers: { who: 'customer' },
  getTransfer: { who: 'owner', input: (stage) => ({ transferId: stage.sent.transferId }) },
  cancelTransfer: {
    who: 'owner',
    input: async (stage) => ({
      transferId: (await heldTransfer(stage.db, stage.owner)).transferId,
    }),
  },
  createQuote: {
    who: 'customer',
    input: () => ({
      sourceCurrency: 'EUR',
      targetCurrency: 'GBP',
      fixed: 'source',
      amount: euros('100.00'),
      payOut: 'bank',
    }),
  },
  getQuote: {
    who: 'owner',
    input: async (stage) => ({ quoteId: await quoteOf(stage.owner, '5.00') }),
  },
  getRecipientRequirements: { who: 'customer', input: () => ({ currency: 'GBP' }) },
  createRecipient: {
    who: 'customer',
    input: async (stage) => ({
      kind: 'customer',
      lookup: `@${(await newPerson(stage.db, { tier: 0 })).handle}`,
    }),
  },
  listRecipients: { who: 'customer' },
  getRecipient: { who: 'owner', input: (stage) => ({ recipientId: stage.recipientId }) },
  listPaymentMethods: { who: 'customer' },
}

export const gbpAccount = { kind: 'bank', ...bankDetails('10') } as const
