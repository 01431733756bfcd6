import { loadOnce } from '@corridor/db/load-once'
import { type Id, uuidOf } from '@corridor/kernel/ids'
import type { Desk, ThreadState } from '../contract.ts'
import { answerDueAt } from '../thread-state.ts'
import { sealText } from './sealed-text.ts'

/** A conversation of the past; its first message is its customer's. */
export type PastThread = {
  readonly threadId: Id<'thr'>
  readonly customerId: Id<'cus'>
  readonly subject: string
  readonly state: ThreadState
  readonly desk: Desk
  readonly aboutTransferId: Id<'tr'> | null
  readonly ownerId: Id<'stf'> | null
  readonly messages: readonly {
    readonly id: string
    /** Null: the customer wrote it. */
    readonly staffId: Id<'stf'> | null
    readonly text: string
    readonly sentAt: Date
  }[]
}

/** What a member of staff wrote down about a customer in the past. */
export type PastNote = {
  readonly id: string
  readonly customerId: Id<'cus'>
  readonly staffId: Id<'stf'>
  readonly text: string
  readonly writtenAt: Date
}

export type PastTalk = {
  readonly threads: readonly PastThread[]
  readonly notes: readonly PastNote[]
}

/** Conversations and notes with a past, for demonstrations only; see `loadOnce`. */
export async function unsafeLoadHistory(
  asOf: Date,
  { threads, notes }: PastTalk,
): Promise<boolean> {
  const threadRows = await Promise.all(threads.map(threadRow))
  const messageRows = await Promise.all(threads.flatMap(messagesOf))
  const noteRows = await Promise.all(notes.map(noteRow))
  return loadOnce({ domain: 'support', into: 'thread', asOf }, async ({ insert }) => {
    await insert('thread', threadRows)
    await insert('message', messageRows)
    await insert('note', noteRows)
  })
}

async function threadRow({ threadId, state, desk, messages, ...thread }: PastThread) {
  const id = uuidOf(threadId)
  const [first] = messages
  const last = messages.at(-1)
  if (!first || !last) throw new TypeError('a conversation of the past has no message')
  const isOurs = state === 'waiting-for-us'
  return {
    id,
    customer_id: uuidOf(thread.customerId),
    subject: (await sealText({ table: 'thread', column: 'subject' }, id, thread.subject)).bytes,
    state,
    desk,
    about_transfer_id: thread.aboutTransferId && uuidOf(thread.aboutTransferId),
    owner_id: thread.ownerId && uuidOf(thread.ownerId),
    due_at: isOurs ? answerDueAt(desk, last.sentAt) : null,
    customer_read_at: last.sentAt,
    last_staff_at: messages.findLast(({ staffId }) => staffId !== null)?.sentAt ?? null,
    version: messages.length,
    opened_at: first.sentAt,
    updated_at: last.sentAt,
  }
}

function messagesOf({ threadId, messages }: PastThread) {
  return messages.map(async ({ id, staffId, text, sentAt }) => ({
    id,
    thread_id: uuidOf(threadId),
    sender: staffId ? 'staff' : 'customer',
    staff_id: staffId && uuidOf(staffId),
    text: (await sealText({ table: 'message', column: 'text' }, id, text)).bytes,
    sent_at: sentAt,
  }))
}

async function noteRow({ id, customerId, staffId, text, writtenAt }: PastNote) {
  return {
    id,
    customer_id: uuidOf(customerId),
    staff_id: uuidOf(staffId),
    text: (await sealText({ table: 'note', column: 'text' }, id, text)).bytes,
    written_at: writtenAt,
  }
}
