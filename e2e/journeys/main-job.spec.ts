import type { Page } from '@playwright/test'
import {
  type Customer,
  makeFunded,
  nameOf,
  newPerson,
  type Person,
  patternOf,
} from '../actors/customer.ts'
import { signInAt } from '../actors/door.ts'
import type { InputMethod } from '../actors/input-method.ts'
import { linkIn, waitForMail } from '../actors/mailbox.ts'
import { watchScreens } from '../actors/screens.ts'
import { addByHandle, lineOf, sendButton } from '../actors/send-flow.ts'
import { specimenPng } from '../actors/specimen.ts'
import { priceOf } from '../arithmetic.ts'
import { expect, test } from '../test.ts'
import { later, scaledTimeout } from '../timeouts.ts'
import { webUrl } from '../world.ts'

test.describe.configure({ timeout: scaledTimeout(240_000) })

/** Says of itself that it goes on. */
const passes = [
  '/verify-email: Confirming your address…',
  '/add-money/return: Waiting for your payment',
  '/send: On its way',
]
const mostScreens = 9

async function price(page: Page, input: InputMethod): Promise<void> {
  await page.goto('/')
  await input.choose(page.getByRole('combobox', { name: 'Currency they get' }), 'GBP', /GBP/)
  await input.type(page.getByLabel('You send', { exact: true }), '100')
  await expect(page.getByText('We convert')).toBeVisible()
}

async function register(page: Page, input: InputMethod, person: Person): Promise<void> {
  await input.press(page.getByRole('link', { name: /Open an account/ }).first())
  await expect(page.getByRole('heading', { name: 'Open an account' })).toBeVisible()
  await input.type(page.getByLabel('E-mail'), person.email)
  await input.type(page.getByLabel('Password', { exact: true }), person.password)
  // what the browser's language says is only a proposal
  await expect(page.getByLabel('Country where you live')).toContainText('United Kingdom')
  await input.choose(page.getByLabel('Country where you live'), 'Germany', /Germany/)
  await input.type(page.getByLabel('First name'), person.firstName)
  await input.type(page.getByLabel('Last name'), person.lastName)
  await input.type(page.getByLabel('Date of birth'), person.birthDate)
  await input.tick(page.getByRole('checkbox', { name: /I have read and accept the terms/ }))
  await input.press(page.getByRole('button', { name: 'Open my account' }))
  await expect(page.getByRole('heading', { name: 'Check your e-mail' })).toBeVisible()
}

async function confirmAddress(page: Page, person: Person): Promise<void> {
  const mail = await waitForMail(person.email, 'Confirm your e-mail address')
  await page.goto(linkIn(mail, '/verify-email'))
  await expect(page).toHaveURL(/\/verification/)
}

async function proveIdentity(page: Page, input: InputMethod): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Your identity' })).toBeVisible()
  await input.type(page.getByLabel('Street and number'), 'Deichstrasse 7')
  await input.type(page.getByLabel('Postal code'), '20459')
  await input.type(page.getByLabel('Town or city'), 'Hamburg')
  await expect(page.getByLabel('Country', { exact: true })).toContainText('Germany')
  await input.choose(page.getByLabel('Nationality'), 'Germany', /Germany/)
  await input.type(page.getByLabel('Occupation'), 'Carpenter')
  await input.select(page.getByLabel('What you use Corridor for'), 'Supporting family')
  await input.pick(page.getByRole('radio', { name: /Passport/ }))
  await input.upload(page.getByLabel(/Photo page/), {
    name: 'passport.png',
    mimeType: 'image/png',
    buffer: specimenPng(),
  })
  await expect(page.getByText(/passport\.png is here/)).toBeVisible()
  await input.press(page.getByRole('button', { name: 'Hand in for checking' }))
  await expect(page.getByRole('heading', { name: 'Add money' })).toBeVisible()
}

async function addMoneyByCard(page: Page, input: InputMethod): Promise<void> {
  await expect(page.getByRole('tab', { name: 'Card' })).toBeVisible(later)
  await input.pickTab(page.getByRole('tab', { name: 'Card' }))
  await expect(page.getByLabel('Amount')).toHaveValue(/^100/)
  await input.type(page.getByLabel('Amount'), '250')
  await input.press(page.getByRole('button', { name: 'Pay 250.00 EUR by card' }))
  await expect(page.getByRole('heading', { name: 'Pay Corridor 250.00 EUR' })).toBeVisible()
  expect(new URL(page.url()).origin).not.toBe(webUrl)
  await input.type(page.getByLabel('Card number'), '4242424242424242')
  await input.type(page.getByLabel('Expiry (MM/YY)'), '12/39')
  await input.type(page.getByLabel('Security code'), '123')
  await input.press(page.getByRole('button', { name: 'Pay 250.00 EUR' }))
  await expect(page.getByRole('heading', { name: 'Who gets it?' })).toBeVisible(later)
  await expect(page.getByText('Money added')).toBeVisible(later)
  await expect(page.getByText('+250.00 EUR')).toBeVisible()
}

async function sendTo(
  page: Page,
  input: InputMethod,
  receiver: Customer,
  target: string,
): Promise<void> {
  await input.pickTab(page.getByRole('tab', { name: 'Corridor customer' }))
  await addByHandle(page, input, { handle: receiver.handle, name: nameOf(receiver) })
  await expect(page.getByText(`${target} GBP`).first()).toBeVisible()
  await expect(page.getByText(/We hold this price for/)).toBeVisible()
  await expect(lineOf(page, 'Our fee in total')).toContainText('0.27 EUR')
  await expect(page.getByText('First payment to them')).toBeVisible()
  await input.type(page.getByLabel('Reference'), 'For the boat')
  await input.press(sendButton(page, '100.00 EUR'))
  await expect(page.getByRole('heading', { name: 'It has arrived' })).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'The money has arrived.' })).toBeVisible()
}

test('a new customer signs up, adds money, sends it at a locked price, and it arrives', {
  tag: ['@split', '@phone', '@keyboard'],
}, async ({ page, on, visit }) => {
  const input = on(page)
  const sender = newPerson()
  const receiver = await makeFunded({ money: [] })

  const screens = await watchScreens(page, passes)
  await test.step('prices a transfer', () => price(page, input))
  await test.step('registers', () => register(page, input, sender))
  await test.step('confirms the address and is signed in', () => confirmAddress(page, sender))
  await test.step('proves who they are', () => proveIdentity(page, input))
  await test.step('adds money by card', () => addMoneyByCard(page, input))

  const { rate } = await receiver.door.query<{ rate: string }>('fx.getRate', {
    source: 'EUR',
    target: 'GBP',
  })
  const expected = priceOf({ source: '100.00', rate, variablePercent: '0.27', fixedFee: '0.00' })
  expect(expected).toMatchObject({ fee: '0.27', converted: '99.73' })
  await test.step('sends', () => sendTo(page, input, receiver, expected.target))

  await test.step('was shown few screens, from the front page to the transfer that arrived', () => {
    expect(screens().length, screens().join('\n')).toBeLessThanOrEqual(mostScreens)
    // the watch did watch
    expect(screens()).toContain('/: Money across borders, at the real rate')
    expect(screens()).toContain('/send: It has arrived')
  })
  await test.step('can be called by a handle that nobody asked for', async () => {
    const door = await signInAt(webUrl, sender)
    const profile = await door.query<{ handle: string; phone: string | null }>(
      'identity.getProfile',
    )
    expect(profile.phone).toBeNull()
    expect(profile.handle).toMatch(new RegExp(`^${sender.firstName.split(' ')[0]}_`, 'i'))
  })

  await test.step('finds it in the books', async () => {
    await page.goto('/home')
    await expect(page.getByRole('link', { name: /EUR.*150\.00/ })).toBeVisible()
    await expect(page.getByText('\u2212100.00 EUR')).toBeVisible()
    const door = await signInAt(webUrl, sender)
    const wallets = await door.query<{ available: object }[]>('wallets.list')
    expect(wallets.map(({ available }) => available)).toEqual([
      { amount: '150.00', currency: 'EUR' },
    ])
  })
  await test.step('the receiver sees it', async () => {
    const theirs = await visit(receiver, '/home')
    await expect(theirs.getByText(`+${expected.target} GBP`)).toBeVisible()
    await expect(theirs.getByRole('link', { name: patternOf(sender) })).toBeVisible()
  })
})
