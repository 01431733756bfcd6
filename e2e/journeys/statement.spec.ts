import { readFileSync } from 'node:fs'
import { readStatements } from '@corridor/bank-formats/read-statements'
import type { Page } from '@playwright/test'
import { makeFunded, walletOf } from '../actors/customer.ts'
import { requestsOf } from '../actors/requests.ts'
import { saveCustomerRecipient, send } from '../actors/transfers.ts'
import { expect, test } from '../test.ts'

/** Presses the button and hands over what the browser kept. */
async function downloaded(page: Page): Promise<{ name: string; bytes: Uint8Array }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download' }).click(),
  ])
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
}

const dayOf = (daysFromNow: number) =>
  new Date(Date.now() + daysFromNow * 86_400_000).toISOString().slice(0, 10)

test('a statement is taken away in each format, and says what the books say @phone', async ({
  visit,
}) => {
  const friend = await makeFunded({ own: { firstName: 'Zoë', lastName: 'Lindqvist' }, money: [] })
  const customer = await makeFunded({ money: [{ amount: '100.00', currency: 'EUR' }] })
  const recipientId = await saveCustomerRecipient(customer, friend.handle)
  await send(customer, { recipientId, amount: { amount: '20.50', currency: 'EUR' } })
  const wallet = await walletOf(customer, 'EUR')
  const page = await visit(customer, `/wallets/${wallet?.walletId}`)
  await page.getByRole('link', { name: 'Statement' }).click()
  await expect(page.getByRole('heading', { name: 'EUR statement' })).toBeVisible()

  const asked = requestsOf(page)
  await page.reload()
  await page.waitForTimeout(1_000)
  expect(asked).toEqual([])

  // whatever the zone of the account is, it is one of these days
  const [from, to] = [dayOf(-1), dayOf(1)]
  await page.getByLabel('From').fill(from)
  await page.getByLabel('To').fill(to)
  const csv = await downloaded(page)
  expect(csv.name).toBe(`EUR-${from}-${to}.csv`)
  const [header, ...rows] = Buffer.from(csv.bytes).toString().trimEnd().split('\r\n')
  expect(header).toBe('date,value_date,amount,currency,balance,description,counterparty,reference')
  expect(rows.map((row) => row.split(',').slice(2, 6).join(' '))).toEqual([
    '100.00 EUR 100.00 Money added',
    '-20.50 EUR 79.50 Zoë L.',
  ])

  for (const [title, ending] of [
    [/camt\.053/, 'xml'],
    [/MT940/, 'sta'],
  ] as const) {
    await page.getByRole('radio', { name: title }).click()
    const file = await downloaded(page)
    expect(file.name).toBe(`EUR-${from}-${to}.${ending}`)
    const { statements, faults } = readStatements(file.bytes)
    expect(faults).toEqual([])
    expect(statements[0]?.closingBalance).toEqual({ minor: 7_950n, currency: 'EUR' })
    expect(statements[0]?.lines.map(({ amount }) => amount.minor)).toEqual([10_000n, -2_050n])
  }
  await page.getByRole('radio', { name: /OFX/ }).click()
  const ofx = await downloaded(page)
  expect(Buffer.from(ofx.bytes).toString()).toContain('<TRNAMT>-20.50</TRNAMT>')

  await page.getByLabel('To').fill('2020-01-01')
  await page.getByRole('button', { name: 'Download' }).click()
  await expect(page.getByText('The period ends before it begins')).toBeVisible()
})
