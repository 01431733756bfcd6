import type { Page } from '@playwright/test'
import { makeFunded, patternOf } from '../actors/customer.ts'
import { britishAccount, saveBritishRecipient, send, waitForState } from '../actors/transfers.ts'
import { expect, test } from '../test.ts'

/** Fills the dialog that is open and confirms it, with the keyboard alone. */
async function confirm(desk: Page, act: string, note: string, reason?: string): Promise<void> {
  const dialog = desk.getByRole('dialog', { name: act })
  await expect(dialog).toBeVisible()
  if (reason) await dialog.getByLabel('Reason').selectOption({ label: reason })
  await dialog.getByLabel('Note').focus()
  await desk.keyboard.type(note)
  await dialog.getByRole('button', { name: act, exact: true }).focus()
  await desk.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
}

test('an officer releases a namesake, and to remember the name is another decision', async ({
  visitConsole,
}) => {
  const customer = await makeFunded({ money: [{ amount: '100.00', currency: 'EUR' }] })
  const holderName = 'Osama bin Laden'
  const recipientId = await saveBritishRecipient(customer, { ...britishAccount, holderName })
  const amount = { amount: '10.00', currency: 'EUR' }
  const order = { recipientId, amount, to: 'GBP', payOut: 'bank', country: 'GB' } as const
  const transfer = await send(customer, order)
  expect(transfer.state).toBe('in-review')

  const desk = await visitConsole('compliance', '/alerts')
  await desk.getByRole('row', { name: patternOf(customer) }).click()
  await expect(desk.getByRole('heading', { level: 1 })).toContainText('10.00 EUR')
  await expect(desk.getByText(/Beside the name agrees nothing/).first()).toBeVisible()
  await expect(desk.getByText(/OFAC of 2022-12, 14,111 parties/)).toBeVisible()
  await expect(desk.getByText('Nothing is remembered.', { exact: false })).toBeVisible()
  await desk.keyboard.press('1')
  await expect(desk.getByText(/It releases this one transfer/)).toBeVisible()
  await confirm(desk, 'Release the money', 'Passport of the payee seen.', 'Not the listed person')
  await waitForState(customer, transfer.transferId, 'completed')

  await expect(desk.getByText(/The release let this one transfer go/)).toBeVisible()
  await desk.keyboard.press('r')
  await confirm(desk, 'Ask to remember this name', 'The passport says 1994, from London.')
  await expect(desk.getByText('Waits for a second officer')).toBeVisible()
  await expect(desk.getByRole('button', { name: 'Agree to remember it' })).toHaveCount(0)
  expect((await send(customer, order)).state).toBe('in-review')

  await desk.goto('/lists')
  await expect(desk.getByRole('heading', { name: /^OFAC/ })).toBeVisible()
  const remembered = desk.getByRole('table', { name: 'Remembered names' })
  await expect(remembered.getByText('Waits for a second officer').first()).toBeVisible()
})
