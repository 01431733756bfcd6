import type { Page } from '@playwright/test'
import { type Customer, handIn, makeCustomer, patternOf } from '../actors/customer.ts'
import { waitForMail } from '../actors/mailbox.ts'
import { expect, test } from '../test.ts'
import { later } from '../timeouts.ts'

/** Opens the check of one customer from the officer's queue. */
async function openCheck(page: Page, customer: Customer): Promise<void> {
  await page.getByRole('row', { name: patternOf(customer) }).click()
  await expect(page.getByRole('heading', { name: patternOf(customer) })).toBeVisible()
}

async function decide(page: Page, act: string, reason: string): Promise<void> {
  await page.getByRole('button', { name: act, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: act })
  await dialog.getByLabel('Reason').selectOption({ label: reason })
  await dialog.getByLabel('Note').fill('Compared with the passport, page by page.')
  await dialog.getByRole('button', { name: act, exact: true }).click()
  await expect(dialog).toBeHidden()
}

test('a referred identity check is approved by an officer, and the customer is verified', async ({
  visit,
  visitConsole,
}) => {
  const customer = await makeCustomer()
  await handIn(customer, { kind: 'passport', mark: 'refer' })
  const theirs = await visit(customer, '/verification')
  await expect(theirs.getByText('With an officer')).toBeVisible(later)

  const desk = await visitConsole('compliance', '/checks')
  await openCheck(desk, customer)
  await expect(desk.getByText('Deichstrasse 7')).toBeVisible()
  await expect(desk.getByText('Carpenter')).toBeVisible()
  const picture = desk.getByRole('img', { name: /passport/i }).first()
  await expect(picture).toBeVisible()
  await expect
    .poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0)
  await decide(desk, 'Approve', 'Documents and declared data match')

  // live, without a reload
  await expect(theirs.getByText('Identity verified')).toBeVisible(later)
  await waitForMail(customer.email, 'You are verified')
  const status = await customer.door.query<object>('verification.getStatus')
  expect(status).toMatchObject({ tier: 1, canFund: true, state: 'approved' })
})

test('an officer asks again with a reason that the customer reads, and a refusal says what to do', async ({
  visit,
  visitConsole,
}) => {
  const customer = await makeCustomer()
  await handIn(customer, { kind: 'passport', mark: 'refer' })
  const desk = await visitConsole('compliance', '/checks')
  await expect(async () => {
    await desk.reload()
    await openCheck(desk, customer)
  }).toPass(later)
  await decide(desk, 'Ask again', 'Photo blurred, dark or cut off')
  const theirs = await visit(customer, '/verification')
  await expect(theirs.getByText('More needed')).toBeVisible()
  await expect(theirs.getByText(/upload a sharp, well-lit photo/)).toBeVisible()

  const refused = await makeCustomer()
  await handIn(refused, { kind: 'passport', mark: 'reject' })
  const page = await visit(refused, '/verification')
  await expect(page.getByText('Refused')).toBeVisible(later)
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible()
})
