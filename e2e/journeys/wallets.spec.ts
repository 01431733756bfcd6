import { availableOf, makeFunded } from '../actors/customer.ts'
import { lineOf } from '../actors/send-flow.ts'
import { priceOf } from '../arithmetic.ts'
import { expect, test } from '../test.ts'

test('a wallet is opened and money converted into it at the quoted price', async ({
  visit,
  on,
}) => {
  const customer = await makeFunded({ money: [{ amount: '500.00', currency: 'EUR' }] })
  const page = await visit(customer, '/home')
  const input = on(page)
  await page.getByRole('link', { name: 'Open a wallet' }).click()
  await expect(page.getByRole('heading', { name: 'Open a wallet' })).toBeVisible()
  await input.choose(page.getByLabel('Currency'), 'Kuwait', /KWD/)
  await page.getByRole('button', { name: 'Open a wallet in KWD' }).click()
  await expect(page.getByText('0.000')).toBeVisible()
  expect(await availableOf(customer, 'KWD')).toBe('0.000')

  const { rate } = await customer.door.query<{ rate: string }>('fx.getRate', {
    source: 'EUR',
    target: 'USD',
  })
  const price = priceOf({ source: '200.00', rate, variablePercent: '0.28', fixedFee: '0.00' })
  await page.goto('/convert')
  await input.choose(page.getByRole('combobox', { name: 'Currency: You get' }), 'USD', /USD/)
  await page.getByLabel('You convert', { exact: true }).fill('200')
  await expect(page.getByLabel('You get', { exact: true })).toHaveValue(price.target)
  await expect(page.getByText('You have no USD wallet yet.', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: 'Review' }).click()
  await expect(page.getByRole('heading', { name: 'Check and convert' })).toBeVisible()
  await expect(lineOf(page, 'Our fee in total')).toContainText(`${price.fee} EUR`)
  await expect(lineOf(page, 'We convert')).toContainText(`${price.converted} EUR`)
  await page.getByRole('button', { name: 'Convert 200.00 EUR' }).click()
  await expect(page.getByRole('heading', { name: 'You converted 200.00 EUR' })).toBeVisible()
  await expect(page.getByText(`+${price.target} USD`)).toBeVisible()
  await expect(lineOf(page, 'In your EUR wallet now')).toContainText('300.00 EUR')
  expect(await availableOf(customer, 'EUR')).toBe('300.00')
  expect(await availableOf(customer, 'USD')).toBe(price.target)
})
