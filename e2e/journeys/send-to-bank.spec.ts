import type { Page } from '@playwright/test'
import { availableOf, type Customer, makeFunded } from '../actors/customer.ts'
import type { InputMethod } from '../actors/input-method.ts'
import { waitForMail } from '../actors/mailbox.ts'
import { chooseSomebodyNew, fillAmount, lineOf, sendButton } from '../actors/send-flow.ts'
import {
  bouncingAccount,
  britishAccount,
  saveBritishRecipient,
  transfersOf,
} from '../actors/transfers.ts'
import { priceOf } from '../arithmetic.ts'
import { expect, test } from '../test.ts'
import { later } from '../timeouts.ts'

async function rateOf(customer: Customer, target: string): Promise<string> {
  const pair = { source: 'EUR', target }
  return (await customer.door.query<{ rate: string }>('fx.getRate', pair)).rate
}

async function toNewBankAccount(page: Page, input: InputMethod, holder: string): Promise<void> {
  await chooseSomebodyNew(page, input)
  await input.type(page.getByLabel('Full name of the account holder'), holder)
}

const add = (page: Page) => page.getByRole('button', { name: 'Add this account' })

test('money goes to an IBAN: the account is checked, the payment tracked until it arrives', {
  tag: ['@phone'],
}, async ({ visit, on }) => {
  const customer = await makeFunded()
  const page = await visit(customer, '/send')
  const input = on(page)
  await fillAmount(page, input, {
    way: 'Bank account',
    send: '120',
    currency: { code: 'EUR', option: /EUR/ },
  })
  await expect(lineOf(page, 'Our fee in total')).toContainText('0.20 EUR')
  await toNewBankAccount(page, input, 'Wiebke Harmsen')
  await page.getByLabel('IBAN').fill('DE61 3704 0044 0532 0130 18')
  await add(page).click()
  await expect(page.getByText('This IBAN is not valid.', { exact: false })).toBeVisible()
  await page.getByLabel('IBAN').fill('DE61 3704 0044 0532 0130 19')
  await add(page).click()

  await expect(page.getByRole('heading', { name: 'Check and send' })).toBeVisible()
  await expect(page.getByText('119.80 EUR').first()).toBeVisible()
  await expect(page.getByText('First payment to them')).toBeVisible()
  await sendButton(page, '120.00 EUR').click()
  // live: the page hears from the bank by itself, perhaps before anybody has read that it is under way
  await expect(page.getByRole('heading', { name: /On its way|It has arrived/ })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'It has arrived' })).toBeVisible(later)
  const steps = page.getByRole('list', { name: 'Progress of the transfer' })
  await expect(steps.getByText('Sent to the bank')).toBeVisible()
  await expect(steps.getByText('Delivered')).toBeVisible()
  expect(await availableOf(customer, 'EUR')).toBe('880.00')
  await waitForMail(customer.email, 'Your 119.80\u00a0EUR has arrived')
})

test('the bank is asked whether the name is right before a British account is saved', async ({
  visit,
  on,
}) => {
  const customer = await makeFunded()
  const page = await visit(customer, '/send')
  const input = on(page)
  await fillAmount(page, input, {
    way: 'Bank account',
    send: '100',
    currency: { code: 'GBP', option: /GBP/ },
  })
  await toNewBankAccount(page, input, 'Rosalind Mismatch')
  await page.getByRole('radio', { name: 'UK bank account' }).check()
  await page.getByLabel('Sort code').fill('23-14-70')
  await page.getByLabel('Account number').fill(britishAccount.accountNumber)
  await add(page).click()
  await expect(page.getByText('The name does not belong to this account')).toBeVisible()
  await page.getByLabel('Full name of the account holder').fill('Rosalind Close')
  await add(page).click()
  await expect(page.getByText('The name is nearly right')).toBeVisible()
  await page.getByRole('button', { name: 'Use the bank\u2019s name' }).click()

  await expect(page.getByText('The bank confirms the name')).toBeVisible()
  await add(page).click()
  await expect(page.getByRole('heading', { name: 'Check and send' })).toBeVisible()
  await expect(page.getByText('Rosalind Closer').first()).toBeVisible()
})

test('a payment that bounces is refunded with its fee, as new entries', async ({ visit, on }) => {
  const customer = await makeFunded({ money: [{ amount: '300.00', currency: 'EUR' }] })
  await saveBritishRecipient(customer, { holderName: 'Beatrix Norwood', ...bouncingAccount })
  const page = await visit(customer, '/send')
  await fillAmount(page, on(page), {
    way: 'Bank account',
    send: '75',
    currency: { code: 'GBP', option: /GBP/ },
  })
  await page.getByRole('button', { name: 'Choose the recipient' }).click()
  await page.getByRole('button', { name: /Beatrix Norwood/ }).click()
  const corridor = { variablePercent: '0.32', fixedFee: '0.20' }
  const price = priceOf({ source: '75.00', rate: await rateOf(customer, 'GBP'), ...corridor })
  await expect(page.getByText(`${price.target} GBP`).first()).toBeVisible()
  await sendButton(page, '75.00 EUR').click()
  await expect(page.getByRole('heading', { name: 'Refunded' })).toBeVisible(later)
  await expect(page.getByText('Not paid out by the bank')).toBeVisible()
  await page.getByRole('link', { name: 'See the details' }).click()

  // fee and converted part leave as lines of their own, and come back as lines of their own
  const lines = page.getByRole('list', { name: 'Ledger lines' }).getByRole('listitem')
  await expect(lines.filter({ hasText: `\u2212${price.fee}` })).toHaveCount(1)
  await expect(lines.filter({ hasText: `+${price.fee}` })).toHaveCount(1)
  await expect(lines.filter({ hasText: `+${price.converted}` })).toHaveCount(1)
  await expect(lines.last()).toContainText('Balance 300.00')
  await page.goto('/home')
  await expect(page.getByRole('link', { name: /^EUR .*300\.00 available/ })).toBeVisible()
  expect(await availableOf(customer, 'EUR')).toBe('300.00')
  expect((await transfersOf(customer)).map(({ state }) => state)).toEqual(['refunded'])
  await waitForMail(customer.email, '75.00\u00a0EUR refunded')
})

test('both amounts can be fixed, and what is more than the balance is said before the error', async ({
  visit,
  on,
}) => {
  const customer = await makeFunded({ money: [{ amount: '90.00', currency: 'EUR' }] })
  const page = await visit(customer, '/send')
  await fillAmount(page, on(page), { way: 'Corridor customer', send: '100' })
  await expect(page.getByText(/This is more than the 90\.00\sEUR in this wallet/)).toBeVisible()
  await page.getByLabel('Recipient gets', { exact: true }).fill('50')
  await expect(page.getByLabel('You send', { exact: true })).toHaveValue(/^5\d\.\d\d$/)
  await expect(page.getByText(/This is more than/)).toBeHidden()
})
