import { transfers } from '@corridor/words/en/standing/transfers'
import type { Page } from '@playwright/test'
import {
  availableOf,
  type Customer,
  makeCustomer,
  makeFunded,
  patternOf,
} from '../actors/customer.ts'
import { Refusal, signInAt } from '../actors/door.ts'
import { acceptAndSignIn } from '../actors/enrolment.ts'
import { linkIn, waitForMail } from '../actors/mailbox.ts'
import { staffDoor } from '../actors/staff.ts'
import { saveCustomerRecipient, send } from '../actors/transfers.ts'
import { expect, test } from '../test.ts'
import { later, scaledTimeout } from '../timeouts.ts'
import { adminUrl, webUrl } from '../world.ts'

async function openFile(desk: Page, customer: Customer): Promise<void> {
  await desk.goto('/customers')
  await desk.getByLabel('Name, e-mail, handle, phone or id').fill(customer.email)
  await desk.getByRole('row', { name: patternOf(customer) }).click()
  await expect(desk.getByRole('heading', { name: patternOf(customer) })).toBeVisible()
}

async function act(desk: Page, label: string, note: string): Promise<void> {
  await desk.getByRole('button', { name: 'Actions' }).click()
  await desk.getByRole('menuitem', { name: label }).click()
  const dialog = desk.getByRole('dialog', { name: label })
  await dialog.getByLabel('Note').fill(note)
  await dialog.getByRole('button', { name: label }).click()
  await expect(dialog).toBeHidden()
}

async function codeOfSignIn(customer: Customer, password: string): Promise<string> {
  try {
    const door = await signInAt(webUrl, { email: customer.email, password })
    await door.http.dispose()
    return 'signed in'
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

test('support unlocks a customer who was locked out', async ({ page, visitConsole }) => {
  const customer = await makeCustomer()
  await expect(async () => {
    expect(await codeOfSignIn(customer, 'not the password')).toBe('identity.locked')
  }).toPass({ timeout: 60_000, intervals: [50] })
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill(customer.email)
  await page.getByLabel('Password', { exact: true }).fill(customer.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByText('Too many attempts failed', { exact: false })).toBeVisible()
  await waitForMail(customer.email, 'Your account is locked for a while')

  const desk = await visitConsole('support')
  await openFile(desk, customer)
  await expect(desk.getByText('Sign-in is blocked')).toBeVisible()
  await act(desk, 'Unlock sign-in', 'Called, and answered the questions.')
  await expect(desk.getByText('Sign-in is blocked')).toBeHidden()

  await page.getByLabel('Password', { exact: true }).fill(customer.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/home/)
})

test('a suspended customer is signed out and stays out until two people lift it; the audit log has it', async ({
  visit,
  visitConsole,
}) => {
  const customer = await makeCustomer()
  const page = await visit(customer, '/home')
  await expect(page.getByRole('heading', { name: 'Your money in total' })).toBeVisible()
  const desk = await visitConsole('support')
  await openFile(desk, customer)
  const reason = `Card reported stolen ${customer.handle}`
  await act(desk, 'Suspend the account', reason)
  await expect(desk.getByText('Suspended').first()).toBeVisible()
  await expect
    .poll(() => customer.door.query<boolean>('identity.isSignedIn'), { timeout: 10_000 })
    .toBe(false)
  // the open page finds out by itself
  await expect(page).toHaveURL(/\/sign-in/, later)
  expect(await codeOfSignIn(customer, customer.password)).toBe('identity.suspended')

  await act(desk, 'Ask for the suspension to be lifted', 'Card was found again.')
  await desk.getByRole('button', { name: 'Actions' }).click()
  await expect(desk.getByRole('menuitem', { name: 'Lift the suspension' })).toHaveCount(0)
  await desk.keyboard.press('Escape')
  const officer = await visitConsole('compliance')
  await openFile(officer, customer)
  await act(officer, 'Lift the suspension', 'Agreed with support.')
  expect(await codeOfSignIn(customer, customer.password)).toBe('signed in')

  await officer.goto('/audit?entityType=customer')
  await expect(officer.getByRole('row').filter({ hasText: reason })).toBeVisible(later)
  const record = officer.getByRole('row').filter({ hasText: reason }).first()
  await expect(record).toContainText('Sam Rivera')
})

test('support reads of a held transfer what its customer reads, and no alerts', async ({
  visitConsole,
}) => {
  const friend = await makeFunded({ money: [] })
  const customer = await makeFunded({ money: [{ amount: '2600.00', currency: 'EUR' }] })
  const recipientId = await saveCustomerRecipient(customer, friend.handle)
  const amount = { amount: '2500.00', currency: 'EUR' }
  const { transferId, state } = await send(customer, { recipientId, amount })
  expect(state).toBe('in-review')

  const desk = await visitConsole('support', `/transfers/${transferId}`)
  // to the letter, and no more than that
  await expect(desk.getByText(`“${transfers['sentence-in-review']}”`)).toBeVisible()
  for (const word of [/being checked/i, /in.review/i, /\balert/i]) {
    await expect(desk.getByText(word)).toHaveCount(0)
  }
  await expect(desk.getByRole('link', { name: 'Alerts' })).toHaveCount(0)
  await expect(desk.getByRole('link', { name: 'Identity checks' })).toHaveCount(0)
  const door = await staffDoor('support')
  await expect(door.query('alerts.list', {})).rejects.toThrow('forbidden')
  await desk.goto('/alerts')
  await expect(desk.getByText('2,500.00\u00a0EUR')).toHaveCount(0)

  const officer = await visitConsole('compliance', `/transfers/${transferId}`)
  await expect(officer.getByRole('link', { name: 'Open the alert' })).toBeVisible()
  await expect(officer.getByText('Being checked').first()).toBeVisible()
})

test('support freezes a wallet, and money cannot leave it', async ({ visitConsole }) => {
  const friend = await makeFunded({ money: [] })
  const customer = await makeFunded({ money: [{ amount: '100.00', currency: 'EUR' }] })
  const recipientId = await saveCustomerRecipient(customer, friend.handle)
  const desk = await visitConsole('support')
  await openFile(desk, customer)
  await desk
    .getByRole('button', { name: /Freeze/ })
    .first()
    .click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByLabel('Note').fill('Asked for by the customer.')
  await dialog.getByRole('button', { name: /Freeze/ }).click()
  await expect(dialog).toBeHidden()
  await expect(desk.getByText('Frozen').first()).toBeVisible()
  const order = { recipientId, amount: { amount: '10.00', currency: 'EUR' } }
  await expect(send(customer, order)).rejects.toThrow('transfers.wallet-blocked')
  expect(await availableOf(customer, 'EUR')).toBe('100.00')
})

test('the queues show their depth, and nothing has failed', async ({ visitConsole }) => {
  const desk = await visitConsole('admin', '/queues')
  await expect(desk.getByRole('table', { name: 'Queues' })).toBeVisible()
  await expect(desk.getByRole('table', { name: 'Queues' }).getByRole('row').nth(3)).toBeVisible()
  await expect(desk.getByText('Nothing has failed')).toBeVisible()
  await desk.goto('/mailbox')
  await expect(desk.getByRole('table', { name: 'Mail' }).getByRole('row').nth(1)).toBeVisible()
})

test('a colleague whom two administrators invite sets up an account, signs in, and is disabled again', async ({
  browser,
  visitConsole,
}) => {
  test.setTimeout(scaledTimeout(240_000))
  const mark = Date.now().toString(36)
  const email = `colleague.${mark}@journeys.example`
  const password = `granite ${mark} teapot north`
  const admin = await visitConsole('admin', '/staff')
  await admin.getByRole('button', { name: 'Invite somebody' }).click()
  await admin.getByLabel('Name').fill('Ottilie Newcomer')
  await admin.getByLabel('Work e-mail').fill(email)
  await admin.getByRole('checkbox', { name: /^Support/ }).check()
  await admin.getByLabel('Why').fill('Starts on the first of the month.')
  await admin.getByRole('button', { name: 'Ask for approval' }).click()
  const asked = admin.getByRole('listitem').filter({ hasText: email })
  await expect(asked).toContainText('Invite Ottilie Newcomer as support')
  await expect(asked.getByRole('button', { name: 'Approve' })).toHaveCount(0)

  const second = await visitConsole('second-admin', '/staff')
  const request = second.getByRole('listitem').filter({ hasText: email })
  await expect(request).toContainText('asked by Ada Mensah')
  await request.getByRole('button', { name: 'Approve' }).click()
  await expect(request).toHaveCount(0)
  await expect(second.getByText('/accept-invitation', { exact: false })).toHaveCount(0)
  const link = linkIn(
    await waitForMail(email, 'Set up your account for the console'),
    '/accept-invitation',
  )
  expect(link).toContain(adminUrl)

  const page = await acceptAndSignIn(browser, link, { name: 'Ottilie Newcomer', email, password })
  await expect(page.getByRole('link', { name: 'Customers' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Staff' })).toHaveCount(0)

  // their account keeps the language: another page, and a browser that asks for another one, is in it too
  await page.getByRole('button', { name: /Ottilie Newcomer/ }).click()
  await page.getByRole('menuitem', { name: 'Deutsch' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', /^de-/)
  await page.context().clearCookies({ name: 'locale' })
  await page.goto('/customers')
  await expect(page.locator('html')).toHaveAttribute('lang', /^de-/)

  await admin.reload()
  await admin.getByRole('row', { name: 'Ottilie Newcomer' }).filter({ hasText: email }).click()
  await admin.getByRole('button', { name: 'Disable' }).click()
  const dialog = admin.getByRole('dialog', { name: /Disable/ })
  await dialog.getByLabel('Note').fill('Left us again.')
  await dialog.getByRole('button', { name: /Disable/ }).click()
  await expect(dialog).toBeHidden()
  await page.reload()
  await expect(page).toHaveURL(/\/sign-in/)
  await page.context().close()
})

test('g and then a goes to the alerts; it does not take the one that is open', async ({
  visitConsole,
}) => {
  const officer = await staffDoor('compliance')
  const { items } = await officer.query<{ items: { alertId: string }[] }>('alerts.list', {})
  const read = () => officer.query<object>('alerts.get', { alertId: items[0]?.alertId })
  const before = await read()
  const desk = await visitConsole('compliance', `/alerts/${items[0]?.alertId}`)
  await expect(desk.getByRole('heading', { name: 'What fired' })).toBeVisible()
  await expect(async () => {
    await desk.keyboard.press('g')
    await desk.keyboard.press('a')
    await expect(desk).toHaveURL(/\/alerts$/, { timeout: 2_000 })
  }).toPass()
  expect(await read()).toEqual(before)
})

test('the console is worked by keyboard: go, walk the list, open, back', async ({
  visitConsole,
}) => {
  const customer = await makeCustomer()
  const desk = await visitConsole('support')
  await expect(desk.getByRole('heading', { name: /^Hello/ })).toBeVisible()
  // the second key has to come within a second of the first
  await expect(async () => {
    await desk.keyboard.press('g')
    await desk.keyboard.press('c')
    await expect(desk).toHaveURL(/\/customers/, { timeout: 2_000 })
  }).toPass()
  await expect(desk.getByRole('row', { name: patternOf(customer) })).toBeVisible()
  await desk.keyboard.press('j')
  await desk.keyboard.press('j')
  await desk.keyboard.press('k')
  await desk.keyboard.press('Enter')
  await expect(desk).toHaveURL(/\/customers\/cus_/)
  await expect(desk.getByRole('heading', { name: 'Profile' })).toBeVisible()
  await desk.keyboard.press('Escape')
  await expect(desk).toHaveURL(/\/customers$/)
  await desk.keyboard.press('?')
  await expect(desk.getByRole('dialog')).toBeVisible()
})
