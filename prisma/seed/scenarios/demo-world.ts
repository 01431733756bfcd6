import { createRecipient } from '@corridor/domain/beneficiaries'
import { createQuote } from '@corridor/domain/fx'
import { findPayee, mintLink, registerCustomer, verifyEmail } from '@corridor/domain/identity'
import { currentTermsVersion } from '@corridor/domain/identity/contract'
import { declareDetails, submitCheck, uploadDocument } from '@corridor/domain/kyc'
import { getBankInstructions, simulateBankDeposit } from '@corridor/domain/payments'
import { openThread } from '@corridor/domain/support'
import { createConversion, createTransfer } from '@corridor/domain/transfers'
import { openWallet } from '@corridor/domain/wallets'
import type { CustomerActor } from '@corridor/kernel/actor'
import type { WalletCurrency } from '@corridor/kernel/currency'
import { type Id, newId } from '@corridor/kernel/ids'
import type { WireMoney } from '@corridor/kernel/money'
import { unwrap } from '@corridor/kernel/result'
import { type DemoPerson, demoPassword, people } from './people.ts'
import { settleSandbox } from './settle-sandbox.ts'
import { specimenDocument } from './specimen-document.ts'

const anyone: CustomerActor = { kind: 'customer', customerId: newId('cus') }

/** Whether an earlier start has made the demo world. */
export function isSeeded(): Promise<boolean> {
  return hasCustomer(people.amara.handle)
}

export async function hasCustomer(handle: string): Promise<boolean> {
  const found = await findPayee(anyone, { by: 'handle', text: handle })
  return found.ok
}

/** Customers in every standing, money that came, went, bounced and waits; all of it through the product's own verbs. */
export async function seedDemoWorld(): Promise<void> {
  const { lucia, jonas, amara } = await registerAll()
  await Promise.all([
    addMoney(jonas, { amount: '15840.00', currency: 'EUR' }),
    addMoney(lucia, { amount: '265.40', currency: 'EUR' }),
    addMoney(amara, { amount: '6850.00', currency: 'EUR' }),
  ])
  await settleSandbox()
  await convert(amara, { amount: '1200.00', currency: 'EUR' }, 'GBP')
  await convert(amara, { amount: '800.00', currency: 'EUR' }, 'USD')
  await convert(amara, { amount: '250.00', currency: 'EUR' }, 'JPY')
  await settleSandbox()
  await payFriends(amara, jonas)
  await payBanks(amara, jonas)
  await settleSandbox()
  // large enough for an officer to look at; amara stays free to try things
  const held = await sendTo(
    jonas,
    people.amara.handle,
    { amount: '12500.00', currency: 'EUR' },
    'EUR',
  )
  await settleSandbox()
  unwrap(
    await openThread(jonas, {
      subject: 'When will my transfer arrive?',
      text: 'I sent money to Amara for the car and it has not arrived yet. Is there anything I need to do?',
      aboutTransferId: held,
    }),
  )
  await settleSandbox()
}

async function payFriends(amara: CustomerActor, jonas: CustomerActor): Promise<void> {
  await sendTo(
    amara,
    people.jonas.handle,
    { amount: '86.50', currency: 'EUR' },
    'EUR',
    'Dinner on Friday',
  )
  await sendTo(amara, people.lucia.handle, { amount: '140.00', currency: 'EUR' }, 'EUR', 'Birthday')
  await sendTo(
    jonas,
    people.amara.handle,
    { amount: '42.00', currency: 'EUR' },
    'EUR',
    'Concert ticket',
  )
}

/** One payout that arrives, one that the bank sends back, one far away. */
async function payBanks(amara: CustomerActor, jonas: CustomerActor): Promise<void> {
  const british = { currency: 'GBP', country: 'GB', method: 'sort_code' } as const
  const rent = await bankRecipient(amara, {
    ...british,
    holderName: 'Oliver Bennett',
    fields: { sortCode: '231470', accountNumber: '31926819' },
  })
  await payOut(amara, rent, { amount: '640.00', currency: 'EUR' }, 'GBP', 'GB', 'Rent November')
  const closed = await bankRecipient(amara, {
    ...british,
    holderName: 'Harriet Moore',
    fields: { sortCode: '231470', accountNumber: '31926802' },
  })
  await payOut(amara, closed, { amount: '75.00', currency: 'EUR' }, 'GBP', 'GB', 'Bicycle')
  const india = await bankRecipient(jonas, {
    currency: 'INR',
    country: 'IN',
    method: 'indian',
    holderName: 'Priya Raghunathan',
    fields: { ifscCode: 'HDFC0000485', accountNumber: '50100123456718' },
  })
  await payOut(jonas, india, { amount: '300.00', currency: 'EUR' }, 'INR', 'IN', 'For Amma')
}

/** Everybody side by side, a step at a time: each waits for the others only where providers have to answer. */
async function registerAll() {
  const { lucia, jonas, mateusz, noor, amara } = people
  const all = await Promise.all([lucia, jonas, mateusz, noor, amara].map(register))
  await settleSandbox()
  await handInAll(all, 'passport')
  await handInAll(all, 'proof-of-address')
  const [first, second, , , last] = all.map(({ actor }) => actor)
  if (!first || !second || !last) throw new Error('somebody of the demo world is missing')
  return { lucia: first, jonas: second, amara: last }
}

type Registered = { readonly actor: CustomerActor; readonly person: DemoPerson }

async function register(person: DemoPerson): Promise<Registered> {
  const { label: _, city: __, documents, ...details } = person
  const { customerId } = unwrap(
    await registerCustomer({
      ...details,
      password: demoPassword,
      acceptedTermsVersion: currentTermsVersion,
    }),
  )
  const { token } = unwrap(await mintLink(customerId, { purpose: 'verify-email' }))
  unwrap(await verifyEmail({ token }))
  return { actor: { kind: 'customer', customerId }, person }
}

async function handInAll(
  all: readonly Registered[],
  kind: 'passport' | 'proof-of-address',
): Promise<void> {
  const havingIt = all.filter(({ person: { documents } }) => {
    return documents === 'passport-and-address' || (kind === 'passport' && documents !== 'none')
  })
  await Promise.all(havingIt.map(({ actor, person }) => handIn(actor, person, kind)))
  await settleSandbox()
}

async function handIn(
  actor: CustomerActor,
  person: DemoPerson,
  kind: 'passport' | 'proof-of-address',
): Promise<void> {
  unwrap(
    await declareDetails(actor, {
      addressLine1: 'Hafenstrasse 12',
      city: person.city,
      postalCode: '20457',
      country: person.country,
      nationality: person.country,
      occupation: 'Engineer',
      purpose: 'family-support',
    }),
  )
  const mark = person.documents === 'refer' ? '-refer' : ''
  unwrap(
    await uploadDocument(actor, {
      kind,
      side: 'front',
      fileName: `${kind}${mark}.png`,
      bytes: await specimenDocument(person.firstName.length),
    }),
  )
  unwrap(await submitCheck(actor))
}

async function addMoney(actor: CustomerActor, amount: WireMoney): Promise<void> {
  const currency = amount.currency as WalletCurrency
  unwrap(await openWallet(actor, { customerId: actor.customerId, currency }))
  const { reference } = unwrap(await getBankInstructions(actor, { currency }))
  unwrap(await simulateBankDeposit({ reference, amount }))
}

async function convert(actor: CustomerActor, amount: WireMoney, to: WalletCurrency): Promise<void> {
  const { quoteId } = unwrap(
    await createQuote(actor, {
      sourceCurrency: amount.currency,
      targetCurrency: to,
      fixed: 'source',
      amount,
      payOut: 'conversion',
    }),
  )
  unwrap(await createConversion(actor, { quoteId, idempotencyKey: `demo-${crypto.randomUUID()}` }))
}

async function sendTo(
  actor: CustomerActor,
  handle: string,
  amount: WireMoney,
  to: WalletCurrency,
  reference?: string,
): Promise<Id<'tr'>> {
  // the same person again is the same recipient
  const { recipientId } = unwrap(
    await createRecipient(actor, { kind: 'customer', lookup: `@${handle}` }),
  )
  const { quoteId } = unwrap(
    await createQuote(actor, {
      sourceCurrency: amount.currency,
      targetCurrency: to,
      fixed: 'source',
      amount,
      payOut: 'internal',
    }),
  )
  const idempotencyKey = `demo-${crypto.randomUUID()}`
  const made = unwrap(
    await createTransfer(actor, { quoteId, recipientId, reference, idempotencyKey }),
  )
  return made.view.transferId
}

type BankAccount = {
  currency: WalletCurrency
  country: string
  method: string
  holderName: string
  fields: Record<string, string>
}

async function bankRecipient(actor: CustomerActor, account: BankAccount): Promise<Id<'rcp'>> {
  const { recipientId } = unwrap(await createRecipient(actor, { kind: 'bank', ...account }))
  return recipientId
}

async function payOut(
  actor: CustomerActor,
  recipientId: Id<'rcp'>,
  amount: WireMoney,
  to: WalletCurrency,
  country: string,
  reference: string,
): Promise<void> {
  const { quoteId } = unwrap(
    await createQuote(actor, {
      sourceCurrency: amount.currency,
      targetCurrency: to,
      fixed: 'source',
      amount,
      payOut: 'bank',
      country,
    }),
  )
  const idempotencyKey = `demo-${crypto.randomUUID()}`
  unwrap(await createTransfer(actor, { quoteId, recipientId, reference, idempotencyKey }))
}
