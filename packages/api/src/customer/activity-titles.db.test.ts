import '../testing/settings.ts'
import { countStatements } from '@corridor/db/count-statements'
import { useTestDatabase } from '@corridor/db/testing'
import { createRecipient } from '@corridor/domain/beneficiaries'
import { uuidOf } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { beforeAll, expect, it } from 'vitest'
import { bankRecipientOf, euros, fund, openHouse, send, settle } from '../testing/api-world.ts'
import { callProcedure, contextOf } from '../testing/call-procedure.ts'
import { newPerson, type Person } from '../testing/people.ts'
import { readActivity, readActivityItem } from './read-activity.ts'
import { customerRouter } from './root.ts'

const db = useTestDatabase()
beforeAll(() => openHouse(db))

const recipientTo = async (sender: Person, receiver: Person, nickname?: string) => {
  const input = { kind: 'customer', lookup: `@${receiver.handle}`, nickname } as const
  return unwrap(await createRecipient(sender.actor, input)).recipientId
}

async function titlesOf(person: Person): Promise<string[]> {
  const { items } = await readActivity(person.actor, {})
  // a single line is looked up whole, whatever is known of it
  for (const item of items) {
    expect(await readActivityItem(person.actor, item.subjectId as never)).toEqual(item)
  }
  return items.map(({ title }) => title)
}

const listStatements = async (person: Person) =>
  (await countStatements(() => readActivity(person.actor, {}))).statements.length

it('a line is called by the nickname of a recipient, else by the name of the account', async () => {
  const [sender, plain, friend] = [await newPerson(db), await newPerson(db), await newPerson(db)]
  await fund(sender, euros('100.00'))
  await send(sender, await recipientTo(sender, plain), '1.00')
  await send(sender, await recipientTo(sender, friend, 'My oldest friend'), '2.00')
  await send(sender, await bankRecipientOf(sender, '10'), '20.00', 'bank')
  await settle(db)
  expect(await titlesOf(plain)).toEqual([expect.stringMatching(/^Annika/)])
  const titles = await titlesOf(sender)
  expect(titles).toHaveLength(3)
  expect(titles[1]).toBe('My oldest friend')
  expect(titles[2]).toMatch(/^Annika/)
  await db.ownerQuery('reporting', 'UPDATE activity_item SET is_nicknamed = NULL')
  expect(await titlesOf(sender)).toEqual(titles)
})

it('no recipient is opened for sends to people without a nickname', async () => {
  const [sender, receiver] = [await newPerson(db), await newPerson(db)]
  await fund(sender, euros('100.00'))
  const recipientId = await recipientTo(sender, receiver)
  for (const amount of ['1.00', '2.00']) await send(sender, recipientId, amount)
  await settle(db)
  expect(await listStatements(sender)).toBe(2)
  const before = await titlesOf(sender)
  await db.ownerQuery(
    'reporting',
    'UPDATE activity_item SET is_nicknamed = NULL WHERE customer_id = $1',
    [uuidOf(sender.actor.customerId)],
  )
  expect(await listStatements(sender)).toBe(3)
  expect(await titlesOf(sender)).toEqual(before)
})

it('a recipient with a nickname is looked up, though a line of before says nothing of it', async () => {
  const [sender, receiver] = [await newPerson(db), await newPerson(db)]
  await fund(sender, euros('100.00'))
  const recipientId = await recipientTo(sender, receiver, 'Landlord')
  const { transferId } = await send(sender, recipientId, '1.00')
  await send(sender, recipientId, '2.00')
  await settle(db)
  await db.ownerQuery(
    'reporting',
    'UPDATE activity_item SET is_nicknamed = NULL WHERE subject_id = $1',
    [transferId],
  )
  expect(await titlesOf(sender)).toEqual(['Landlord', 'Landlord'])
})

it('goes on where the page before ended, by a cursor that says nothing to a reader', async () => {
  const [sender, receiver] = [await newPerson(db), await newPerson(db)]
  await fund(sender, euros('100.00'))
  const recipientId = await recipientTo(sender, receiver)
  for (const amount of ['1.00', '2.00', '3.00']) await send(sender, recipientId, amount)
  await settle(db)
  const context = contextOf('customer', { customer: sender.actor })
  const seen: unknown[] = []
  let cursor: string | undefined
  for (let pages = 0; pages < 3; pages++) {
    const input = { limit: 1, cursor }
    const heard = await callProcedure(customerRouter, 'activity.list', context, input)
    const page = heard.value as { items: unknown[]; nextCursor: string | null }
    seen.push(...page.items)
    expect(page.nextCursor).toEqual(pages < 2 ? expect.stringMatching(/^1\./) : null)
    cursor = page.nextCursor ?? undefined
  }
  expect(seen).toEqual((await readActivity(sender.actor, {})).items)
})
