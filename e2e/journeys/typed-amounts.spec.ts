import { localeCookie } from '@corridor/words/languages'
import type { Page } from '@playwright/test'
import { makeFunded } from '../actors/customer.ts'
import { expect, test } from '../test.ts'

/** What is written, and what then stands in the box; a list where the customer is asked. */
type Case = readonly [written: string, becomes: string | readonly string[]]

/** A sentence, where it is no amount. */
const refused = (sentence: string | RegExp) => ({ sentence })
type Refused = ReturnType<typeof refused>

const digits = 'EUR has 2 digits after the point.'
const minus = 'An amount has no minus.'
const everywhere: readonly (Case | readonly [string, Refused])[] = [
  ['1,250.50', '1,250.50'],
  ['1.250,50', '1,250.50'],
  ['2,1', '2.10'],
  ['1’234.56', '1,234.56'],
  ['1,50,000.00', '150,000.00'],
  ['１，２５０．５０', '1,250.50'],
  ['-50', refused(minus)],
  ['1e5', refused('“1e5” is not an amount.')],
  ['1..5', refused('“1..5” is not an amount.')],
  ['1,234,5', refused('“1,234,5” is not an amount.')],
  ['1234.567', refused(digits)],
]

const byLanguage = {
  'en-GB': [
    ['1,000', '1,000.00'],
    ['1.250', ['1,250.00 EUR', '1.25 EUR']],
  ],
  'de-DE': [
    ['1.250', '1,250.00'],
    ['1,250', ['1,250.00 EUR', '1.25 EUR']],
  ],
  'ar-EG': [
    ['١٬٢٥٠٫٥٠', '1,250.50'],
    ['٫٥', '0.50'],
    ['1.250', ['1,250.00 EUR', '1.25 EUR']],
  ],
} as const satisfies Record<string, readonly Case[]>

const ways = {
  typed: (page: Page, text: string) => page.keyboard.type(text),
  pasted: async (page: Page, text: string) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.evaluate((written) => navigator.clipboard.writeText(written), text)
    await page.keyboard.press('ControlOrMeta+V')
  },
}

async function expectReading(page: Page, expected: Case[1] | Refused): Promise<void> {
  const box = page.getByLabel('You send', { exact: true })
  const target = page.getByLabel('Recipient gets', { exact: true })
  if (typeof expected === 'string') {
    await box.blur()
    await expect(box).toHaveValue(expected)
    await expect(target).not.toHaveValue('')
    return
  }
  if ('sentence' in expected) {
    await box.blur()
    await expect(page.getByText(expected.sentence).first()).toBeVisible()
    await expect(target).toHaveValue('')
    return
  }
  const question = page.getByRole('status').filter({ hasText: 'Did you mean' })
  const written = await box.inputValue()
  await box.blur()
  await expect(question.getByRole('button')).toHaveText([...expected])
  // nothing is priced, and nothing is changed, before the customer says
  await expect(target).toHaveValue('')
  await expect(box).toHaveValue(written)
  await question.getByRole('button').last().click()
  await expect(question).toBeHidden()
  await expect(box).toHaveValue(/^1\.25$/)
  await expect(target).not.toHaveValue('')
}

for (const [language, own] of Object.entries(byLanguage)) {
  test.describe(`amounts by somebody who writes ${language}`, () => {
    test.use({ locale: language })
    test('are taken as written, typed and pasted', { tag: ['@phone'] }, async ({ visit }) => {
      test.slow()
      const customer = await makeFunded({ money: [{ amount: '5000.00', currency: 'EUR' }] })
      const page = await visit(customer, '/send?from=EUR&to=GBP')
      // the page stays English: what is tested is somebody whose browser writes otherwise
      await page.context().addCookies([{ name: localeCookie, value: 'en-GB', url: page.url() }])
      await page.reload()
      const box = page.getByLabel('You send', { exact: true })
      for (const [way, write] of Object.entries(ways)) {
        for (const [written, becomes] of [...everywhere, ...own]) {
          await test.step(`${written} ${way}`, async () => {
            await box.fill('')
            await box.focus()
            await write(page, written)
            await expectReading(page, becomes)
          })
        }
      }
    })
  })
}

test('an amount stays whole when its currency changes to one without decimals', async ({
  page,
  on,
}) => {
  await page.goto('/rates?from=EUR&to=GBP')
  await page.getByLabel('You send', { exact: true }).fill('1,250.50')
  await on(page).choose(page.getByRole('combobox', { name: 'From', exact: true }), 'JPY', /JPY/)
  await expect(page.getByLabel('You send', { exact: true })).toHaveValue('1,250.50')
  await expect(page.getByText('JPY has no decimals.')).toBeVisible()
})
