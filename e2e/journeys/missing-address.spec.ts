import { type Customer, newPerson, openWeb } from '../actors/customer.ts'
import { signInAt } from '../actors/door.ts'
import { expect, test } from '../test.ts'
import { demoLogin, webUrl } from '../world.ts'

type Recipient = { recipientId: string; kind: string; currency: string | null }

/** Somebody who has saved recipients for a year, some of them before their banks wanted an address. */
async function signInBeatriz(): Promise<Customer> {
  const { email, password } = demoLogin('beatriz@')
  const person = newPerson({ email, password, firstName: 'Beatriz' })
  return { ...person, door: await signInAt(webUrl, person) }
}

async function findWithoutAddress({ door }: Customer): Promise<Recipient> {
  const { items } = await door.query<{ items: Recipient[] }>('recipients.list', { limit: 100 })
  for (const recipient of items) {
    if (recipient.kind !== 'bank') continue
    const { recipientId } = recipient
    const missing = await door.query<{ fields: unknown[] }>('recipients.missingAddress', {
      recipientId,
    })
    if (missing.fields.length > 0) return recipient
  }
  throw new Error('nobody of them lacks an address')
}

test('a recipient of before is asked for the address at the review, and the payment goes on', async ({
  browser,
  on,
}) => {
  const beatriz = await signInBeatriz()
  const { recipientId, currency } = await findWithoutAddress(beatriz)
  const review = new URLSearchParams({
    step: 'review',
    from: 'EUR',
    to: currency ?? '',
    amount: '20.00',
    way: 'bank',
    recipient: recipientId,
  })
  const phone = { viewport: { width: 390, height: 844 }, isMobile: true }
  const page = await openWeb(browser, beatriz, `/send?${review}`, phone)
  await expect(page.getByText('Their address is needed now')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Send 20\.00/ })).toHaveCount(0)

  const save = page.getByRole('button', { name: 'Save the address and go on' })
  await save.click()
  await expect(page.getByLabel('City')).toHaveAttribute('aria-invalid', 'true')
  await on(page).choose(page.getByLabel("Recipient's country"), 'Switz', /Switzerland/)
  await page.getByLabel('City').fill('Winterthur')
  await save.click()
  await expect(page.getByRole('button', { name: /^Send 20\.00/ })).toBeEnabled()
  await expect(page.getByText('Their address is needed now')).toHaveCount(0)

  const { items } = await beatriz.door.query<{ items: Recipient[] }>('recipients.list', {
    limit: 100,
  })
  expect(items.map((item) => item.recipientId)).not.toContain(recipientId)
})
