import { fullNameOf, makeFunded, nameOf } from '../actors/customer.ts'
import {
  britishAccount,
  saveBritishRecipient,
  saveCustomerRecipient,
  send,
} from '../actors/transfers.ts'
import { expect, test } from '../test.ts'
import { later } from '../timeouts.ts'

test('activity is filtered and searched, a transfer has its detail, books and receipt', {
  tag: ['@phone'],
}, async ({ visit }) => {
  const friend = await makeFunded({ money: [] })
  const customer = await makeFunded()
  const recipientId = await saveCustomerRecipient(customer, friend.handle)
  const bankId = await saveBritishRecipient(customer, {
    holderName: 'Ida Marlow',
    ...britishAccount,
  })
  await send(customer, { recipientId, amount: { amount: '61.50', currency: 'EUR' } })
  await send(customer, {
    recipientId: bankId,
    amount: { amount: '200.00', currency: 'EUR' },
    to: 'GBP',
    payOut: 'bank',
    country: 'GB',
    reference: 'Deposit flat',
  })
  const page = await visit(customer, '/activity')
  const entries = page.getByRole('main').getByRole('link')
  const toFriend = entries.filter({ hasText: nameOf(friend) })
  const toBank = entries.filter({ hasText: 'Ida Marlow' })
  const deposit = entries.filter({ hasText: 'Money added' })
  await expect(toFriend).toContainText('\u221261.50\u00a0EUR')
  await expect(toBank).toContainText('\u2212200.00\u00a0EUR')
  await expect(deposit).toContainText('+1,000.00\u00a0EUR')

  await page.getByRole('button', { name: /^Kind/ }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Sent to a bank' }).click()
  await expect(toBank).toBeVisible()
  await expect(toFriend).toBeHidden()
  await page.goto('/activity')
  await page.getByLabel('Search by name, amount or reference').fill('61.50')
  await expect(toBank).toBeHidden()
  await toFriend.click()

  await expect(page.getByRole('heading', { name: `To ${nameOf(friend)}` })).toBeVisible()
  await expect(page.getByText('The money has arrived.')).toBeVisible()
  const books = page.getByRole('list', { name: 'Ledger lines' })
  await expect(books.getByText('\u221261.50\u00a0EUR')).toBeVisible()
  await expect(books.getByText('938.50')).toBeVisible()
  await page.getByRole('link', { name: 'Receipt' }).click()
  await expect(page.getByRole('heading', { name: 'Receipt', exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Print or save' })).toBeEnabled()
  await expect(page.getByText(fullNameOf(customer)).first()).toBeVisible()
  await expect(page.getByText('61.50\u00a0EUR').first()).toBeVisible()
})

test('help about a transfer: support answers in the console, the customer reads it', {
  tag: ['@phone'],
}, async ({ visit, visitConsole }) => {
  const friend = await makeFunded({ money: [] })
  const customer = await makeFunded({ money: [{ amount: '50.00', currency: 'EUR' }] })
  const recipientId = await saveCustomerRecipient(customer, friend.handle)
  const { transferId } = await send(customer, {
    recipientId,
    amount: { amount: '12.34', currency: 'EUR' },
  })
  const subject = `Question of ${nameOf(customer)}`
  const page = await visit(customer, `/activity/${transferId}`)
  await page.getByRole('link', { name: 'Get help with this' }).click()
  await page.getByLabel('What it is about').fill(subject)
  await page.getByLabel('Your message').fill('Did my friend get this?')
  await page.getByRole('button', { name: 'Send message' }).click()
  await expect(page.getByRole('heading', { name: subject })).toBeVisible()
  await expect(page.getByText(/12\.34/).first()).toBeVisible()

  const desk = await visitConsole('support', '/messages')
  await desk.getByRole('row', { name: new RegExp(subject) }).click()
  await expect(desk.getByText('Did my friend get this?')).toBeVisible()
  await desk.getByLabel('Answer').fill('Yes, it arrived the moment you sent it.')
  await desk.getByRole('button', { name: 'Send the answer' }).click()

  await expect(page.getByText('Yes, it arrived the moment you sent it.')).toBeVisible(later)
  await expect(page.getByText('Corridor support', { exact: false }).first()).toBeVisible()
  await page.goto('/notifications')
  await expect(page.getByText('We answered your message')).toBeVisible()
})
