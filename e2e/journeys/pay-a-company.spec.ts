import type { Page } from '@playwright/test'
import { type Customer, makeFunded } from '../actors/customer.ts'
import type { InputMethod } from '../actors/input-method.ts'
import { chooseSomebodyNew, fillAmount, lineOf, sendButton } from '../actors/send-flow.ts'
import { britishAccount, transfersOf, waitForState } from '../actors/transfers.ts'
import { expect, test } from '../test.ts'
import { later } from '../timeouts.ts'

const add = (page: Page) => page.getByRole('button', { name: 'Add this account' })

/** From the amount to the form of a new account, where a business is chosen and named. */
async function nameBusiness(page: Page, input: InputMethod, name: string): Promise<void> {
  await chooseSomebodyNew(page, input)
  await page.getByRole('radio', { name: 'A business' }).check()
  await input.type(page.getByLabel('Name of the business'), name)
}

async function lastTransfer(customer: Customer): Promise<string> {
  const [transfer] = await transfersOf(customer)
  if (!transfer) throw new Error('nothing was sent')
  return transfer.transferId
}

test('a company in Britain is paid, and the console sees that it is one', {
  tag: ['@phone'],
}, async ({ visit, visitConsole, on }) => {
  const customer = await makeFunded()
  const page = await visit(customer, '/send')
  const input = on(page)
  await fillAmount(page, input, {
    way: 'Bank account',
    send: '100',
    currency: { code: 'GBP', option: /GBP/ },
  })
  await chooseSomebodyNew(page, input)
  // a person is what the form begins with, and it says why this is none
  await page.getByRole('radio', { name: 'UK bank account' }).check()
  await input.type(page.getByLabel('Full name of the account holder'), 'Smith & Sons Ltd')
  await page.getByLabel('Sort code').fill('٢٣–١٤–٧٠')
  await page.getByLabel('Account number').fill(` ${britishAccount.accountNumber}\u200B`)
  await add(page).click()
  await expect(page.getByText('For a company, choose “A business”.')).toBeVisible()
  await page.getByRole('radio', { name: 'A business' }).check()
  await expect(page.getByLabel('Name of the business')).toHaveValue('Smith & Sons Ltd')
  await add(page).click()
  await expect(page.getByRole('heading', { name: 'Check and send' })).toBeVisible()
  await expect(page.getByText('Smith & Sons Ltd').first()).toBeVisible()
  await sendButton(page, '100.00 EUR').click()
  await expect(page.getByRole('heading', { name: /On its way|It has arrived/ })).toBeVisible(later)

  const transferId = await lastTransfer(customer)
  await waitForState(customer, transferId, 'completed')
  const desk = await visitConsole('support', `/transfers/${transferId}`)
  await expect(lineOf(desk, 'Recipient is')).toContainText('A business')
  await expect(lineOf(desk, 'Name on the rail')).toContainText('SMITH & SONS LTD')
})

test('a company is paid by an IBAN that was pasted with its label and blanks', {
  tag: ['@phone'],
}, async ({ visit, visitConsole, on }) => {
  const customer = await makeFunded()
  const page = await visit(customer, '/send')
  const input = on(page)
  await fillAmount(page, input, {
    way: 'Bank account',
    send: '120',
    currency: { code: 'EUR', option: /EUR/ },
  })
  await nameBusiness(page, input, 'Siemens')
  await page.getByLabel('IBAN').fill('IBAN: DE61\u00A03704\u202F0044 0532 0130 19')
  await add(page).click()
  await expect(page.getByRole('heading', { name: 'Check and send' })).toBeVisible()
  await sendButton(page, '120.00 EUR').click()
  await expect(page.getByRole('heading', { name: 'It has arrived' })).toBeVisible(later)

  const transferId = await lastTransfer(customer)
  const desk = await visitConsole('support', `/transfers/${transferId}`)
  await expect(lineOf(desk, 'Recipient is')).toContainText('A business')
  await expect(lineOf(desk, 'Name on the rail')).toContainText('Siemens')
  // remembered on the recipient, and shown with it
  await page.goto('/recipients')
  await page.getByRole('link', { name: /Siemens/ }).click()
  await expect(lineOf(page, 'Recipient')).toContainText('A business')
})

test('the bank’s form of a name in another script is shown before money moves', async ({
  visit,
  on,
}) => {
  const customer = await makeFunded()
  const page = await visit(customer, '/send')
  const input = on(page)
  await fillAmount(page, input, {
    way: 'Bank account',
    send: '30',
    currency: { code: 'EUR', option: /EUR/ },
  })
  await chooseSomebodyNew(page, input)
  await input.type(page.getByLabel('Full name of the account holder'), '陈美龙')
  await page.getByLabel('IBAN').fill('ＤＥ６１ ３７０４ ００４４ ０５３２ ０１３０ １９')
  await add(page).click()
  await expect(page.getByRole('heading', { name: 'Check and send' })).toBeVisible()
  await expect(page.getByText('陈美龙').first()).toBeVisible()
  await expect(page.getByText('The bank will see Chen Mei Long')).toBeVisible()
})
