import { brand } from '@corridor/kernel/brand'
import { walletCurrencies } from '@corridor/kernel/currency'
import { directionOf, languages } from '@corridor/words/languages'
import { pseudoLocale } from '@corridor/words/pseudo'
import { wordsOf } from '@corridor/words/words-of'
import type { Page } from '@playwright/test'
import { makeFunded, nameOf, newPerson } from '../actors/customer.ts'
import { linkIn, waitForMail } from '../actors/mailbox.ts'
import { specimenPng } from '../actors/specimen.ts'
import { expect, test } from '../test.ts'
import { later, scaledTimeout } from '../timeouts.ts'

/*
 * The main job on a phone in other languages than the one that the other journeys read. The browser says which language
 * it is; what is looked for is what the catalogues say.
 */

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }

async function isWhole(page: Page, locale: string): Promise<void> {
  const html = page.locator('html')
  await expect(html).toHaveAttribute('lang', locale)
  await expect(html).toHaveAttribute('dir', directionOf(locale))
  const overflow = () =>
    page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement
      return scrollWidth - clientWidth
    })
  expect(await overflow(), `${page.url()} is wider than the phone`).toBeLessThanOrEqual(0)
}

for (const locale of ['de-DE', 'ar-AE']) {
  test.describe(locale, () => {
    test.use({ ...phone, locale })
    test.describe.configure({ timeout: scaledTimeout(240_000) })

    test('from the registration to the first send', async ({ page, on }) => {
      const input = on(page)
      const sender = newPerson()
      const receiver = await makeFunded({ money: [] })
      const germany = new Intl.DisplayNames(locale, { type: 'region' }).of('DE') ?? ''
      const signUp = wordsOf(locale, 'web.sign-up')
      const identity = wordsOf(locale, 'web.verify-identity')
      const adding = wordsOf(locale, 'web.add-money')
      const sending = wordsOf(locale, 'web.send')
      const recipients = wordsOf(locale, 'web.recipients')

      await test.step('registers', async () => {
        await page.goto('/register')
        await isWhole(page, locale)
        await input.type(page.getByLabel(signUp('email')), sender.email)
        await input.type(page.getByLabel(signUp('password'), { exact: true }), sender.password)
        await input.choose(page.getByLabel(signUp('country')), germany, new RegExp(germany))
        await input.type(page.getByLabel(signUp('first-name')), sender.firstName)
        await input.type(page.getByLabel(signUp('last-name')), sender.lastName)
        await input.type(page.getByLabel(signUp('birth-date')), sender.birthDate)
        await input.tick(page.getByRole('checkbox').last())
        await input.press(page.getByRole('button', { name: signUp('submit') }))
        await expect(page.getByRole('heading', { name: signUp('check-mail') })).toBeVisible()
      })

      await test.step('reads a mail in the language, and is who they say', async () => {
        const mail = await waitForMail(sender.email, /./)
        expect(mail.subject).toBe(wordsOf(locale, 'mails.notices')('verify-email-title'))
        await page.goto(linkIn(mail, '/verify-email'))
        await expect(page.getByRole('heading', { name: identity('title') })).toBeVisible()
        await isWhole(page, locale)
        await input.type(page.getByLabel(identity('street')), 'Deichstrasse 7')
        await input.type(page.getByLabel(identity('postal-code')), '20459')
        await input.type(page.getByLabel(identity('city')), 'Hamburg')
        await input.choose(page.getByLabel(identity('nationality')), germany, new RegExp(germany))
        await input.type(page.getByLabel(identity('occupation')), 'Carpenter')
        await input.select(page.getByLabel(identity('purpose')), identity('purpose-family-support'))
        await input.pick(page.getByRole('radio', { name: identity('document-passport') }))
        await input.upload(page.getByLabel(identity('page-photo')), {
          name: 'passport.png',
          mimeType: 'image/png',
          buffer: specimenPng(),
        })
        await expect(page.getByRole('status').filter({ hasText: 'passport.png' })).toBeVisible()
        await input.press(page.getByRole('button', { name: identity('submit') }))
      })

      await test.step('adds money', async () => {
        await expect(page.getByRole('heading', { name: adding('title') })).toBeVisible()
        await input.pickTab(page.getByRole('tab', { name: adding('by-card') }))
        await input.type(page.getByLabel(adding('amount')), '250')
        await input.press(page.locator('form button[type="submit"]'))
        // the gateway's own page, in its own language
        await input.type(page.getByLabel('Card number'), '4242424242424242')
        await input.type(page.getByLabel('Expiry (MM/YY)'), '12/39')
        await input.type(page.getByLabel('Security code'), '123')
        await input.press(page.getByRole('button', { name: 'Pay 250.00 EUR' }))
        await page.waitForURL(/\/(home|send|add-money)/)
      })

      await test.step('sends it, and it arrives', async () => {
        await page.goto('/send')
        await isWhole(page, locale)
        // what the card paid arrives by the gateway's message, which may take its time
        await expect(
          page
            .getByRole('main')
            .getByText(/250[.,]00/)
            .first(),
        ).toBeVisible()
        await input.pickTab(page.getByRole('tab').nth(1))
        await input.type(page.getByRole('textbox').first(), '100')
        await input.press(page.locator('form button[type="submit"]'))
        await expect(page.getByRole('heading', { name: sending('title-recipient') })).toBeVisible()
        await input.type(page.getByLabel(recipients('lookup')), `@${receiver.handle}`)
        await input.press(page.locator('form button[type="submit"]'))
        await input.press(page.getByRole('button', { name: nameOf(receiver) }))
        await input.press(page.locator('form button[type="submit"]'))
        const done = page.getByRole('heading', { name: sending('done-completed') })
        await expect(done).toBeVisible(later)
        await isWhole(page, locale)
      })
    })
  })
}

const pages = ['/', '/rates', '/sign-in', '/register', '/forgot-password', '/terms']
const ownPages = [
  '/home',
  '/activity',
  '/send',
  '/convert',
  '/add-money?by=card',
  '/recipients/new',
  '/account',
]

/** What is called the same in every language, or by Intl in each. */
const names = new Set([
  brand.name,
  ...Object.values(languages).map(({ ownName }) => ownName),
  ...walletCurrencies.map((code) => new Intl.DisplayNames('en-GB', { type: 'currency' }).of(code)),
])

/** Texts of the page that no catalogue knows. */
async function textsLeft(page: Page): Promise<string[]> {
  const found = await page.evaluate(() => {
    const isNamed = (node: Node) =>
      node.parentElement?.closest('bdi, code, time, script, style, [lang]:not(html)')
    const isWorded = (node: Node) => {
      for (let at = node.parentElement; at && at !== document.body; at = at.parentElement) {
        if (/^⟦[\s\S]*⟧$/.test(at.textContent.trim())) return true
      }
      return false
    }
    const found: string[] = []
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walk.nextNode()) {
      const { currentNode: node } = walk
      const text = node.textContent?.trim() ?? ''
      if (/\p{Ll}{3}/u.test(text) && !isNamed(node) && !isWorded(node)) found.push(text)
    }
    return found
  })
  return found.filter((text) => !names.has(text))
}

test('every text that is shown stands in a catalogue', async ({
  page,
  context,
  baseURL,
  visit,
}) => {
  const left: string[] = []
  const url = baseURL ?? ''
  await context.addCookies([{ name: 'locale', value: pseudoLocale, url }])
  for (const path of pages) {
    await page.goto(path)
    left.push(...(await textsLeft(page)).map((text) => `${path} ${text}`))
  }
  const customer = await visit(await makeFunded(), '/account')
  await customer.context().addCookies([{ name: 'locale', value: pseudoLocale, url }])
  for (const path of ownPages) {
    await customer.goto(path)
    left.push(...(await textsLeft(customer)).map((text) => `${path} ${text}`))
  }
  expect(left).toEqual([])
})
