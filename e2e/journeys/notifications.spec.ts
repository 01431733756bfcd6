import { makeFunded, nameOf } from '../actors/customer.ts'
import { waitForMail } from '../actors/mailbox.ts'
import { saveCustomerRecipient, send } from '../actors/transfers.ts'
import { expect, test } from '../test.ts'
import { later } from '../timeouts.ts'

test('money that arrives is told at once: a count on the bell, a notification that leads to it, a mail', async ({
  visit,
}) => {
  const friend = await makeFunded({ money: [] })
  const customer = await makeFunded({ money: [{ amount: '50.00', currency: 'EUR' }] })
  await friend.door.mutate('notifications.markRead', {})
  const page = await visit(friend, '/home')
  await expect(page.getByRole('link', { name: 'Notifications', exact: true })).toBeVisible()

  const recipientId = await saveCustomerRecipient(customer, friend.handle)
  await send(customer, { recipientId, amount: { amount: '21.00', currency: 'EUR' } })
  const bell = page.getByRole('link', { name: /^Notifications, \d new/ })
  await expect(bell).toBeVisible(later)
  await bell.click()
  const entry = page.getByRole('link', {
    name: new RegExp(`21\\.00\\sEUR from ${nameOf(customer)}`),
  })
  await expect(entry).toBeVisible()
  await entry.click()
  await expect(page.getByRole('heading', { name: `From ${nameOf(customer)}` })).toBeVisible()
  await expect(page.getByText('+21.00\u00a0EUR').first()).toBeVisible()

  await page.goto('/notifications')
  const markAll = page.getByRole('button', { name: 'Mark all as read' })
  if (await markAll.isVisible()) await markAll.click()
  await expect(markAll).toBeHidden()
  expect(await friend.door.query<number>('notifications.countUnread')).toBe(0)
  await waitForMail(friend.email, `21.00\u00a0EUR from ${nameOf(customer)}`)
})
