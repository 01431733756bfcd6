import { getRecipientLabels } from '@corridor/domain/beneficiaries'
import { getDisplayNames } from '@corridor/domain/identity'
import { listBankReferences } from '@corridor/domain/payments'
import {
  getActivityItem,
  getActivityItems,
  listActivity,
  listCounterparties,
} from '@corridor/domain/reporting'
import { activityItemView, type ListActivityInput } from '@corridor/domain/reporting/contract'
import { listReferences } from '@corridor/domain/transfers'
import type { CustomerActor } from '@corridor/kernel/actor'
import { type Id, isId } from '@corridor/kernel/ids'
import { defaultLocale } from '@corridor/words/languages'
import { type Speaker, wordsOf } from '@corridor/words/words-of'
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
  const isSearch = Boolean(input.search?.trim())
  const names = isSearch
    ? (await Promise.all([namesOfCounterparties(customer), references(customer)])).flat()
    : []
  const page = answer(await listActivity(customer.customerId, input, names))
  const items = await named(customer, page.items, page.calledByAccount)
  return { nextCursor: page.nextCursor, items }
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

/** What several of the customer's transfers and deposits are called, by their ids; what has no line yet has no name. */
export async function readTitles(
  customer: CustomerActor,
  subjectIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const items = answer(await getActivityItems(customer.customerId, subjectIds))
  const views = await named(customer, items)
  return new Map(views.map(({ subjectId, title }) => [subjectId, title]))
}

/** Every name that this customer's lines are shown under, as `titleOf` would. */
async function namesOfCounterparties(customer: CustomerActor) {
  const { customerIds, recipientIds } = answer(await listCounterparties(customer.customerId))
  const { people, recipients } = await namesOf(customer, customerIds, recipientIds)
  return [
    ...customerIds.map((id) => ({ id, name: people[id]?.displayName ?? '' })),
    ...recipientIds.map((id) => ({ id, name: recipients[id] ?? '' })),
  ]
}

/** The customer's own references and the banks', by what they are of. */
async function references(customer: CustomerActor) {
  const [own, banks] = await Promise.all([listReferences(customer), listBankReferences(customer)])
  return [
    ...own.map(({ transferId, reference }) => ({ id: transferId, name: reference })),
    ...banks.map(({ subjectId, reference }) => ({ id: subjectId, name: reference })),
  ]
}

/** @param calledByAccount recipients among them who need not be looked up: they go by the name of this account */
async function named(
  customer: CustomerActor,
  items: readonly z.infer<typeof activityItemView>[],
  calledByAccount: ReadonlyMap<Id<'rcp'>, Id<'cus'>> = new Map(),
): Promise<z.infer<typeof activityView>[]> {
  // a page is about a few people, each of them several times
  const counterparties = [...new Set(items.map((item) => item.counterpartyCustomerId))]
  const customerIds = counterparties.filter((id) => isId('cus', id))
  const recipientIds = [...new Set(items.map((item) => item.recipientId))]
    .filter((id) => isId('rcp', id))
    .filter((id) => !calledByAccount.has(id))
  const { people, recipients } = await namesOf(customer, customerIds, recipientIds)
  const words = wordsFor(customer)
  for (const [id, account] of calledByAccount) recipients[id] = nameOf(words, people, account)
  return items.map((item) => ({ ...item, title: titleOf(words, item, people, recipients) }))
}

/** Names of other customers and of recipients by id: those of customers are asked for once, whoever brings them up. */
async function namesOf(
  customer: CustomerActor,
  customerIds: readonly Id<'cus'>[],
  recipientIds: readonly Id<'rcp'>[],
) {
  const labels = answer(await getRecipientLabels(customer.customerId, recipientIds))
  const payees = Object.values(labels).flatMap(({ payeeCustomerId }) => payeeCustomerId ?? [])
  const people = answer(await getDisplayNames([...customerIds, ...payees]))
  const words = wordsFor(customer)
  const recipients: Record<string, string> = {}
  for (const [id, { name, payeeCustomerId }] of Object.entries(labels)) {
    recipients[id] = name ?? nameOf(words, people, payeeCustomerId)
  }
  return { people, recipients }
}

function wordsFor({ locale = defaultLocale }: CustomerActor): Speaker<'activity'> {
  return wordsOf(locale, 'activity')
}

function nameOf(
  words: Speaker<'activity'>,
  people: Readonly<Record<string, { displayName: string }>>,
  customerId: Id<'cus'>,
): string {
  return people[customerId]?.displayName ?? words('former-customer')
}

function titleOf(
  words: Speaker<'activity'>,
  item: z.infer<typeof activityItemView>,
  people: Readonly<Record<string, { displayName: string }>>,
  recipients: Readonly<Record<string, string>>,
): string {
  if (item.kind === 'deposit') return words('deposit')
  if (item.kind === 'conversion') {
    const from = item.amount.currency
    return words('conversion', { from, to: item.otherAmount?.currency ?? '' }).trim()
  }
  return (
    recipients[item.recipientId ?? ''] ??
    people[item.counterpartyCustomerId ?? '']?.displayName ??
    words(item.kind === 'received' ? 'another-customer' : 'recipient')
  )
}
