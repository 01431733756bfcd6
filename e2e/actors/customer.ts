import { randomInt } from 'node:crypto'
import {
  type Browser,
  type BrowserContextOptions,
  expect,
  type Page,
  request,
} from '@playwright/test'
import { scaledTimeout } from '../timeouts.ts'
import { webUrl } from '../world.ts'
import { type Door, doorOf, signInAt } from './door.ts'
import { linkIn, waitForMail } from './mailbox.ts'
import { waitingForScripts } from './scripts.ts'
import { specimenPng } from './specimen.ts'
import { staffDoor } from './staff.ts'

/** Who somebody says they are. Nobody of this name exists, and every test has people of its own. */
export type Person = {
  readonly email: string
  readonly handle: string
  readonly phone: string
  readonly password: string
  readonly country: string
  readonly firstName: string
  readonly lastName: string
  readonly birthDate: string
}

const syllables = ['ba', 'ke', 'li', 'mo', 'nu', 'fra', 'wi', 'to', 'vu', 'ge', 'plo', 'zi']
const firstNames = ['Edda', 'Runa', 'Torben', 'Wilma', 'Anselm', 'Gesine', 'Ottilie', 'Henrike']
const lastNames = ['Halvorsen', 'Brinkmeyer', 'Lindqvist', 'Westerkamp', 'Aldenhoven', 'Nordhoff']

export function newPerson(own: Partial<Person> = {}): Person {
  const mark = `${Date.now().toString(36)}${randomInt(36 ** 4).toString(36)}`
  const pick = (words: readonly string[]) => words[randomInt(words.length)] ?? 'Edda'
  const second = pick(syllables) + pick(syllables) + pick(syllables)
  return {
    email: `${mark}@journeys.example`,
    handle: `j_${mark}`.slice(0, 20),
    phone: `+49151${String(randomInt(10 ** 8)).padStart(8, '0')}`,
    password: `slow river under ${mark} stones`,
    country: 'DE',
    // others see the first name and an initial: it has to be found again in lists of everybody's people
    firstName: `${pick(firstNames)} ${second.charAt(0).toUpperCase()}${second.slice(1)}`,
    lastName: pick(lastNames),
    // the same number as day and as month, whichever comes first where the date is typed
    birthDate: '1990-12-12',
    ...own,
  }
}

/** The name that other customers, and the console's lists, show. */
export const nameOf = ({ firstName, lastName }: Person) => `${firstName} ${lastName.charAt(0)}.`

/** The name as it stands in the passport. */
export const fullNameOf = ({ firstName, lastName }: Person) => `${firstName} ${lastName}`

/** Finds a person wherever they are named, by an initial for other customers or in full for staff. */
export const patternOf = ({ firstName, lastName }: Person) =>
  new RegExp(`${firstName} ${lastName.charAt(0)}`)

/** A customer with a session of their own. */
export type Customer = Person & { readonly door: Door }

type Wallet = { walletId: string; currency: string; available: { amount: string } }

export async function walletOf(customer: Customer, currency: string): Promise<Wallet | undefined> {
  const wallets = await customer.door.query<Wallet[]>('wallets.list')
  return wallets.find((wallet) => wallet.currency === currency)
}

/** What the books say is available right now; null where there is no such wallet. */
export async function availableOf(customer: Customer, currency: string): Promise<string | null> {
  return (await walletOf(customer, currency))?.available.amount ?? null
}

/** An account with a confirmed address and its first wallet open, signed in; not verified yet. */
export async function makeCustomer(own: Partial<Person> = {}): Promise<Customer> {
  const person = newPerson(own)
  const visitor = doorOf(await request.newContext({ baseURL: webUrl }))
  await visitor.mutate('identity.register', { ...person, acceptedTermsVersion: '2026-11' })
  const mail = await waitForMail(person.email, 'Confirm your e-mail address')
  const token = new URL(linkIn(mail, '/verify-email')).searchParams.get('token')
  // another browser than the one that registered, which the link would sign in
  const reader = doorOf(await request.newContext({ baseURL: webUrl }))
  await reader.mutate('identity.verifyEmail', { token })
  await reader.http.dispose()
  await visitor.http.dispose()
  const customer = { ...person, door: await signInAt(webUrl, person) }
  await expect
    .poll(async () => (await customer.door.query<Wallet[]>('wallets.list')).length)
    .toBeGreaterThan(0)
  return customer
}

/** InputMethod in an identity document, or the proof of address; the file's name tells the sandbox what to answer. */
export async function handIn(
  customer: Customer,
  document: { kind: 'passport' | 'proof-of-address'; mark?: 'refer' | 'reject' },
): Promise<void> {
  const { door, country } = customer
  await door.mutate('verification.declareDetails', {
    addressLine1: 'Deichstrasse 7',
    city: 'Hamburg',
    postalCode: '20459',
    country,
    nationality: country,
    occupation: 'Carpenter',
    purpose: 'living-expenses',
  })
  const fileName = `${document.kind}${document.mark ? `-${document.mark}` : ''}.png`
  const query = new URLSearchParams({ kind: document.kind, side: 'front', fileName })
  const uploaded = await door.http.post(`/api/uploads/identity-document?${query}`, {
    headers: { 'content-type': 'application/octet-stream' },
    data: specimenPng(),
  })
  expect(uploaded.status(), await uploaded.text()).toBe(201)
  await door.mutate('verification.submit')
}

async function waitForTier(customer: Customer, tier: number): Promise<void> {
  await expect
    .poll(
      async () => (await customer.door.query<{ tier: number }>('verification.getStatus')).tier,
      { message: `tier ${tier}`, timeout: scaledTimeout(40_000) },
    )
    .toBe(tier)
}

/** A verified customer with money that came by bank transfer. `tier` 2 may move more. */
export async function makeFunded(
  options: {
    own?: Partial<Person>
    tier?: 1 | 2
    money?: readonly { amount: string; currency: string }[]
  } = {},
): Promise<Customer> {
  const { own = {}, tier = 1, money = [{ amount: '1000.00', currency: 'EUR' }] } = options
  const customer = await makeCustomer(own)
  await handIn(customer, { kind: 'passport' })
  await waitForTier(customer, 1)
  if (tier === 2) {
    await handIn(customer, { kind: 'proof-of-address' })
    await waitForTier(customer, 2)
  }
  for (const sum of money) await addMoney(customer, sum)
  return customer
}

/** Money arrives at our bank under the customer's own reference. */
export async function addMoney(
  customer: Customer,
  amount: { amount: string; currency: string },
): Promise<void> {
  const { currency } = amount
  if (!(await walletOf(customer, currency))) {
    await customer.door.mutate('wallets.open', { currency })
  }
  const { reference } = await customer.door.query<{ reference: string }>(
    'deposits.getBankInstructions',
    { currency },
  )
  const admin = await staffDoor('admin')
  await admin.mutate('demo.bankDeposit', { reference, amount })
  await admin.http.dispose()
  await expect
    .poll(() => availableOf(customer, currency), {
      message: 'the deposit',
      timeout: scaledTimeout(40_000),
    })
    .toBe(amount.amount)
}

/** The web app in a window of the customer's own. */
export async function openWeb(
  browser: Browser,
  customer: Customer,
  path: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: webUrl,
    storageState: await customer.door.http.storageState(),
    ...options,
  })
  const page = waitingForScripts(await context.newPage())
  await page.goto(path)
  return page
}
