import { patternOf } from '../actors/customer.ts'
import { makeHeld } from '../actors/held.ts'
import { requestsOf } from '../actors/requests.ts'
import { type StaffRole, staffDoor } from '../actors/staff.ts'
import { expect, test } from '../test.ts'

/* The console's pages arrive with their rows, as the customer's pages do with what they show. */

const pages: readonly (readonly [StaffRole, string])[] = [
  ['compliance', '/'],
  ['compliance', '/alerts'],
  ['compliance', '/alerts?state=released'],
  ['compliance', '/exceptions'],
  ['compliance', '/reconciliation'],
  ['compliance', '/reconciliation/exceptions'],
  ['compliance', '/checks'],
  ['compliance', '/checks?state=approved&owner=me'],
  ['compliance', '/customers'],
  ['compliance', '/customers?q=amara'],
  ['compliance', '/transfers'],
  ['compliance', '/transfers?state=completed&q=amara'],
  ['compliance', '/lists'],
  ['compliance', '/block-list'],
  ['compliance', '/block-list?kind=name'],
  ['support', '/messages'],
  ['support', '/messages?state=closed'],
  ['admin', '/queues'],
  ['admin', '/audit'],
  ['admin', '/audit?entityType=customer'],
  ['admin', '/staff'],
  ['admin', '/mailbox'],
  ['admin', '/simulator'],
  ['admin', '/invariants'],
  ['admin', '/invariants?outcome=green'],
  ['admin', '/ledger'],
  ['admin', '/ledger/positions'],
  ['admin', '/ledger/accounts'],
  ['admin', '/ledger/accounts?currency=EUR'],
  ['admin', '/ledger/journal'],
  ['admin', '/ledger/journal?from=2026-01-01T00:00:00.000Z'],
]

for (const [role, path] of pages) {
  test(`${path} asks for nothing after it has arrived`, async ({ visitConsole }) => {
    const desk = await visitConsole(role, '/account')
    const asked = requestsOf(desk)
    await desk.goto(path)
    await desk.waitForTimeout(1_500)
    expect(asked).toEqual([])
  })
}

/** What has a page of its own: who looks at it, the list that it is taken from, its id there, and where its page is. */
const things: readonly (readonly [StaffRole, string, object, string, string])[] = [
  ['compliance', 'checks.list', { state: 'approved' }, 'checkId', '/checks'],
  ['compliance', 'customers.search', { text: '' }, 'customerId', '/customers'],
  ['compliance', 'transfers.search', {}, 'transferId', '/transfers'],
  ['support', 'messages.list', { state: 'waiting-for-us' }, 'threadId', '/messages'],
  ['admin', 'ledger.accounts', {}, 'accountId', '/ledger/accounts'],
  ['admin', 'ledger.journal', {}, 'ledgerTransferId', '/ledger/journal'],
]

for (const [role, list, input, id, path] of things) {
  test(`a page under ${path} asks for nothing after it has arrived`, async ({ visitConsole }) => {
    const door = await staffDoor(role)
    const { items } = await door.query<{ items: Record<string, string>[] }>(list, input)
    const thing = items[0]?.[id]
    expect(thing).toBeDefined()
    const desk = await visitConsole(role, '/account')
    const asked = requestsOf(desk)
    await desk.goto(`${path}/${thing}`)
    await desk.waitForTimeout(1_500)
    expect(asked).toEqual([])
  })
}

test("a column's name stands over its cells", async ({ visitConsole }) => {
  const desk = await visitConsole('compliance', '/customers')
  await expect(desk.getByRole('row').nth(1)).toBeVisible()
  const cells = await desk
    .locator('tbody tr:first-child td')
    .evaluateAll((all) => all.map((cell) => getComputedStyle(cell).textAlign))
  const heads = await desk
    .locator('thead th')
    .evaluateAll((all) => all.map((cell) => getComputedStyle(cell).textAlign))
  expect(heads).toEqual(cells)
})

test('an alert arrives with all that an officer decides by, and counts as one view', async ({
  visitConsole,
}) => {
  const { customer } = await makeHeld()
  const desk = await visitConsole('compliance', '/alerts')
  await desk.getByRole('row', { name: patternOf(customer) }).click()
  await expect(desk).toHaveURL(/\/alerts\/alt_/)
  await expect(desk.getByRole('heading', { level: 1 })).toContainText('EUR')
  const door = await staffDoor('compliance')
  const entityId = new URL(desk.url()).pathname.split('/').at(-1)
  const viewsOf = async () => {
    const input = { entityId, action: 'alert.viewed', limit: 50 }
    return (await door.query<{ items: unknown[] }>('audit.search', input)).items.length
  }
  expect(await viewsOf()).toBe(1)
  const asked = requestsOf(desk)
  await desk.goto(desk.url())
  await expect(desk.getByRole('heading', { level: 1 })).toContainText('EUR')
  await desk.waitForTimeout(1_500)
  expect(asked).toEqual([])
  expect(await viewsOf()).toBe(2)
})
