import { getRecipientNames } from '@corridor/domain/beneficiaries'
import { getDisplayNames } from '@corridor/domain/identity'
import { getActivityItem, listActivity, listOtherSides } from '@corridor/domain/reporting'
import { activityItemView, type ListActivityInput } from '@corridor/domain/reporting/contract'
import type { CustomerActor } from '@corridor/kernel/actor'
import { type Id, isId } from '@corridor/kernel/ids'
import { z } from 'zod'
import { answer } from '../errors.ts'

export const activityView = activityItemView.extend({ title: z.string() })
export const namedActivityPage = z.object({
  items: z.array(activityView),
  nextCursor: z.string().nullable(),
})

/** The customer's activity with the names of the other sides, which events do not carry. */
export async function readActivity(
  customer: CustomerActor,
  input: ListActivityInput,
): Promise<z.infer<typeof namedActivityPage>> {
  const sides = input.search?.trim() ? await namesOfOtherSides(customer) : []
  const page = answer(await listActivity(customer.customerId, input, sides))
  return { nextCursor: page.nextCursor, items: await named(customer, page.items) }
}

/** One line of it. A foreign id and a missing one answer alike. */
export async function readActivityItem(
  customer: CustomerActor,
  subjectId: Id<'tr'> | Id<'dep'>,
): Promise<z.infer<typeof activityView>> {
  const item = answer(await getActivityItem(customer.customerId, subjectId))
  const [view] = await named(customer, [item])
  if (!view) throw new Error('one item has one view')
  return view
}

/** Every name that this customer's lines are shown under, as `titleOf` would. */
async function namesOfOtherSides(customer: CustomerActor) {
  const { customerIds, recipientIds } = answer(await listOtherSides(customer.customerId))
  const [people, recipients] = await Promise.all([
    getDisplayNames(customerIds).then(answer),
    getRecipientNames(customer.customerId, recipientIds).then(answer),
  ])
  return [
    ...customerIds.map((id) => ({ id, name: people[id]?.displayName ?? '' })),
    ...recipientIds.map((id) => ({ id, name: recipients[id] ?? '' })),
  ]
}

async function named(
  customer: CustomerActor,
  items: readonly z.infer<typeof activityItemView>[],
): Promise<z.infer<typeof activityView>[]> {
  const customerIds = items
    .map((item) => item.counterpartyCustomerId)
    .filter((id) => isId('cus', id))
  const recipientIds = items.map((item) => item.recipientId).filter((id) => isId('rcp', id))
  const [people, recipients] = await Promise.all([
    getDisplayNames(customerIds).then(answer),
    getRecipientNames(customer.customerId, recipientIds).then(answer),
  ])
  return items.map((item) => ({ ...item, title: titleOf(item, people, recipients) }))
}

function titleOf(
  item: z.infer<typeof activityItemView>,
  people: Readonly<Record<string, { displayName: string }>>,
  recipients: Readonly<Record<string, string>>,
): string {
  if (item.kind === 'deposit') return 'Money added'
  if (item.kind === 'conversion') {
    return `${item.amount.currency} to ${item.otherAmount?.currency ?? ''}`.trim()
  }
  return (
    recipients[item.recipientId ?? ''] ??
    people[item.counterpartyCustomerId ?? '']?.displayName ??
    (item.kind === 'received' ? 'Another customer' : 'Recipient')
  )
}
