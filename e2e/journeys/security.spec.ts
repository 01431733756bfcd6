import type { Page } from '@playwright/test'
import { type Customer, makeCustomer, type Person } from '../actors/customer.ts'
import { signInAt } from '../actors/door.ts'
import { linkIn, waitForMail } from '../actors/mailbox.ts'
import { scriptsOf } from '../actors/scripts.ts'
import { expect, test } from '../test.ts'
import { scaledTimeout } from '../timeouts.ts'
import { nextTotp, totpNow, webUrl } from '../world.ts'

async function typePassword(page: Page, person: Person): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill(person.email)
  await page.getByLabel('Password', { exact: true }).fill(person.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/** Whether a session of before is still good. */
function isAlive(customer: Customer): Promise<boolean> {
  return customer.door.query<boolean>('identity.isSignedIn')
}

test('two-step sign-in: set up with an app, sign in by code, and once by a recovery code', async ({
  page,
  visit,
}) => {
  test.setTimeout(scaledTimeout(240_000))
  const customer = await makeCustomer()
  const theirs = await visit(customer, '/account/security')
  await theirs.getByRole('link', { name: /Two-step sign-in/ }).click()
  await theirs.getByLabel('Your password').fill(customer.password)
  await theirs.getByRole('button', { name: 'Set it up' }).click()
  await expect(theirs.getByRole('img', { name: /QR code/ })).toBeVisible()
  const secret = (
    await theirs
      .getByText(/^([A-Z2-7]{4} ?){8}$/)
      .first()
      .innerText()
  ).trim()
  const confirmedAt = Date.now()
  await theirs.getByLabel('Six-digit code').fill(totpNow(secret, confirmedAt))
  await expect(theirs.getByRole('heading', { name: 'Keep these codes' })).toBeVisible()
  const codes = await theirs
    .getByRole('list', { name: 'Recovery codes' })
    .getByRole('listitem')
    .allInnerTexts()
  expect(codes.length).toBeGreaterThanOrEqual(8)
  await theirs.getByRole('checkbox', { name: /in a safe place/ }).check()
  await theirs.getByRole('link', { name: 'Done' }).click()
  await expect(theirs.getByRole('link', { name: /Two-step sign-in.*On/ })).toBeVisible()

  await test.step('a password alone is not enough, the code is', async () => {
    await typePassword(page, customer)
    await expect(page.getByRole('heading', { name: 'Enter your code' })).toBeVisible()
    await page.getByLabel('Six-digit code').fill(await nextTotp(secret, confirmedAt))
    await expect(page).toHaveURL(/\/home/)
    await scriptsOf(page)
    await page.getByRole('button', { name: /^Account of/ }).click()
    await page.getByRole('menuitem', { name: 'Sign out' }).click()
    await expect(page.getByText('You are signed out.')).toBeVisible()
  })
  await test.step('a recovery code lets in once', async () => {
    for (const isFirst of [true, false]) {
      await typePassword(page, customer)
      await page.getByRole('button', { name: 'Use a recovery code' }).click()
      await page.getByLabel('Recovery code').fill(codes[0] ?? '')
      await page.getByRole('button', { name: 'Sign in' }).click()
      if (isFirst) {
        await expect(page).toHaveURL(/\/home/)
        await page.context().clearCookies()
      } else {
        await expect(page.getByText(/This code is not right, or has been used/)).toBeVisible()
      }
    }
  })
  await waitForMail(customer.email, 'A recovery code was used')
})

test('a forgotten password is chosen anew by a link that works once and ends every session', async ({
  page,
  visit,
}) => {
  const customer = await makeCustomer()
  const elsewhere = await visit(customer, '/home')
  await expect(elsewhere.getByRole('heading', { name: 'Your money in total' })).toBeVisible()
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Forgot it?' }).click()
  await expect(page.getByRole('heading', { name: 'Forgot your password?' })).toBeVisible()
  await page.getByLabel('E-mail').fill(customer.email)
  await page.getByRole('button', { name: 'Send the link' }).click()
  await expect(page.getByText('Check your e-mail')).toBeVisible()
  const link = linkIn(await waitForMail(customer.email, 'Reset your password'), '/reset-password')

  const password = `another ${customer.handle} harbour lamp`
  await page.goto(link)
  await page.getByLabel('New password').fill(password)
  await page.getByRole('button', { name: 'Change my password' }).click()
  await expect(page.getByText('Your password is changed.', { exact: false })).toBeVisible()
  expect(await isAlive(customer)).toBe(false)
  // the page that is open elsewhere finds out by itself
  await expect(elsewhere).toHaveURL(/\/sign-in/)
  await waitForMail(customer.email, 'Your password was changed')

  await expect(signInAt(webUrl, customer)).rejects.toThrow('identity.bad-credentials')
  await page.getByLabel('E-mail').fill(customer.email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/home/)

  await page.goto(link)
  await page.getByLabel('New password').fill(`${password} again`)
  await page.getByRole('button', { name: 'Change my password' }).click()
  await expect(page.getByRole('heading', { name: 'This link no longer works' })).toBeVisible()
})

test('a password is changed, and a device that is not known is signed out', async ({ visit }) => {
  const customer = await makeCustomer()
  const stranger = { ...customer, door: await signInAt(webUrl, customer) }
  const page = await visit(customer, '/account/security')
  const devices = page.getByRole('list', { name: 'Devices' })
  await expect(devices.getByRole('listitem')).toHaveCount(2)
  await devices.getByRole('button', { name: /^Sign out/ }).click()
  await expect(devices.getByRole('listitem')).toHaveCount(1)
  expect(await isAlive(stranger)).toBe(false)
  expect(await isAlive(customer)).toBe(true)

  const second = { ...customer, door: await signInAt(webUrl, customer) }
  await page.goto('/account/security/password')
  const password = `new ${customer.handle} valley song`
  await page.getByLabel('Current password').fill('not the password')
  await page.getByLabel('New password').fill(password)
  await page.getByRole('button', { name: /Change/ }).click()
  await expect(page.getByText('This is not your password.', { exact: false })).toBeVisible()
  await page.getByLabel('Current password').fill(customer.password)
  await page.getByRole('button', { name: /Change/ }).click()
  await expect(page.getByRole('heading', { name: 'Your password is changed' })).toBeVisible()
  expect(await isAlive(second)).toBe(false)
  expect(await isAlive(customer)).toBe(true)
})
