import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { wordsOf } from '@corridor/words/words-of'
import type { Page } from '@playwright/test'
import { type Customer, newPerson, openWeb } from '../actors/customer.ts'
import { signInAt } from '../actors/door.ts'
import { staffDoor } from '../actors/staff.ts'
import { expect, test } from '../test.ts'
import { demoLogin, webUrl } from '../world.ts'

/** The pictures of the README, from the demo world: SCREENSHOTS_DIR says where they go. */
const folder = process.env.SCREENSHOTS_DIR ?? 'docs/images'

// one after the other: the Arabic pictures are of the same customer
test.describe.configure({ mode: 'default' })

async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  await expect(page.locator('main [aria-busy=true]')).toHaveCount(0)
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' })
}

async function signInAmara(): Promise<Customer> {
  const { email, password } = demoLogin('amara@')
  const person = newPerson({ email, password, firstName: 'Amara', lastName: 'Okafor' })
  return { ...person, door: await signInAt(webUrl, person) }
}

type Transfer = { transferId: string; kind: string; state: string; recipientName: string }

test('the customer app', async ({ browser }) => {
  const amara = await signInAmara()
  const page = await openWeb(browser, amara, '/home', { viewport: { width: 1280, height: 800 } })
  await expect(page.getByRole('heading', { name: 'Your money in total' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Latest activity' })).toBeVisible()
  await take(page, 'home')

  const { items } = await amara.door.query<{ items: Transfer[] }>('transfers.list', { limit: 50 })
  const paid = items.find(({ kind, state }) => kind === 'payout' && state === 'completed')
  const recipients = await amara.door.query<{
    items: { recipientId: string; displayName: string }[]
  }>('recipients.list', { search: 'Oliver' })
  const review = new URLSearchParams({
    step: 'review',
    from: 'EUR',
    to: 'GBP',
    amount: '250.00',
    way: 'bank',
    recipient: recipients.items[0]?.recipientId ?? '',
  })
  // tall enough for the button that sends
  await page.setViewportSize({ width: 1280, height: 1080 })
  await page.goto(`/send?${review}`)
  await expect(page.getByRole('button', { name: /^Send 250\.00/ })).toBeEnabled()
  await take(page, 'send')
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(`/activity/${paid?.transferId}`)
  await expect(page.getByText('Delivered').first()).toBeVisible()
  await take(page, 'tracker')
})

test('the customer app on a phone, in Arabic', async ({ browser }) => {
  const amara = await signInAmara()
  const home = wordsOf('ar-AE', 'web.home')
  const { locale } = await amara.door.query<{ locale: string }>('identity.getProfile')
  await amara.door.mutate('identity.changeLanguage', { locale: 'ar-AE' })
  try {
    const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true }
    const page = await openWeb(browser, amara, '/home', phone)
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
    await expect(page.getByRole('heading', { name: home('total') })).toBeVisible()
    await expect(page.getByRole('heading', { name: home('latest') })).toBeVisible()
    await take(page, 'home-arabic')
  } finally {
    await amara.door.mutate('identity.changeLanguage', { locale })
  }
})

test('the console', async ({ visitConsole }) => {
  const officer = await staffDoor('compliance')
  const found = await officer.query<{ items: { customerId: string }[] }>('customers.search', {
    text: 'jonas@corridor.example',
  })
  // whose money waits for a decision on its amount alone
  const held = await officer.query<{ items: { alertId: string }[] }>('alerts.list', {
    customerId: found.items[0]?.customerId,
    state: 'open',
  })
  const [alert] = held.items
  const paid = await officer.query<{ items: Transfer[] }>('transfers.search', {
    state: 'completed',
    limit: 100,
  })
  const payout = paid.items.find(({ kind, recipientName }) => {
    return kind === 'payout' && recipientName === 'Oliver Bennett'
  })
  const desk = await visitConsole('compliance', `/alerts/${alert?.alertId}`)
  await expect(desk.getByRole('heading', { name: 'What fired' })).toBeVisible()
  await expect(desk.getByRole('button', { name: 'Release the money' })).toBeVisible()
  await take(desk, 'console-alert')
  await desk.goto(`/transfers/${payout?.transferId}`)
  await expect(desk.getByRole('heading', { name: 'States' })).toBeVisible()
  await take(desk, 'console-transfer')
  const journal = await officer.query<{ items: { ledgerTransferId: string }[] }>('ledger.journal', {
    reference: payout?.transferId,
  })
  await desk.goto(`/ledger/journal/${journal.items[0]?.ledgerTransferId}`)
  await expect(desk.getByText('Sums to zero').first()).toBeVisible()
  await take(desk, 'console-journal')
  await desk.goto('/invariants')
  await expect(desk.getByRole('list', { name: 'Checks' }).getByText('Green').first()).toBeVisible()
  await take(desk, 'console-checks')
})
