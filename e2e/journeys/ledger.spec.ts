import type { Page } from '@playwright/test'
import { makeFunded } from '../actors/customer.ts'
import { staffDoor } from '../actors/staff.ts'
import { saveCustomerRecipient, send } from '../actors/transfers.ts'
import { expect, test } from '../test.ts'
import { later } from '../timeouts.ts'

type Posting = { ledgerTransferId: string }

/** The posting of a transfer, as the journal finds it by its reference. */
async function postingOf(reference: string): Promise<string> {
  const officer = await staffDoor('compliance')
  const { items } = await officer.query<{ items: Posting[] }>('ledger.journal', { reference })
  await officer.http.dispose()
  return items[0]?.ledgerTransferId ?? ''
}

async function sendTwenty(): Promise<string> {
  const friend = await makeFunded({ money: [] })
  const customer = await makeFunded()
  const recipientId = await saveCustomerRecipient(customer, friend.handle)
  const amount = { amount: '20.00', currency: 'EUR' }
  return (await send(customer, { recipientId, amount })).transferId
}

async function openFirstAccount(desk: Page): Promise<void> {
  await desk
    .getByRole('main')
    .getByRole('link', { name: /wallet/i })
    .first()
    .click()
  await expect(desk.getByRole('button', { name: 'Show the balance' })).toBeVisible()
}

test('an officer follows a send into the books, and asks what an account held', async ({
  visitConsole,
}) => {
  const ledgerTransferId = await postingOf(await sendTwenty())
  const desk = await visitConsole('compliance', `/ledger/journal/${ledgerTransferId}`)
  await expect(desk.getByRole('heading', { level: 1, name: 'send' })).toBeVisible()
  await expect(desk.getByText('20.00\u00a0EUR').first()).toBeVisible()
  await openFirstAccount(desk)
  await expect(desk.getByRole('table').getByText('20.00\u00a0EUR').first()).toBeVisible()
  await desk.getByRole('button', { name: 'Show the balance' }).click()
  await expect(desk.getByRole('status').getByText('Posted')).toBeVisible(later)
})

test('the chart, the journal and the positions are one step from each other', async ({
  visitConsole,
}) => {
  await sendTwenty()
  const desk = await visitConsole('compliance', '/ledger')
  await expect(desk.getByRole('main').getByText('EUR').first()).toBeVisible()
  for (const tab of ['Journal', 'FX positions', 'Chart of accounts']) {
    await desk.getByRole('main').getByRole('link', { name: tab, exact: true }).click()
    await expect(desk.getByRole('main').getByRole('row').nth(1)).toBeVisible(later)
  }
  // Who may only look may not set how far the house goes.
  await desk.goto('/ledger/positions')
  await expect(desk.getByRole('button', { name: /Set the limits/ })).toHaveCount(0)
})

test('support has no ledger', async ({ visitConsole }) => {
  const desk = await visitConsole('support')
  await expect(desk.getByRole('link', { name: 'Ledger' })).toHaveCount(0)
  const door = await staffDoor('support')
  await expect(door.query('ledger.chart')).rejects.toThrow('forbidden')
  await door.http.dispose()
})

test('the checks of the books are green, and an administrator asks for them now', async ({
  visitConsole,
}) => {
  const admin = await visitConsole('admin', '/invariants')
  await expect(admin.getByRole('heading', { level: 1 })).toBeVisible()
  await admin.getByRole('button', { name: 'Check everything now' }).click()
  await expect(admin.getByText('Green').first()).toBeVisible(later)
  await expect(admin.getByText('Red', { exact: true })).toHaveCount(0)
})
