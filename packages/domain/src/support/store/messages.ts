import { type Id, idOf, uuidOf } from '@corridor/kernel/ids'
import { z } from 'zod'
import type { MessageView } from '../contract.ts'
import type { Db } from '../store.ts'
import { openText, type SealedText } from './sealed-text.ts'

const textAt = { table: 'message', column: 'text' } as const
const senderSchema = z.enum(['customer', 'staff'])

export async function insertMessage(
  db: Db,
  message: {
    readonly text: SealedText
    readonly threadId: Id<'thr'>
    /** Null: the customer wrote it. */
    readonly staffId: Id<'stf'> | null
    readonly now: Date
  },
): Promise<void> {
  await db.message.create({
    data: {
      id: message.text.id,
      threadId: uuidOf(message.threadId),
      sender: message.staffId ? 'staff' : 'customer',
      staffId: message.staffId && uuidOf(message.staffId),
      text: message.text.bytes,
      sentAt: message.now,
    },
  })
}

/** The messages of a conversation, oldest first. */
export async function readMessages(db: Db, threadId: Id<'thr'>): Promise<MessageView[]> {
  const rows = await db.message.findMany({
    where: { threadId: uuidOf(threadId) },
    orderBy: [{ sentAt: 'asc' }, { id: 'asc' }],
  })
  return Promise.all(
    rows.map(async (row) => ({
      messageId: idOf('msg', row.id),
      from: senderSchema.parse(row.sender),
      staffId: row.staffId ? idOf('stf', row.staffId) : null,
      text: await openText(textAt, row.id, row.text),
      sentAt: row.sentAt.toISOString(),
    })),
  )
}
