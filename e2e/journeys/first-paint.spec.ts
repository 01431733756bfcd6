import { type Customer, makeFunded, walletOf } from '../actors/customer.ts'
import { requestsOf } from '../actors/requests.ts'
import { saveCustomerRecipient, send } from '../actors/transfers.ts'
import { expect, test } from '../test.ts'
import { scaledTimeout } from '../timeouts.ts'

/*
 * A page arrives with what it shows. Nothing is asked again for it, nor ahead for pages that nobody went to, and what
 * the server wrote is what the browser makes of the same answers: React's complaints are errors that pages throw.
 */

const paths = [
  '/home',
  '/activity',
  '/activity?kind=deposit',
  '/rates?from=EUR&to=GBP',
  '/notifications',
  '/wallets',
  '/wallets/new',
  '/recipients',
  '/recipients/new',
  '/send',
  '/send?step=recipient&amount=10',
  '/convert',
  '/add-money',
  '/add-money?by=card',
  '/account',
  '/account/profile',
  '/account/security',
  '/account/security/password',
  '/account/security/two-step',
  '/account/payment-methods',
  '/account/api-keys',
  '/verification',
  '/support',
  '/support/new',
]

let customer: Promise<Customer> | undefined
const moneyed = () => (customer ??= makeQuiet())

/** Somebody whose deposit has been told of: while that goes on, pages read again what it touches. */
async function makeQuiet(): Promise<Customer> {
  const made = await makeFunded()
  await new Promise((resolve) => setTimeout(resolve, scaledTimeout(6_000)))
  return made
}

for (const path of paths) {
  test(`${path} asks for nothing after it has arrived`, async ({ visit }) => {
    const page = await visit(await moneyed(), '/account')
    const asked = requestsOf(page)
    await page.goto(path)
    await page.waitForLoadState('networkidle').catch(() => undefined)
    expect(asked.splice(0)).toEqual([])
  })
}

for (const part of ['', '/statement']) {
  test(`a wallet's page${part} asks for nothing after it has arrived`, async ({ visit }) => {
    const owner = await moneyed()
    const wallet = await walletOf(owner, 'EUR')
    const page = await visit(owner, '/account')
    const asked = requestsOf(page)
    await page.goto(`/wallets/${wallet?.walletId}${part}`)
    await page.waitForLoadState('networkidle').catch(() => undefined)
    expect(asked.splice(0)).toEqual([])
  })
}

test('the rates arrive with the rate for a visitor, scripts or none', async ({ request }) => {
  const html = await (await request.get('/rates?from=EUR&to=GBP')).text()
  const written = html.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<[^>]*>/g, '')
  expect(written).toMatch(/1\sEUR\s=\s[0-9.]+\sGBP/)
  expect(written).not.toContain('Looking at the rate')
})

test('home reads each of its answers once for money that arrives, and shows it', async ({
  visit,
}) => {
  const sender = await makeFunded()
  const receiver = await makeFunded({ money: [] })
  const recipientId = await saveCustomerRecipient(sender, receiver.handle)
  const page = await visit(receiver, '/home')
  // what the account's opening still tells is over
  await page.waitForTimeout(scaledTimeout(5_000))
  const asked = requestsOf(page)
  await send(sender, { recipientId, amount: { amount: '10.00', currency: 'EUR' } })
  await expect(page.getByText('+10.00 EUR')).toBeVisible()
  await page.waitForTimeout(scaledTimeout(4_000))
  const procedures = asked.flatMap((path) =>
    (/trpc\/([^?]*)/.exec(decodeURIComponent(path))?.[1] ?? '').split(','),
  )
  expect(procedures.toSorted()).toEqual([
    'activity.list',
    'home.overview',
    'notifications.countUnread',
  ])
})
