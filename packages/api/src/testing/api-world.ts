import { jobsConnectionString, jobsSchema } from '@corridor/db/connection'
import type { OwnerSql, TestDatabase } from '@corridor/db/testing'
import { reactsTo as auditReactsTo } from '@corridor/domain/audit'
import { reactsTo as beneficiariesReactsTo, createRecipient } from '@corridor/domain/beneficiaries'
import { reactsTo as complianceReactsTo } from '@corridor/domain/compliance'
import { createQuote, reactsTo as fxReactsTo, importRates } from '@corridor/domain/fx'
import {
  declareDetails,
  deliverSandboxWebhooks as deliverIdentityWebhooks,
  reactsTo as kycReactsTo,
  receiveWebhook as receiveIdentityWebhook,
  submitCheck,
  uploadDocument,
} from '@corridor/domain/kyc'
import { reactsTo as notificationsReactsTo } from '@corridor/domain/notifications'
import {
  deliverSandboxWebhooks as deliverPaymentWebhooks,
  reactsTo as paymentsReactsTo,
  receiveWebhook as receivePaymentWebhook,
  startCardDeposit,
  startSandboxProvider,
} from '@corridor/domain/payments'
import { reactsTo as reportingReactsTo } from '@corridor/domain/reporting'
import { createTransfer, reactsTo as transfersReactsTo } from '@corridor/domain/transfers'
import type { CodedTransfer } from '@corridor/domain/transfers/contract'
import { openWallet, post, reactsTo as walletsReactsTo } from '@corridor/domain/wallets'
import { systemActor } from '@corridor/kernel/actor'
import type { WalletCurrency } from '@corridor/kernel/currency'
import { type Id, newId } from '@corridor/kernel/ids'
import type { WireMoney } from '@corridor/kernel/money'
import { unwrap } from '@corridor/kernel/result'
import { PgBoss } from 'pg-boss'
import { newPerson, type Person } from './people.ts'

const reactions = [
  ...auditReactsTo,
  ...beneficiariesReactsTo,
  ...complianceReactsTo,
  ...fxReactsTo,
  ...kycReactsTo,
  // everything but the sending of mail, for which no server runs here
  ...notificationsReactsTo.filter((row) => row.subscriber === 'notifications.notify'),
  ...paymentsReactsTo,
  ...reportingReactsTo,
  ...transfersReactsTo,
  ...walletsReactsTo,
]

/** Hands every published event to its subscribers and plays the outside world, until nothing more follows. */
export async function settle(db: TestDatabase): Promise<void> {
  for (let quiet = 0; quiet < 2; ) {
    const events = await db.publishEvents(reactions)
    const payments = await deliverPaymentWebhooks({
      deliver: async (message) => {
        unwrap(await receivePaymentWebhook(message))
        return 200
      },
    })
    const identity = await deliverIdentityWebhooks({
      deliver: async (message) => {
        unwrap(await receiveIdentityWebhook(message))
        return 200
      },
    })
    const isQuiet = events + payments.delivered + identity.delivered === 0
    quiet = isQuiet ? quiet + 1 : 0
  }
}

/** The real rates, and of the rules only those that do not count how much the tests do. */
export async function openHouse(db: OwnerSql): Promise<void> {
  unwrap(await importRates('embedded-ecb'))
  await db.ownerQuery(
    'compliance',
    `UPDATE rule SET active = false
      WHERE key IN ('many-recipients', 'velocity-count', 'velocity-sum', 'amount-over')`,
  )
}

export async function openWalletOf(
  person: Person,
  currency: WalletCurrency = 'EUR',
): Promise<Id<'wal'>> {
  const { customerId } = person
  return unwrap(await openWallet(systemActor('test'), { customerId, currency })).walletId
}

/** Puts money into somebody's wallet, as a settled card deposit would. */
export async function fund(person: Person, amount: WireMoney): Promise<Id<'wal'>> {
  const walletId = await openWalletOf(person, amount.currency as WalletCurrency)
  unwrap(
    await post({
      ledgerTransferId: newId('led'),
      code: 'deposit.card',
      reference: newId('dep'),
      legs: [
        {
          from: { kind: 'system', role: 'card-transit', currency: amount.currency },
          to: { kind: 'wallet', walletId },
          amount,
        },
      ],
    }),
  )
  return walletId
}

export const euros = (amount: string) => ({ amount, currency: 'EUR' as const })
export const key = () => `test-${crypto.randomUUID()}`

export async function quoteOf(
  person: Person,
  amount: string,
  payOut: 'internal' | 'bank' | 'conversion' = 'internal',
): Promise<Id<'quo'>> {
  const quote = unwrap(
    await createQuote(person.actor, {
      sourceCurrency: 'EUR',
      targetCurrency: payOut === 'bank' ? 'GBP' : payOut === 'conversion' ? 'USD' : 'EUR',
      fixed: 'source',
      amount: euros(amount),
      payOut,
    }),
  )
  return quote.quoteId
}

export async function recipientOf(person: Person, other: Person): Promise<Id<'rcp'>> {
  const lookup = `@${other.handle}`
  return unwrap(await createRecipient(person.actor, { kind: 'customer', lookup })).recipientId
}

/** Details of a bank account in Britain; its last two digits choose what the sandbox rail does with it. */
export const bankDetails = (ending: string) => ({
  currency: 'GBP' as const,
  country: 'GB',
  method: 'sort_code',
  fields: { sortCode: '231470', accountNumber: `319268${ending}` },
  holderName: 'Oliver Bennett',
})

export async function bankRecipientOf(person: Person, ending: string): Promise<Id<'rcp'>> {
  const input = { kind: 'bank' as const, ...bankDetails(ending) }
  return unwrap(await createRecipient(person.actor, input)).recipientId
}

export async function send(
  person: Person,
  recipientId: Id<'rcp'>,
  amount: string,
  payOut: 'internal' | 'bank' = 'internal',
): Promise<CodedTransfer> {
  const quoteId = await quoteOf(person, amount, payOut)
  const input = { quoteId, recipientId, idempotencyKey: key() }
  return unwrap(await createTransfer(person.actor, input)).view
}

/** A first payment so large that an officer has to look at it. */
export async function heldTransfer(db: TestDatabase, person: Person): Promise<CodedTransfer> {
  const transfer = await send(person, await recipientOf(person, await newPerson(db)), '2500.00')
  if (transfer.state !== 'in-review') throw new Error(`not held, but ${transfer.state}`)
  return transfer
}

/** Adds money by card on the sandbox gateway's own page, saving the card. */
export async function payByCard(
  db: TestDatabase,
  person: Person,
  walletId: Id<'wal'>,
): Promise<Id<'dep'>> {
  const provider = await startSandboxProvider({ port: 0, host: '127.0.0.1' })
  try {
    const { depositId, redirectUrl } = unwrap(
      await startCardDeposit(person.actor, {
        walletId,
        amount: euros('50.00'),
        savePaymentMethod: true,
        idempotencyKey: key(),
      }),
    )
    const page = new URL(new URL(redirectUrl).pathname, `http://127.0.0.1:${provider.port}`)
    const body = new URLSearchParams({ testCard: '4242424242424242' })
    const answer = await fetch(page, { method: 'POST', body, redirect: 'manual' })
    if (answer.status !== 303) throw new Error(`the card page answered ${answer.status}`)
    await settle(db)
    return depositId
  } finally {
    await provider.close()
  }
}

/** A picture of one grey dot: the smallest document that can be handed in. */
export const tinyPicture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)

export const declared = {
  addressLine1: '12 Canary Street',
  city: 'Berlin',
  postalCode: '10115',
  country: 'DE',
  nationality: 'PH',
  occupation: 'Nurse',
  purpose: 'family-support' as const,
}

/** Somebody whose identity check waits for an officer. */
export async function referredPerson(
  db: TestDatabase,
): Promise<{ person: Person; checkId: Id<'chk'>; documentId: Id<'doc'> }> {
  const person = await newPerson(db, { tier: 0, lastName: 'Refer' })
  unwrap(await declareDetails(person.actor, declared))
  const document = unwrap(
    await uploadDocument(person.actor, {
      kind: 'passport',
      side: 'front',
      fileName: 'passport.png',
      bytes: new Uint8Array(tinyPicture),
    }),
  )
  const { checkId } = unwrap(await submitCheck(person.actor))
  await settle(db)
  return { person, checkId, documentId: document.documentId }
}

/** The queues as the worker opens them, with the tables that it makes when it first starts. The caller stops them. */
export async function openQueues(): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: jobsConnectionString(),
    schema: jobsSchema,
    createSchema: false,
    supervise: false,
    schedule: false,
    max: 1,
  })
  await boss.start()
  return boss
}

export async function makeQueueTables(): Promise<void> {
  const boss = await openQueues()
  await boss.stop({ graceful: false })
}

/** A queue as the worker makes it for scheduled work. */
export async function makeQueue(name: string): Promise<void> {
  const boss = await openQueues()
  await boss.createQueue(name, { policy: 'stately' })
  await boss.stop({ graceful: false })
}
