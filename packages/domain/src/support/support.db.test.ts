import { useTestDatabase } from '@corridor/db/testing'
import type { CustomerActor, StaffActor, StaffRole } from '@corridor/kernel/actor'
import { newId } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { codeOf } from '@corridor/kernel/testing/code-of'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  addNote,
  answerThread,
  claimThread,
  closeThread,
  countWaitingThreads,
  escalateOverdue,
  getThread,
  getThreadForStaff,
  handOverThread,
  listInbox,
  listNotes,
  listThreads,
  openThread,
  replyToThread,
} from './index.ts'

const db = useTestDatabase()

const customer = (): CustomerActor => ({ kind: 'customer', customerId: newId('cus') })
const staff = (...roles: StaffRole[]): StaffActor => ({
  kind: 'staff',
  staffId: newId('stf'),
  roles,
})
const agent = staff('support')
const officer = staff('compliance')
const question = { subject: 'Where is my money', text: 'It has been an hour.' }

beforeEach(async () => {
  await db.ownerQuery('support', 'DELETE FROM message')
  await db.ownerQuery('support', 'DELETE FROM thread')
})

describe('a conversation', () => {
  it('goes from question to answer and back, with a clock while it waits for us', async () => {
    const asker = customer()
    const aboutTransferId = newId('tr')
    const opened = unwrap(await openThread(asker, { ...question, aboutTransferId }))
    expect(opened).toMatchObject({ state: 'waiting-for-us', aboutTransferId, hasUnread: false })
    const { threadId } = opened
    const [waiting] = unwrap(await listInbox(agent)).items
    expect(waiting).toMatchObject({ threadId, desk: 'support', ownerId: null, isOverdue: false })
    expect(waiting?.dueAt).not.toBeNull()

    unwrap(await answerThread(agent, { threadId, text: 'It arrives today.' }))
    expect(unwrap(await listThreads(asker)).items[0]).toMatchObject({
      state: 'waiting-for-customer',
      hasUnread: true,
    })
    const read = unwrap(await getThread(asker, threadId))
    expect(read.messages.map((one) => [one.from, one.staffId, one.text])).toEqual([
      ['customer', null, 'It has been an hour.'],
      ['staff', null, 'It arrives today.'],
    ])
    expect(unwrap(await getThread(asker, threadId)).hasUnread).toBe(false)
    const forStaff = unwrap(await getThreadForStaff(agent, threadId))
    expect(forStaff).toMatchObject({ ownerId: agent.staffId, dueAt: null })
    expect(forStaff.messages[1]?.staffId).toBe(agent.staffId)

    const replied = unwrap(await replyToThread(asker, { threadId, text: 'Thank you.' }))
    expect(replied.state).toBe('waiting-for-us')
    unwrap(await closeThread(agent, { threadId }))
    expect(codeOf(await replyToThread(asker, { threadId, text: 'One more' }))).toBe(
      'support.thread-closed',
    )
    expect(codeOf(await answerThread(agent, { threadId, text: 'No' }))).toBe(
      'support.thread-closed',
    )
  })

  it('is its owner’s only: a foreign and an unknown one answer alike', async () => {
    const { threadId } = unwrap(await openThread(customer(), question))
    const other = customer()
    const unknown = newId('thr')
    for (const id of [threadId, unknown]) {
      expect(codeOf(await getThread(other, id))).toBe('support.not-found')
      expect(codeOf(await replyToThread(other, { threadId: id, text: 'hi' }))).toBe(
        'support.not-found',
      )
    }
    expect(unwrap(await listThreads(other)).items).toEqual([])
    expect(codeOf(await listInbox(staff('admin')))).toBe('support.not-allowed')
    expect(codeOf(await listInbox(other))).toBe('support.not-allowed')
  })

  it('handed to compliance is out of support’s sight', async () => {
    const asker = customer()
    const { threadId } = unwrap(await openThread(asker, question))
    unwrap(
      await handOverThread(agent, { threadId, to: 'compliance', reason: 'Names a third party' }),
    )
    expect(unwrap(await listInbox(agent)).items).toEqual([])
    expect(codeOf(await getThreadForStaff(agent, threadId))).toBe('support.not-found')
    expect(codeOf(await answerThread(agent, { threadId, text: 'hi' }))).toBe('support.not-found')
    expect(codeOf(await listInbox(agent, { desk: 'compliance' }))).toBe('support.not-allowed')
    expect(unwrap(await listInbox(officer, { desk: 'compliance' })).items).toHaveLength(1)
    expect(unwrap(await getThreadForStaff(officer, threadId))).toMatchObject({
      ownerId: null,
      handOverReason: 'Names a third party',
    })
    expect(await countWaitingThreads(agent)).toMatchObject({ waiting: 0, oldestAt: null })
    expect(await countWaitingThreads(officer)).toMatchObject({ waiting: 1 })
    expect(JSON.stringify(unwrap(await getThread(asker, threadId)))).not.toMatch(/complian/i)
  })

  it('is answered by who holds it', async () => {
    const { threadId } = unwrap(await openThread(customer(), question))
    unwrap(await claimThread(agent, { threadId }))
    const colleague = staff('support')
    expect(codeOf(await answerThread(colleague, { threadId, text: 'hi' }))).toBe(
      'support.thread-owned',
    )
    unwrap(await claimThread(colleague, { threadId }))
    unwrap(await answerThread(colleague, { threadId, text: 'hi' }))
  })

  it('is answered once by colleagues who answer at the same moment', async () => {
    const { threadId } = unwrap(await openThread(customer(), question))
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => answerThread(staff('support'), { threadId, text: 'hi' })),
    )
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  })

  it('escalates once for each wait', async () => {
    const asker = customer()
    const { threadId } = unwrap(await openThread(asker, question))
    const late = () =>
      db.ownerQuery(
        'support',
        `UPDATE thread SET due_at = now() - interval '1 min' WHERE due_at IS NOT NULL`,
      )
    await late()
    expect([await escalateOverdue(), await escalateOverdue()]).toEqual([1, 0])
    expect(unwrap(await listInbox(agent)).items[0]).toMatchObject({ isOverdue: true })
    expect(await countWaitingThreads(agent)).toMatchObject({ waiting: 1, overdue: 1 })
    unwrap(await answerThread(agent, { threadId, text: 'Sorry.' }))
    expect(await escalateOverdue()).toBe(0)
    unwrap(await replyToThread(asker, { threadId, text: 'And now?' }))
    await late()
    expect(await escalateOverdue()).toBe(1)
  })

  it('pages by due time, those that wait for nobody here last', async () => {
    const threads = []
    for (let n = 0; n < 4; n++) threads.push(unwrap(await openThread(customer(), question)))
    const [first] = threads
    if (!first) throw new Error('no thread')
    unwrap(await answerThread(agent, { threadId: first.threadId, text: 'hi' }))
    const seen: string[] = []
    for (let cursor: string | undefined; ; ) {
      const page = unwrap(await listInbox(agent, { limit: 1, cursor }))
      seen.push(...page.items.map((item) => item.threadId))
      if (!page.nextCursor) break
      cursor = page.nextCursor
    }
    const ids = threads.map((thread) => thread.threadId)
    expect(seen).toEqual([...ids.slice(1), first.threadId])
  })

  it('keeps its words out of the tables and the events', async () => {
    const { threadId } = unwrap(await openThread(customer(), question))
    unwrap(await answerThread(agent, { threadId, text: 'Your uncle Bertil called.' }))
    const rows = await db.ownerQuery(
      'support',
      `SELECT t::text FROM thread t UNION ALL SELECT m::text FROM message m
       UNION ALL SELECT o::text FROM outbox_event o`,
    )
    expect(JSON.stringify(rows)).not.toMatch(/Bertil|money|hour/)
    const types = await db.ownerQuery<{ type: string }>(
      'support',
      'SELECT type FROM outbox_event WHERE aggregate_id = $1 ORDER BY type',
      [threadId],
    )
    expect(types.map((row) => row.type)).toEqual([
      'support.answered.v1',
      'support.message-received.v1',
    ])
  })
})

describe('notes', () => {
  it('are kept for colleagues, newest first', async () => {
    const { customerId } = customer()
    unwrap(await addNote(agent, { customerId, text: 'Prefers to be called in the morning.' }))
    unwrap(await addNote(officer, { customerId, text: 'Spoke about the limits.' }))
    const notes = unwrap(await listNotes(agent, { customerId }))
    expect(notes.map((note) => note.staffId)).toEqual([officer.staffId, agent.staffId])
    expect(notes[1]?.text).toBe('Prefers to be called in the morning.')
    expect(unwrap(await listNotes(agent, { customerId: newId('cus') }))).toEqual([])
    expect(codeOf(await addNote(staff('admin'), { customerId, text: 'x' }))).toBe(
      'support.not-allowed',
    )
  })
})
