import type { TestDatabase } from '@corridor/db/testing'
import { reactsTo as beneficiariesReactsTo, createRecipient } from '@corridor/domain/beneficiaries'
import { reactsTo as complianceReactsTo } from '@corridor/domain/compliance'
import { createQuote, importRates } from '@corridor/domain/fx'
import {
  reactsTo as identityReactsTo,
  mintLink,
  registerCustomer,
  verifyEmail,
} from '@corridor/domain/identity'
import { currentTermsVersion } from '@corridor/domain/identity/contract'
import {
  deliverSandboxWebhooks,
  reactsTo as paymentsReactsTo,
  receiveWebhook,
} from '@corridor/domain/payments'
import { findWallet, openWallet, post, reactsTo as walletsReactsTo } from '@corridor/domain/wallets'
import { type CustomerActor, systemActor } from '@corridor/kernel/actor'
import type { WalletCurrency } from '@corridor/kernel/currency'
import { type Id, newId, uuidOf } from '@corridor/kernel/ids'
import type { WireMoney } from '@corridor/kernel/money'
import { unwrap } from '@corridor/kernel/result'
import { reactsTo } from '../reacts-to.ts'

export const password = 'a long and unusual phrase'

/** A customer of the tests, verified and able to send. */
export type Person = { readonly actor: CustomerActor; readonly handle: string }

const reactions = [
  ...identityReactsTo,
  ...walletsReactsTo,
  ...complianceReactsTo,
  ...paymentsReactsTo,
  ...beneficiariesReactsTo,
  ...reactsTo,
]

/** Settings under which the sandbox rail answers at once. */
export function useSandbox(): void {
  process.env.SANDBOX_DELAY_MS = '0'
  const secret = (name: string) => `whsec_${Buffer.from(name.padEnd(32, '.')).toString('base64')}`
  process.env.CARD_GATEWAY_WEBHOOK_SECRETS = secret('card-gateway')
  process.env.BANK_RAIL_WEBHOOK_SECRETS = secret('bank-rail')
}

/** Hands every published event to its subscribers, until nothing more follows. */
export async function settle(db: TestDatabase): Promise<void> {
  for (let quiet = 0; quiet < 2; ) {
    const events = await db.publishEvents(reactions)
    const { delivered } = await deliverSandboxWebhooks({
      deliver: async (message) => {
        unwrap(await receiveWebhook(message))
        return 200
      },
    })
    quiet = events === 0 && delivered === 0 ? quiet + 1 : 0
  }
}

export async function loadRates(): Promise<void> {
  unwrap(await importRates('embedded-ecb'))
}

let made = 0

/** Registers somebody, confirms the address and lifts them to a tier. */
export async function newPerson(
  db: TestDatabase,
  options: { tier?: 0 | 1 | 2; firstName?: string; lastName?: string } = {},
): Promise<Person> {
  const handle = `person_${process.pid}_${made++}`
  const { customerId } = unwrap(
    await registerCustomer({
      email: `${handle}@example.org`,
      phone: `+49151${10_000_000 + made}`,
      handle,
      password,
      country: 'DE',
      firstName: options.firstName ?? 'Annika',
      lastName: options.lastName ?? 'Bergstrom',
      birthDate: '1990-05-01',
      acceptedTermsVersion: currentTermsVersion,
    }),
  )
  const { token } = unwrap(await mintLink(customerId, { purpose: 'verify-email' }))
  unwrap(await verifyEmail({ token }))
  await db.ownerQuery('kyc', 'INSERT INTO standing (customer_id, tier) VALUES ($1, $2)', [
    uuidOf(customerId),
    options.tier ?? 2,
  ])
  return { actor: { kind: 'customer', customerId }, handle }
}

/** Puts money into somebody's wallet, as a settled card deposit would. */
export async function fund(person: Person, amount: WireMoney): Promise<Id<'wal'>> {
  const wallet = unwrap(
    await openWallet(systemActor('test'), {
      customerId: person.actor.customerId,
      currency: amount.currency as WalletCurrency,
    }),
  )
  unwrap(
    await post({
      ledgerTransferId: newId('led'),
      code: 'deposit.card',
      reference: newId('dep'),
      legs: [
        {
          from: { kind: 'system', role: 'card-transit', currency: amount.currency },
          to: { kind: 'wallet', walletId: wallet.walletId },
          amount,
        },
      ],
    }),
  )
  return wallet.walletId
}

export async function quoteFor(
  person: Person,
  amount: WireMoney,
  to: WireMoney['currency'],
  payOut: 'internal' | 'bank' | 'conversion',
  country?: string,
) {
  return unwrap(
    await createQuote(person.actor, {
      sourceCurrency: amount.currency,
      targetCurrency: to,
      fixed: 'source',
      amount,
      payOut,
      country,
    }),
  )
}

export async function recipientFor(person: Person, other: Person): Promise<Id<'rcp'>> {
  const recipient = unwrap(
    await createRecipient(person.actor, { kind: 'customer', lookup: `@${other.handle}` }),
  )
  return recipient.recipientId
}

/** A bank account in Britain whose last two digits choose what the sandbox rail does with it. */
export async function bankRecipient(
  person: Person,
  ending: string,
  holderName = 'Oliver Bennett',
): Promise<Id<'rcp'>> {
  const recipient = unwrap(
    await createRecipient(person.actor, {
      kind: 'bank',
      currency: 'GBP',
      country: 'GB',
      method: 'sort_code',
      fields: { sortCode: '231470', accountNumber: `319268${ending}` },
      holderName,
    }),
  )
  return recipient.recipientId
}

export async function available(person: Person, currency: WireMoney['currency']): Promise<string> {
  const wallet = unwrap(await findWallet(person.actor.customerId, currency))
  return wallet?.available.amount ?? 'none'
}

export const key = () => `test-${crypto.randomUUID()}`
