import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { type Customer, makeFunded } from '../actors/customer.ts'
import { staffDoor } from '../actors/staff.ts'
import {
  britishAccount,
  saveBritishRecipient,
  saveCustomerRecipient,
  send,
} from '../actors/transfers.ts'
import { expect, test } from '../test.ts'
import { scaledTimeout } from '../timeouts.ts'

test.describe.configure({ timeout: scaledTimeout(300_000) })

/** What axe calls serious or critical on the page, by rule and place, once its colours have stopped changing. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(async () => {
    // what a change of scheme sets going begins with the next picture, which a busy browser may draw late
    for (let pictures = 0; pictures < 2; pictures += 1) await new Promise(requestAnimationFrame)
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
  })
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))
}

/** Looks at each address in light and in dark. */
async function lookAt(page: Page, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
    await expect(page.locator('main [aria-busy=true]')).toHaveCount(0)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      expect.soft(await faultsOf(page), `${path} in ${colorScheme}`).toEqual([])
    }
  }
}

async function makeRich(): Promise<{ customer: Customer; transferId: string; threadId: string }> {
  const friend = await makeFunded({ money: [] })
  const customer = await makeFunded()
  const recipientId = await saveCustomerRecipient(customer, friend.handle)
  await saveBritishRecipient(customer, { holderName: 'Ida Marlow', ...britishAccount })
  const amount = { amount: '20.00', currency: 'EUR' }
  const { transferId } = await send(customer, { recipientId, amount })
  const { threadId } = await customer.door.mutate<{ threadId: string }>('support.open', {
    subject: 'A question',
    text: 'How long does it take?',
    aboutTransferId: transferId,
  })
  return { customer, transferId, threadId }
}

async function firstRecipientOf({ door }: Customer): Promise<string> {
  const { items } = await door.query<{ items: { recipientId: string }[] }>('recipients.list', {})
  return items.at(0)?.recipientId ?? ''
}

test('axe finds nothing serious on what visitors see', async ({ page }) => {
  await lookAt(page, [
    '/',
    '/register',
    '/sign-in',
    '/forgot-password',
    '/rates',
    '/terms',
    '/api/v1/docs',
  ])
})

test('axe finds nothing serious on the screens that move money', async ({ visit }) => {
  const { customer, transferId } = await makeRich()
  const page = await visit(customer, '/home')
  const recipientId = await firstRecipientOf(customer)
  await lookAt(page, [
    '/home',
    '/activity',
    `/activity/${transferId}`,
    `/activity/${transferId}/receipt`,
    '/send',
    '/send?step=recipient&from=EUR&to=EUR&amount=15&way=internal',
    `/send?step=review&from=EUR&to=EUR&amount=15&way=internal&recipient=${recipientId}`,
    `/send?step=done&transfer=${transferId}`,
    '/convert',
    '/add-money',
    '/add-money?by=card',
  ])
})

test('axe finds nothing serious on the other screens of a customer', async ({ visit }) => {
  const { customer, threadId } = await makeRich()
  const page = await visit(customer, '/home')
  const recipientId = await firstRecipientOf(customer)
  const wallets = await customer.door.query<{ walletId: string }[]>('wallets.list')
  await lookAt(page, [
    '/wallets',
    `/wallets/${wallets[0]?.walletId}`,
    `/wallets/${wallets[0]?.walletId}/statement`,
    '/wallets/new',
    '/recipients',
    `/recipients/${recipientId}`,
    '/recipients/new',
    '/recipients/new?kind=bank&currency=GBP',
    '/verification',
    '/notifications',
    '/support',
    '/support/new',
    `/support/${threadId}`,
    '/account',
    '/account/profile',
    '/account/security',
    '/account/security/password',
    '/account/security/two-step',
    '/account/payment-methods',
    '/account/api-keys',
  ])
})

test('axe finds nothing serious on the screens of support and administrators', async ({
  visitConsole,
}) => {
  const { customer, transferId, threadId } = await makeRich()
  const support = await staffDoor('support')
  const found = await support.query<{ items: { customerId: string }[] }>('customers.search', {
    text: customer.email,
  })
  await support.http.dispose()
  const desk = await visitConsole('support')
  await lookAt(desk, [
    '/',
    '/customers',
    `/customers/${found.items[0]?.customerId}`,
    '/transfers',
    `/transfers/${transferId}`,
    '/messages',
    `/messages/${threadId}`,
    '/account',
  ])
  const admin = await visitConsole('admin')
  await lookAt(admin, ['/', '/invariants', '/queues', '/staff', '/mailbox', '/simulator', '/audit'])
})

test('axe finds nothing serious on the screens of officers', async ({ visitConsole }) => {
  const officer = await staffDoor('compliance')
  const alerts = await officer.query<{ items: { alertId: string }[] }>('alerts.list', {})
  const checks = await officer.query<{ items: { checkId: string }[] }>('checks.list', {
    state: 'in-review',
  })
  const postings = await officer.query<{ items: { ledgerTransferId: string }[] }>(
    'ledger.journal',
    {},
  )
  await officer.http.dispose()
  const desk = await visitConsole('compliance')
  await lookAt(desk, [
    '/',
    '/alerts',
    `/alerts/${alerts.items[0]?.alertId}`,
    '/checks',
    `/checks/${checks.items[0]?.checkId}`,
    '/exceptions',
    '/block-list',
    '/lists',
    '/audit',
    '/ledger',
    '/ledger/accounts',
    '/ledger/journal',
    `/ledger/journal/${postings.items[0]?.ledgerTransferId}`,
    '/ledger/positions',
    '/invariants',
  ])
})
