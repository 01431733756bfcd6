import type { Page } from '@playwright/test'
import { type Customer, makeCustomer } from '../actors/customer.ts'
import { signInAt } from '../actors/door.ts'
import { linkIn, waitForMail } from '../actors/mailbox.ts'
import { specimenPng } from '../actors/specimen.ts'
import { expect, test } from '../test.ts'
import { later, scaledTimeout, sweptWithin } from '../timeouts.ts'
import { totpNow, webUrl } from '../world.ts'

const asked = 'Somebody asked to take your authenticator off'

/** An account whose authenticator is on a phone that is at the bottom of a lake. */
async function makeLost(): Promise<Customer & { customerId: string }> {
  const customer = await makeCustomer()
  const { door, password } = customer
  const { secret } = await door.mutate<{ secret: string }>('identity.startTotp', { password })
  await door.mutate('identity.confirmTotp', { code: totpNow(secret) })
  const { customerId } = await door.query<{ customerId: string }>('identity.getProfile')
  return { ...customer, customerId }
}

/** From the sign-in to the mail's link. */
async function askForIt(page: Page, customer: Customer): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill(customer.email)
  await page.getByLabel('Password', { exact: true }).fill(customer.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('button', { name: 'I have lost both' }).click()
  await page.getByRole('button', { name: 'Write to me' }).click()
  await expect(page.getByText('We have written to you')).toBeVisible()
  await page.goto(linkIn(await waitForMail(customer.email, asked), '/recover-totp'))
}

async function decide(desk: Page, customerId: string, label: string): Promise<void> {
  await desk.goto(`/customers/${customerId}`)
  await desk.getByRole('button', { name: 'Actions' }).click()
  await desk.getByRole('menuitem', { name: label }).click()
  const dialog = desk.getByRole('dialog', { name: label })
  await dialog.getByLabel('Note').fill('Called back on the known number; it is her.')
  await dialog.getByRole('button', { name: label }).click()
  await expect(dialog).toBeHidden()
}

test('a lost authenticator is recovered: password, mailbox, identity, two people and a wait', async ({
  page,
  visitConsole,
}) => {
  test.setTimeout(scaledTimeout(300_000))
  const customer = await makeLost()
  await askForIt(page, customer)
  await page.getByLabel('First name').fill(customer.firstName)
  await page.getByLabel('Last name').fill(customer.lastName)
  await page.getByLabel('Date of birth').fill(customer.birthDate)
  await page.getByRole('radio', { name: /Passport/ }).check()
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'passport.png', mimeType: 'image/png', buffer: specimenPng() })
  await expect(page.getByText(/passport.png is here/)).toBeVisible()
  await page.getByRole('button', { name: 'Hand in for checking' }).click()
  await expect(
    page.getByText(/We are looking at your documents|We know that it is you/),
  ).toBeVisible()

  const desk = await visitConsole('support', `/customers/${customer.customerId}`)
  await expect(async () => {
    await desk.reload()
    await expect(desk.getByText('The identity was proven anew.', { exact: false })).toBeVisible()
  }).toPass(later)
  await decide(desk, customer.customerId, 'Recommend taking the authenticator off')
  const officer = await visitConsole('compliance')
  await decide(officer, customer.customerId, 'Agree to take the authenticator off')
  await expect(officer.getByText('Two people have agreed.', { exact: false })).toBeVisible()
  await waitForMail(customer.email, 'Your authenticator will be taken off')

  await expect(signInAt(webUrl, customer)).rejects.toThrow('identity.totp-required')
  await waitForMail(customer.email, 'Your authenticator was taken off', sweptWithin)
  expect(await customer.door.query<boolean>('identity.isSignedIn')).toBe(false)
  const door = await signInAt(webUrl, customer)
  expect(await door.query<object>('identity.getProfile')).toMatchObject({ hasTotp: false })
})

test('what somebody else asked for is cancelled from a signed-in device, and disturbs nothing', async ({
  page,
  visit,
}) => {
  const customer = await makeLost()
  await askForIt(page, customer)
  await expect(page.getByLabel('First name')).toBeVisible()
  const theirs = await visit(customer, '/account/security')
  await expect(theirs.getByText(asked)).toBeVisible()
  await theirs.getByRole('button', { name: 'Cancel the request' }).click()
  await expect(theirs.getByText(asked)).toBeHidden()
  await waitForMail(customer.email, 'Your authenticator stays')
  await page.reload()
  await expect(page.getByText('This link no longer works', { exact: false })).toBeVisible()
  expect(await customer.door.query<object>('identity.getProfile')).toMatchObject({ hasTotp: true })
})
