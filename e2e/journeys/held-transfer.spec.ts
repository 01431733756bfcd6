import type { Page } from '@playwright/test'
import { availableOf, type Customer, patternOf } from '../actors/customer.ts'
import { makeHeld } from '../actors/held.ts'
import { waitForMail } from '../actors/mailbox.ts'
import { readTransfer, waitForState } from '../actors/transfers.ts'
import { expect, test } from '../test.ts'
import { later } from '../timeouts.ts'

async function openAlert(desk: Page, customer: Customer): Promise<void> {
  await desk.getByRole('row', { name: patternOf(customer) }).click()
  const heading = desk.getByRole('heading', { level: 1, name: patternOf(customer) })
  await expect(heading).toContainText('2,500.00 EUR')
}

async function decide(desk: Page, act: string, reason: string): Promise<void> {
  await desk.getByRole('button', { name: act, exact: true }).click()
  const dialog = desk.getByRole('dialog', { name: act })
  await dialog.getByLabel('Reason').selectOption({ label: reason })
  await dialog.getByLabel('Note').fill('Called the customer and saw the invoice.')
  await dialog.getByRole('button', { name: act, exact: true }).click()
  await expect(dialog).toBeHidden()
}

const beingChecked = (page: Page) =>
  page.getByText(/We are checking this transfer\. Your money is set aside and safe/)

test('a held transfer is released by an officer and arrives', { tag: ['@phone'] }, async ({
  visit,
  visitConsole,
}) => {
  const { customer, friend, transfer } = await makeHeld()
  const page = await visit(customer, `/activity/${transfer.transferId}`)
  await expect(beingChecked(page)).toBeVisible()
  expect(await availableOf(customer, 'EUR')).toBe('500.00')
  expect(await availableOf(friend, 'EUR')).toBe('0.00')

  const desk = await visitConsole('compliance', '/alerts')
  await openAlert(desk, customer)
  await expect(desk.getByText(/First payment to this recipient, 2,500\.00\sEUR/)).toBeVisible()
  await expect(desk.getByText(patternOf(friend)).first()).toBeVisible()
  await decide(desk, 'Release the money', 'Explained by the customer')

  await expect(page.getByText('The money has arrived.')).toBeVisible(later)
  await waitForState(customer, transfer.transferId, 'completed')
  expect(await availableOf(customer, 'EUR')).toBe('500.00')
  expect(await availableOf(friend, 'EUR')).toBe('2500.00')
  await waitForMail(friend.email, /^2,500\.00\sEUR from/)
})

test('a refused transfer gives the money back and does not say why', async ({
  visit,
  visitConsole,
}) => {
  const { customer, friend, transfer } = await makeHeld()
  const page = await visit(customer, `/activity/${transfer.transferId}`)
  await expect(beingChecked(page)).toBeVisible()
  const desk = await visitConsole('compliance', '/alerts')
  await openAlert(desk, customer)
  await decide(desk, 'Refuse the transfer', 'Suspected fraud')
  await expect(
    page.getByText('We could not make this transfer. Your money is back in your wallet.'),
  ).toBeVisible(later)
  await expect(page.getByText(/fraud/i)).toHaveCount(0)
  await waitForState(customer, transfer.transferId, 'refused')
  expect(await availableOf(customer, 'EUR')).toBe('3000.00')
  expect(await availableOf(friend, 'EUR')).toBe('0.00')
})

test('the customer takes back a transfer while it is being checked', { tag: ['@phone'] }, async ({
  visit,
}) => {
  const { customer, friend, transfer } = await makeHeld()
  const page = await visit(customer, '/activity')
  await page.getByRole('link', { name: patternOf(friend) }).click()
  await page.getByRole('button', { name: 'Cancel this transfer' }).click()
  const dialog = page.getByRole('dialog', { name: 'Cancel this transfer?' })
  await expect(dialog.getByText(/2,500\.00\sEUR goes back to your EUR wallet/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Cancel the transfer' }).click()
  await expect(
    page.getByText('You cancelled this transfer. Your money is back in your wallet.'),
  ).toBeVisible()
  expect((await readTransfer(customer, transfer.transferId)).state).toBe('cancelled')
  expect(await availableOf(customer, 'EUR')).toBe('3000.00')
})
