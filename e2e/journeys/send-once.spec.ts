import { availableOf, type Customer, makeFunded, nameOf } from '../actors/customer.ts'
import { sendButton } from '../actors/send-flow.ts'
import { saveCustomerRecipient, send, transfersOf } from '../actors/transfers.ts'
import { expect, test } from '../test.ts'

const reviewOf = (recipientId: string, amount: string) =>
  `/send?${new URLSearchParams({
    step: 'review',
    from: 'EUR',
    to: 'EUR',
    fixed: 'source',
    amount,
    way: 'internal',
    recipient: recipientId,
  })}`

async function makePair(): Promise<{ customer: Customer; friend: Customer; recipientId: string }> {
  const friend = await makeFunded({ money: [] })
  const customer = await makeFunded({ money: [{ amount: '200.00', currency: 'EUR' }] })
  return { customer, friend, recipientId: await saveCustomerRecipient(customer, friend.handle) }
}

test('a double click on Send makes one transfer', async ({ visit }) => {
  const { customer, friend, recipientId } = await makePair()
  const page = await visit(customer, reviewOf(recipientId, '40'))
  await expect(page.getByText('First payment to them')).toBeVisible()
  await sendButton(page, '40.00 EUR').dblclick()
  await expect(page.getByRole('heading', { name: 'It has arrived' })).toBeVisible()
  expect(await transfersOf(customer)).toHaveLength(1)
  expect(await availableOf(customer, 'EUR')).toBe('160.00')
  expect(await availableOf(friend, 'EUR')).toBe('40.00')

  // going back leads to what was made, not to a second one
  await page.goBack()
  await page.goForward().catch(() => undefined)
  expect(await transfersOf(customer)).toHaveLength(1)
})

test('a reload of the review keeps price and key; an answer that got lost is finished, not repeated', async ({
  visit,
}) => {
  const { customer, recipientId } = await makePair()
  const page = await visit(customer, reviewOf(recipientId, '25'))
  await expect(sendButton(page, '25.00 EUR')).toBeEnabled()
  const keptAttempts = () => page.evaluate(() => JSON.stringify({ ...sessionStorage }))
  const before = await keptAttempts()
  expect(before).toContain('idempotencyKey')
  await page.reload()
  await expect(sendButton(page, '25.00 EUR')).toBeEnabled()
  expect(await keptAttempts()).toBe(before)

  // the server makes it, and its answer never arrives
  await page.route('**/api/trpc/transfers.create**', async (route) => {
    await route.fetch()
    await route.abort()
  })
  await sendButton(page, '25.00 EUR').click()
  await expect(page.getByText('We did not hear back')).toBeVisible()
  await page.unroute('**/api/trpc/transfers.create**')
  await page.reload()
  await page.getByRole('button', { name: 'Finish sending 25.00 EUR' }).click()
  await expect(page.getByRole('heading', { name: 'It has arrived' })).toBeVisible()
  expect(await transfersOf(customer)).toHaveLength(1)
  expect(await availableOf(customer, 'EUR')).toBe('175.00')
})

test('the same amount to the same person again wants a tick', { tag: ['@phone'] }, async ({
  visit,
}) => {
  const { customer, friend, recipientId } = await makePair()
  await send(customer, { recipientId, amount: { amount: '30.00', currency: 'EUR' } })
  const page = await visit(customer, '/send')
  await page.goto(reviewOf(recipientId, '30'))
  await expect(page.getByText('Is this a second payment?')).toBeVisible()
  await expect(page.getByText(nameOf(friend)).first()).toBeVisible()
  await sendButton(page, '30.00 EUR').click()
  await expect(page.getByText('Tick this to send the same amount again.')).toBeVisible()
  expect(await transfersOf(customer)).toHaveLength(1)
  await page.getByRole('checkbox', { name: 'Yes, I mean to send it again' }).check()
  await sendButton(page, '30.00 EUR').click()
  await expect(page.getByRole('heading', { name: 'It has arrived' })).toBeVisible()
  expect(await transfersOf(customer)).toHaveLength(2)
  expect(await availableOf(customer, 'EUR')).toBe('140.00')
})
