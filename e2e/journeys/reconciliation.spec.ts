import { writeCamt053 } from '@corridor/bank-formats/exports/write-camt053'
import { isCurrency } from '@corridor/kernel/currency'
import { money } from '@corridor/kernel/money'
import type { Page } from '@playwright/test'
import { staffDoor } from '../actors/staff.ts'
import { expect, test } from '../test.ts'
import { later } from '../timeouts.ts'

type Accounts = readonly { currency: string }[]
type Exceptions = { items: readonly { amount: { amount: string; currency: string } }[] }

const today = () => new Date().toISOString().slice(0, 10)
const csvOf = (...lines: string[]) => ({
  name: 'statement.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(['Day,Amount,Text,Balance', ...lines, ''].join('\n')),
})

/** A statement of today with one entry of 3.00, as the bank of an account writes it. */
function camtOf(account: string, currency: string) {
  if (!isCurrency(currency)) throw new Error(`${currency} is no currency`)
  const text = writeCamt053({
    statementId: 'S-1',
    number: 1,
    account,
    ownerName: 'Corridor',
    createdAt: new Date(),
    openingOn: today(),
    openingBalance: money(0n, currency),
    closingOn: today(),
    closingBalance: money(300n, currency),
    entries: [
      {
        reference: 'LATE-0001',
        amount: money(300n, currency),
        bookedOn: today(),
        valueOn: today(),
        isReversal: false,
        text: 'a late line',
        counterpartyName: 'Ida Sand',
      },
    ],
  })
  return { name: 'statement.xml', mimeType: 'application/xml', buffer: Buffer.from(text) }
}

/** Money of a currency in which no account is reconciled yet comes in by bank: the books have it when this ends. */
async function bankMoney(amount: string): Promise<string> {
  const [officer, admin] = [await staffDoor('compliance'), await staffDoor('admin')]
  const accounts = await officer.query<Accounts>('reconciliation.accounts')
  const taken = new Set(accounts.map((one) => one.currency))
  const currency = ['NOK', 'DKK', 'CZK', 'PLN', 'HUF'].find((one) => !taken.has(one)) ?? 'SEK'
  const money = { amount, currency }
  await admin.mutate('demo.bankDeposit', { reference: 'WITHOUT A NAME', amount: money })
  await expect
    .poll(async () => {
      const { items } = await officer.query<Exceptions>('exceptions.list', { limit: 100 })
      return items.some((one) => one.amount.currency === currency && one.amount.amount === amount)
    }, later)
    .toBe(true)
  await officer.http.dispose()
  await admin.http.dispose()
  return currency
}

async function upload(
  desk: Page,
  file: ReturnType<typeof csvOf> | ReturnType<typeof camtOf>,
): Promise<void> {
  await desk.getByRole('button', { name: 'Upload a statement' }).click()
  const dialog = desk.getByRole('dialog')
  await dialog.locator('input[type=file]').setInputFiles(file)
  await dialog.getByRole('button', { name: 'Look into it' }).click()
  await expect(dialog).toBeHidden(later)
}

async function openAccount(desk: Page, currency: string): Promise<void> {
  await desk.getByRole('button', { name: 'Add an account' }).click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByLabel('Partner').fill('Journey Bank')
  await dialog.getByLabel('Account number').fill('DE02 1203')
  await dialog.getByLabel('Account of the ledger').selectOption(`system:rail-transit:${currency}`)
  await dialog.getByRole('button', { name: 'Add an account' }).click()
  await expect(dialog).toBeHidden(later)
  await desk.getByRole('row', { name: `Journey Bank ${currency}` }).click()
  await desk.getByRole('button', { name: 'Columns of the CSV' }).click()
  const columns = { 'Day of booking': 'Day', Amount: 'Amount', Text: 'Text', Balance: 'Balance' }
  for (const [label, name] of Object.entries(columns)) {
    await desk.getByRole('dialog').getByLabel(label, { exact: true }).fill(name)
  }
  await desk.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(desk.getByRole('dialog')).toBeHidden(later)
}

async function resolveDifference(desk: Page, currency: string): Promise<void> {
  await desk.goto('/reconciliation/exceptions')
  await desk
    .getByRole('row', { name: new RegExp(`We do not know it.*9[.]99.*${currency}`) })
    .first()
    .click()
  await desk.getByRole('button', { name: 'It is put right' }).click()
  const dialog = desk.getByRole('dialog').last()
  await dialog.getByRole('textbox').fill('The bank confirms a test payment.')
  await dialog.getByRole('button', { name: 'It is put right' }).click()
  await expect(dialog).toBeHidden(later)
}

async function signToday(desk: Page): Promise<void> {
  await desk.getByRole('button', { name: 'Sign days' }).click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByLabel('First day').fill(today())
  await dialog.getByLabel('Last day').fill(today())
  await dialog.getByLabel('Reason').fill('All of today is matched.')
  await dialog.getByRole('button', { name: 'Sign days' }).click()
  await expect(dialog).toBeHidden(later)
}

test('a statement from import to sign-off', async ({ visitConsole }) => {
  const amount = `${700 + Math.floor(Math.random() * 200)}.37`
  const currency = await bankMoney(amount)
  const desk = await visitConsole('compliance', '/reconciliation')
  await openAccount(desk, currency)
  const address = desk.url()

  await upload(desk, csvOf('2026-02-30,5.00,no such day,'))
  await expect(desk.getByText('line 2: this is no day (2026-02-30)')).toBeVisible(later)
  await expect(desk.getByRole('button', { name: 'Import', exact: true })).toBeDisabled()
  await desk.getByRole('button', { name: 'Throw away' }).click()

  await upload(desk, camtOf('DE99', currency))
  await expect(desk.getByText('another account (DE99)')).toBeVisible(later)
  await desk.getByRole('button', { name: 'Throw away' }).click()

  const balance = (Number(amount.slice(0, 3)) + 10).toString()
  await upload(
    desk,
    csvOf(`${today()},${amount},from a customer,${amount}`, `${today()},9.99,alien,${balance}.36`),
  )
  await desk.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(desk.getByRole('cell', { name: 'Imported', exact: true })).toBeVisible(later)

  await desk.getByRole('button', { name: 'Try without writing' }).click()
  await expect(desk.getByText('1 match would be made')).toBeVisible(later)
  await expect(desk.getByText('The only one of this amount')).toBeVisible()
  await desk.getByRole('button', { name: 'Match', exact: true }).click()
  await expect(desk.getByText('1 match was made')).toBeVisible(later)

  await resolveDifference(desk, currency)
  await desk.goto(address)
  await signToday(desk)
  await expect(desk.getByRole('cell', { name: 'Signed', exact: true })).toBeVisible(later)

  // by a bank's own message, which needs no columns
  await upload(desk, camtOf('DE021203', currency))
  await desk.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(desk.getByRole('cell', { name: /Open again/ })).toBeVisible(later)
})
