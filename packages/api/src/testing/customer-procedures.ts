import { createApiKey } from '@corridor/domain/identity'
import { currentTermsVersion } from '@corridor/domain/identity/contract'
import { listNotifications } from '@corridor/domain/notifications'
import { listPaymentMethods } from '@corridor/domain/payments'
import { unwrap } from '@corridor/kernel/result'
import { declared, euros, heldTransfer, key, openWalletOf, quoteOf } from './api-world.ts'
import type { CustomerRow } from './customer-row.ts'
import { password, signedIn } from './people.ts'
import { recipientProcedures } from './recipient-procedures.ts'

const wrongToken = 'x'.repeat(43)
let names = 0

/** Every procedure of the customers' root: who may call it, and with what. A procedure without a row is a fault. */
export const customerProcedures: Readonly<Record<string, CustomerRow>> = {
  'activity.list': { who: 'customer', input: () => ({}) },
  'activity.get': { who: 'owner', input: (stage) => ({ subjectId: stage.sent.transferId }) },
  'activity.ledgerLines': {
    who: 'owner',
    input: (stage) => ({ subjectId: stage.sent.transferId }),
  },
  'changes.onChange': { who: 'customer' },
  'deposits.getBankInstructions': { who: 'customer', input: () => ({ currency: 'EUR' }) },
  'deposits.startCard': {
    who: 'owner',
    input: (stage) => ({
      walletId: stage.walletId,
      amount: euros('10.00'),
      idempotencyKey: key(),
    }),
  },
  'deposits.get': { who: 'owner', input: (stage) => ({ depositId: stage.depositId }) },
  'deposits.listPaymentMethods': { who: 'customer' },
  'deposits.removePaymentMethod': {
    who: 'owner',
    input: async (stage) => {
      const [method] = unwrap(await listPaymentMethods(stage.owner.actor)).items
      return { paymentMethodId: method?.paymentMethodId }
    },
  },
  'fx.getRate': { who: 'everyone', input: () => ({ source: 'EUR', target: 'USD' }) },
  'fx.getRateHistory': {
    who: 'everyone',
    input: () => ({ source: 'EUR', target: 'USD', days: 30 }),
  },
  'fx.listCorridors': { who: 'everyone' },
  'fx.calculate': {
    who: 'everyone',
    input: () => ({
      source: 'EUR',
      target: 'GBP',
      fixed: 'source',
      amount: euros('100.00'),
      payOut: 'bank',
    }),
  },
  'fx.createQuote': {
    who: 'customer',
    input: () => ({
      sourceCurrency: 'EUR',
      targetCurrency: 'GBP',
      fixed: 'source',
      amount: euros('100.00'),
      payOut: 'bank',
    }),
  },
  'fx.getQuote': {
    who: 'owner',
    input: async (stage) => ({ quoteId: await quoteOf(stage.owner, '5.00') }),
  },
  'home.overview': { who: 'customer', input: () => ({}) },
  'identity.register': {
    who: 'everyone',
    input: () => ({
      email: `new_${process.pid}_${names}@example.org`,
      phone: `+49152${20_000_000 + names}`,
      handle: `new_${process.pid}_${names++}`,
      password,
      country: 'DE',
      firstName: 'Annika',
      lastName: 'Bergstrom',
      birthDate: '1990-05-01',
      acceptedTermsVersion: currentTermsVersion,
    }),
  },
  'identity.verifyEmail': {
    who: 'everyone',
    input: () => ({ token: wrongToken }),
    hears: ['identity.link-invalid'],
  },
  'identity.resendVerification': {
    who: 'everyone',
    input: () => ({ email: 'nobody@example.org' }),
  },
  'identity.requestPasswordReset': {
    who: 'everyone',
    input: () => ({ email: 'nobody@example.org' }),
  },
  'identity.resetPassword': {
    who: 'everyone',
    input: () => ({ token: wrongToken, newPassword: 'another long and unusual phrase' }),
    hears: ['identity.link-invalid'],
  },
  'home.services': { who: 'everyone' },
  'identity.isSignedIn': { who: 'everyone' },
  'identity.signOut': { who: 'customer' },
  'identity.getProfile': { who: 'customer' },
  'identity.updateProfile': { who: 'customer', input: () => ({ preferredCurrency: 'EUR' }) },
  'identity.changeLanguage': { who: 'customer', input: () => ({ timeZone: 'Europe/Zurich' }) },
  'identity.changePassword': {
    who: 'customer',
    input: () => ({ currentPassword: 'not the password', newPassword: 'a third unusual phrase' }),
    hears: ['identity.bad-credentials'],
  },
  'identity.startTotp': { who: 'customer', input: () => ({ password }) },
  'identity.confirmTotp': {
    who: 'customer',
    input: () => ({ code: '000000' }),
    hears: ['identity.totp-code-wrong', 'identity.totp-not-started'],
  },
  'identity.disableTotp': {
    who: 'customer',
    input: () => ({ password, code: '000000' }),
    hears: ['identity.totp-off'],
  },
  'identity.listSessions': { who: 'customer' },
  'identity.revokeSession': {
    who: 'owner',
    input: async (stage) => ({ sessionId: (await signedIn(stage.owner)).sessionId }),
  },
  'identity.revokeAllSessions': { who: 'customer', input: () => ({ exceptCurrent: true }) },
  'identity.findPayee': {
    who: 'customer',
    input: (stage) => ({ by: 'handle', text: stage.payee.handle }),
  },
  'identity.listApiKeys': { who: 'customer' },
  'identity.createApiKey': {
    who: 'customer',
    input: () => ({ label: 'Bookkeeping', scopes: ['wallets:read'], password }),
  },
  'identity.revokeApiKey': {
    who: 'owner',
    input: async (stage) => {
      const input = { label: 'Old', scopes: ['wallets:read'] as ['wallets:read'], password }
      const made = unwrap(await createApiKey(stage.owner.actor, input))
      return { apiKeyId: made.apiKeyId }
    },
  },
  'notifications.list': { who: 'customer', input: () => ({}) },
  'notifications.countUnread': { who: 'customer' },
  // ids of others are passed over in silence; the test looks that they stay unread
  'notifications.markRead': {
    who: 'customer',
    input: async (stage) => {
      const { items } = unwrap(await listNotifications(stage.owner.actor, {}))
      return { notificationIds: items.slice(0, 1).map((item) => item.notificationId) }
    },
  },
  ...recipientProcedures,
  'recovery.request': {
    who: 'everyone',
    // an address of its own for each call: failures of one block it
    input: () => ({ email: `nobody_${names++}@example.org`, password: 'not the password' }),
    hears: ['identity.bad-credentials'],
  },
  'recovery.read': {
    who: 'everyone',
    input: () => ({ token: wrongToken }),
    hears: ['identity.link-invalid'],
  },
  'recovery.prove': {
    who: 'everyone',
    input: () => ({
      token: wrongToken,
      firstName: 'Annika',
      lastName: 'Bergstrom',
      birthDate: '1990-05-01',
    }),
    hears: ['identity.link-invalid'],
  },
  'recovery.cancelByLink': {
    who: 'everyone',
    input: () => ({ token: wrongToken }),
    hears: ['identity.link-invalid'],
  },
  'recovery.get': { who: 'customer' },
  'recovery.cancel': { who: 'customer', hears: ['identity.recovery-not-found'] },
  'support.open': {
    who: 'customer',
    input: () => ({ subject: 'A question', text: 'How long does it take?' }),
  },
  'support.reply': {
    who: 'owner',
    input: (stage) => ({ threadId: stage.threadId, text: 'Any news?' }),
  },
  'support.list': { who: 'customer', input: () => ({}) },
  'support.get': { who: 'owner', input: (stage) => ({ threadId: stage.threadId }) },
  'transfers.create': {
    who: 'owner',
    input: async (stage) => ({
      quoteId: await quoteOf(stage.owner, '3.00'),
      recipientId: stage.recipientId,
      idempotencyKey: key(),
    }),
  },
  'transfers.convert': {
    who: 'owner',
    input: async (stage) => ({
      quoteId: await quoteOf(stage.owner, '7.00', 'conversion'),
      idempotencyKey: key(),
    }),
  },
  'transfers.get': { who: 'owner', input: (stage) => ({ transferId: stage.sent.transferId }) },
  'transfers.list': { who: 'customer', input: () => ({}) },
  'transfers.cancel': {
    who: 'owner',
    input: async (stage) => ({
      transferId: (await heldTransfer(stage.db, stage.owner)).transferId,
    }),
  },
  'transfers.warnings': {
    who: 'owner',
    input: async (stage) => ({
      quoteId: await quoteOf(stage.owner, '3.00'),
      recipientId: stage.recipientId,
    }),
  },
  'verification.getStatus': { who: 'customer' },
  'verification.declareDetails': {
    who: 'customer',
    input: () => declared,
    hears: ['ok', 'kyc.already-verified'],
  },
  'verification.submit': {
    who: 'customer',
    hears: ['ok', 'kyc.already-verified', 'kyc.details-missing', 'kyc.document-missing'],
  },
  'verification.getLimits': { who: 'customer' },
  'wallets.list': { who: 'customer' },
  'wallets.statement': {
    who: 'owner',
    input: (stage) => ({
      walletId: stage.walletId,
      from: '2026-11-01',
      to: '2026-11-30',
      format: 'camt053',
    }),
  },
  'wallets.get': { who: 'owner', input: (stage) => ({ walletId: stage.walletId }) },
  'wallets.open': { who: 'customer', input: () => ({ currency: 'SEK' }) },
  'wallets.close': {
    who: 'owner',
    input: async (stage) => ({ walletId: await openWalletOf(stage.owner, 'NOK') }),
  },
}
