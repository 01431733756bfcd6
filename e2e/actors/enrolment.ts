import { type Browser, expect, type Page } from '@playwright/test'
import { nextTotp, totpNow } from '../world.ts'

/** Accepts an invitation in a browser of its own: password, authenticator, recovery codes; then signs in. */
export async function acceptAndSignIn(
  browser: Browser,
  link: string,
  person: { name: string; email: string; password: string },
): Promise<Page> {
  const context = await browser.newContext({ baseURL: new URL(link).origin })
  const page = await context.newPage()
  await page.goto(link)
  await expect(page.getByRole('heading', { name: `Welcome, ${person.name}` })).toBeVisible()
  await expect(page.getByText(/^([A-Z2-7]{4} ?){8}$/)).toHaveCount(0)
  await page.getByLabel('New password').fill(person.password)
  await page.getByRole('button', { name: 'Go on to the authenticator app' }).click()
  const secret = await page
    .getByText(/^([A-Z2-7]{4} ?){8}$/)
    .first()
    .innerText()
  const usedAt = Date.now()
  await page.getByLabel('First code from the app').fill(totpNow(secret, usedAt))
  await page.getByRole('button', { name: 'Set up my account' }).click()
  await expect(page.getByRole('heading', { name: 'Keep your recovery codes' })).toBeVisible()
  await page.getByRole('checkbox', { name: 'I have stored the codes' }).check()
  await page.getByRole('link', { name: /sign/i }).click()
  await page.getByLabel('E-mail address').fill(person.email)
  await page.getByLabel('Password', { exact: true }).fill(person.password)
  await page.getByLabel('Code from your authenticator app').fill(await nextTotp(secret, usedAt))
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(
    page.getByRole('heading', { name: `Hello, ${person.name.split(' ')[0]}` }),
  ).toBeVisible()
  return page
}
