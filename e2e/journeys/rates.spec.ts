import { lineOf } from '../actors/send-flow.ts'
import { priceOf } from '../arithmetic.ts'
import { expect, test } from '../test.ts'

test('a visitor reads a rate, its history, and what sending costs both ways round', async ({
  page,
  on,
}) => {
  const input = on(page)
  await page.goto('/rates?from=EUR&to=GBP')
  const rateText = page.getByText(/^1\sEUR\s=\s[0-9.]+\sGBP$/).first()
  await expect(rateText).toBeVisible()
  await expect(page.getByText(/European Central Bank, \d+ \w+ \d{4}/).first()).toBeVisible()
  const rate = /=\s([0-9.]+)/.exec(await rateText.innerText())?.[1] ?? ''

  const chart = page.getByRole('slider', { name: /EUR to GBP history/ })
  await expect(chart).toBeVisible()
  await page.getByRole('tab', { name: '1 year' }).click()
  await expect(chart).toBeVisible()

  // internal: 0.27 % of what is converted, and no fixed part
  await page.getByRole('tab', { name: 'Corridor customer' }).click()
  await page.getByLabel('You send', { exact: true }).fill('1000')
  const price = priceOf({ source: '1000.00', rate, variablePercent: '0.27', fixedFee: '0.00' })
  await expect(page.getByLabel('Recipient gets', { exact: true })).toHaveValue(price.target)
  await expect(lineOf(page, 'Our fee in total')).toContainText(`${price.fee} EUR`)

  await page.getByLabel('Recipient gets', { exact: true }).fill('500')
  const source = page.getByLabel('You send', { exact: true })
  await expect(source).not.toHaveValue('1,000')
  await expect(source).toHaveValue(/^[0-9]{3}\.[0-9]{2}$/)

  await input.choose(page.getByRole('combobox', { name: 'To', exact: true }), 'AED', /AED/)
  await expect(page.getByText(/^1\sEUR\s=\s[0-9.]+\sAED$/).first()).toBeVisible()
  await page.getByRole('link', { name: 'Open an account' }).last().click()
  await expect(page).toHaveURL(/\/register/)
})
