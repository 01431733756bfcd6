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
import type { Hands } from '../actors/hands.ts'
import { linkIn, waitForMail } from '../actors/mailbox.ts'
import { addCustomerRecipient, fillAmount, lineOf, sendButton } from '../actors/send-flow.ts'
import { specimenPng } from '../actors/specimen.ts'
import { priceOf } from '../arithmetic.ts'
import { later, patient } from '../patience.ts'
import { expect, test } from '../test.ts'
import { webUrl } from '../world.ts'

test.describe.configure({ timeout: patient(240_000) })

async function register(page: Page, hands: Hands, person: Person): Promise<void> {
  await page.goto('/')
  await hands.press(page.getByRole('link', { name: /Open an account/ }).first())
  await expect(page.getByRole('heading', { name: 'Open an account' })).toBeVisible()
  await hands.choose(page.getByLabel('Country where you live'), 'Germany', /Germany/)
  await hands.type(page.getByLabel('E-mail'), person.email)
  await hands.type(page.getByLabel('Password', { exact: true }), person.password)
  await hands.press(page.getByRole('button', { name: 'Continue' }))
  await expect(page.getByRole('heading', { name: 'About you' })).toBeVisible()
  await hands.type(page.getByLabel('First name'), person.firstName)
  await hands.type(page.getByLabel('Last name'), person.lastName)
  await hands.type(page.getByLabel('Date of birth'), person.birthDate)
  await hands.type(page.getByLabel('Phone'), person.phone)
  await hands.type(page.getByLabel('Handle'), person.handle)
  await hands.tick(page.getByRole('checkbox', { name: /I have read and accept the terms/ }))
  await hands.press(page.getByRole('button', { name: 'Open my account' }))
  await expect(page.getByRole('heading', { name: 'Check your e-mail' })).toBeVisible()
}

async function confirmAddress(page: Page, hands: Hands, person: Person): Promise<void> {
  const mail = await waitForMail(person.email, 'Confirm your e-mail address')
  await page.goto(linkIn(mail, '/verify-email'))
  await expect(page.getByRole('heading', { name: 'Your address is confirmed' })).toBeVisible()
  await hands.press(page.getByRole('link', { name: 'Sign in' }).last())
  await hands.type(page.getByLabel('E-mail'), person.email)
  await hands.type(page.getByLabel('Password', { exact: true }), person.password)
  await hands.press(page.getByRole('button', { name: 'Sign in' }))
  await expect(page).toHaveURL(/\/verification/)
}

async function proveIdentity(page: Page, hands: Hands): Promise<void> {
  await expect(page.getByText('Not verified')).toBeVisible()
  await hands.press(page.getByRole('button', { name: 'Start' }))
  await hands.type(page.getByLabel('Street and number'), 'Deichstrasse 7')
  await hands.type(page.getByLabel('Postal code'), '20459')
  await hands.type(page.getByLabel('Town or city'), 'Hamburg')
  await hands.choose(page.getByLabel('Country', { exact: true }), 'Germany', /Germany/)
  await hands.choose(page.getByLabel('Nationality'), 'Germany', /Germany/)
  await hands.type(page.getByLabel('Occupation'), 'Carpenter')
  await hands.select(page.getByLabel('What you use Corridor for'), 'Supporting family')
  await hands.press(page.getByRole('button', { name: 'Continue' }))
  await hands.pick(page.getByRole('radio', { name: /Passport/ }))
  await hands.upload(page.getByLabel(/Photo page/), {
    name: 'passport.png',
    mimeType: 'image/png',
    buffer: specimenPng(),
  })
  await expect(page.getByText(/passport\.png is here/)).toBeVisible()
  await hands.press(page.getByRole('button', { name: 'Hand in for checking' }))
  await expect(page.getByText('Identity verified')).toBeVisible(later)
  await expect(page.getByText('Approved')).toBeVisible()
  await expect(lineOf(page, 'At once').last()).toContainText('5,000.00 EUR')
}

async function addMoneyByCard(page: Page, hands: Hands): Promise<void> {
  await hands.press(page.getByRole('link', { name: 'Add money' }).last())
  await hands.pickTab(page.getByRole('tab', { name: 'Card' }))
  await hands.type(page.getByLabel('Amount'), '250')
  await hands.press(page.getByRole('button', { name: 'Pay 250.00 EUR by card' }))
  await expect(page.getByRole('heading', { name: 'Pay Corridor 250.00 EUR' })).toBeVisible()
  expect(new URL(page.url()).origin).not.toBe(webUrl)
  await hands.type(page.getByLabel('Card number'), '4242424242424242')
  await hands.type(page.getByLabel('Expiry (MM/YY)'), '12/39')
  await hands.type(page.getByLabel('Security code'), '123')
  await hands.press(page.getByRole('button', { name: 'Pay 250.00 EUR' }))
  await expect(page.getByRole('heading', { name: 'Money added' })).toBeVisible(later)
  await expect(page.getByText('+250.00 EUR')).toBeVisible()
}

async function sendTo(page: Page, hands: Hands, receiver: Customer, target: string): Promise<void> {
  await page.goto('/send')
  await fillAmount(page, hands, { way: 'Corridor customer', send: '100' })
  await expect(page.getByText('You have 250.00 EUR')).toBeVisible()
  await expect(page.getByLabel('Recipient gets', { exact: true })).toHaveValue(target)
  await addCustomerRecipient(page, hands, { handle: receiver.handle, name: nameOf(receiver) })
  await expect(page.getByText(/We hold this price for/)).toBeVisible()
  await expect(lineOf(page, 'Our fee in total')).toContainText('0.27 EUR')
  await expect(page.getByText('First payment to them')).toBeVisible()
  await hands.type(page.getByLabel('Reference'), 'For the boat')
  await hands.press(sendButton(page, '100.00 EUR'))
  await expect(page.getByRole('heading', { name: 'It has arrived' })).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'The money has arrived.' })).toBeVisible()
}

test('a new customer signs up, adds money, sends it at a locked price, and it arrives', {
  tag: ['@split', '@phone', '@keyboard'],
}, async ({ page, on, visit }) => {
  const hands = on(page)
  const sender = newPerson()
  const receiver = await makeFunded({ money: [] })

  await test.step('registers', () => register(page, hands, sender))
  await test.step('confirms the address and signs in', () => confirmAddress(page, hands, sender))
  await test.step('proves who they are', () => proveIdentity(page, hands))
  await test.step('adds money by card', () => addMoneyByCard(page, hands))

  const { rate } = await receiver.door.query<{ rate: string }>('fx.getRate', {
    source: 'EUR',
    target: 'GBP',
  })
  const price = priceOf({ source: '100.00', rate, variablePercent: '0.27', fixedFee: '0.00' })
  expect(price).toMatchObject({ fee: '0.27', converted: '99.73' })
  await test.step('sends', () => sendTo(page, hands, receiver, price.target))

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
    await expect(theirs.getByText(`+${price.target} GBP`)).toBeVisible()
    await expect(theirs.getByRole('link', { name: patternOf(sender) })).toBeVisible()
  })
})
