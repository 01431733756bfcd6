import { availableOf, makeFunded } from '../actors/customer.ts'
import { expect, test } from '../test.ts'
import { later } from '../timeouts.ts'

test('a bank transfer under the own reference arrives by itself', async ({
  visit,
  visitConsole,
}) => {
  const customer = await makeFunded({ money: [] })
  const page = await visit(customer, '/add-money')
  const { reference } = await customer.door.query<{ reference: string }>(
    'deposits.getBankInstructions',
    { currency: 'EUR' },
  )
  await expect(page.getByText(reference).first()).toBeVisible()
  const home = await visit(customer, '/home')
  await expect(home.getByText('No activity yet')).toBeVisible()

  const simulator = await visitConsole('admin', '/simulator')
  await simulator.getByLabel('Reference').fill(reference)
  await simulator.getByLabel('Amount').fill('432.10')
  await simulator.getByRole('button', { name: 'Report it' }).first().click()

  // the home page that is open hears of it
  await expect(home.getByText('+432.10 EUR')).toBeVisible(later)
  await expect(home.getByRole('link', { name: /^EUR .*432\.10 available/ })).toBeVisible()
  expect(await availableOf(customer, 'EUR')).toBe('432.10')
})

test('a declined card moves nothing and says so', async ({ visit }) => {
  const customer = await makeFunded({ money: [] })
  const page = await visit(customer, '/add-money?currency=EUR&by=card')
  await page.getByLabel('Amount').fill('80')
  await page.getByRole('button', { name: 'Pay 80.00 EUR by card' }).click()
  await page.getByLabel('Card number').fill('4000 0000 0000 0002')
  await page.getByLabel('Expiry (MM/YY)').fill('12/39')
  await page.getByLabel('Security code').fill('123')
  await page.getByRole('button', { name: 'Pay 80.00 EUR' }).click()
  await expect(page.getByRole('heading', { name: 'The payment did not go through' })).toBeVisible(
    later,
  )
  expect(await availableOf(customer, 'EUR')).toBe('0.00')
  await page.getByRole('link', { name: 'Try again' }).click()
  await expect(page.getByRole('button', { name: 'Go to payment' })).toBeVisible()
})

test('a card is saved by its brand and last four digits, and pays again without its number', async ({
  visit,
}) => {
  const customer = await makeFunded({ money: [] })
  const page = await visit(customer, '/add-money?currency=EUR&by=card')
  await page.getByLabel('Amount').fill('60')
  await page.getByRole('checkbox', { name: /Save this card/ }).check()
  await page.getByRole('button', { name: 'Pay 60.00 EUR by card' }).click()
  await page.getByLabel('Card number').fill('5555555555554444')
  await page.getByLabel('Expiry (MM/YY)').fill('12/39')
  await page.getByLabel('Security code').fill('123')
  await page.getByRole('button', { name: 'Pay 60.00 EUR' }).click()
  await expect(page.getByRole('heading', { name: 'Money added' })).toBeVisible(later)

  await page.goto('/add-money?currency=EUR&by=card')
  await page.getByLabel('Amount').fill('15')
  await page.getByRole('radio', { name: /Mastercard ending in 4444/ }).check()
  await page.getByRole('button', { name: 'Pay 15.00 EUR by card' }).click()
  await expect(page.getByText('Mastercard ending in 4444')).toBeVisible()
  await expect(page.getByLabel('Card number')).toHaveCount(0)
  await page.getByLabel('Security code').fill('123')
  await page.getByRole('button', { name: 'Pay 15.00 EUR' }).click()
  await expect(page.getByRole('heading', { name: 'Money added' })).toBeVisible(later)
  await expect.poll(() => availableOf(customer, 'EUR')).toBe('75.00')
})
