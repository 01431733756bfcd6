import { patternOf } from '../actors/customer.ts'
import { makeHeld } from '../actors/held.ts'
import { requestsOf } from '../actors/requests.ts'
import { type StaffRole, staffDoor } from '../actors/staff.ts'
import { expect, test } from '../test.ts'

/* The console's queues arrive with their rows, as the customer's pages do with what they show. */

const pages: readonly (readonly [StaffRole, string])[] = [
  ['compliance', '/'],
  ['compliance', '/alerts'],
  ['compliance', '/alerts?state=released'],
  ['compliance', '/exceptions'],
  ['admin', '/queues'],
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
