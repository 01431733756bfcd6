import { idSchema } from '@corridor/kernel/ids'
import { problem } from '@corridor/words/field-problem'
import { z } from 'zod'

export const threadStates = ['waiting-for-us', 'waiting-for-customer', 'closed'] as const
export type ThreadState = (typeof threadStates)[number]

/** Whose desk it is on. Handing it over makes it the officers'. */
export const desks = ['support', 'compliance'] as const
export type Desk = (typeof desks)[number]

const text = z.string().trim().min(1, problem('message-missing')).max(4000)
const cursor = z.string().max(200).optional()
const limit = z.int().min(1).max(100).optional()

export const openThreadInput = z.strictObject({
  subject: z.string().trim().min(3, problem('subject-missing')).max(140),
  text,
  aboutTransferId: idSchema('tr').optional(),
  aboutDepositId: idSchema('dep').optional(),
})
export type OpenThreadInput = z.output<typeof openThreadInput>

export const replyInput = z.strictObject({ threadId: idSchema('thr'), text })
export const threadIdInput = z.strictObject({ threadId: idSchema('thr') })
export const listThreadsInput = z.strictObject({ cursor, limit })

export const messageView = z.object({
  messageId: idSchema('msg'),
  from: z.enum(['customer', 'staff']),
  /** Staff see who wrote; customers read "Corridor support". */
  staffId: idSchema('stf').nullable(),
  text: z.string(),
  sentAt: z.string(),
})
export type MessageView = z.infer<typeof messageView>

export const threadView = z.object({
  threadId: idSchema('thr'),
  subject: z.string(),
  state: z.enum(threadStates),
  aboutTransferId: idSchema('tr').nullable(),
  aboutDepositId: idSchema('dep').nullable(),
  openedAt: z.string(),
  updatedAt: z.string(),
  hasUnread: z.boolean(),
})
export type ThreadView = z.infer<typeof threadView>

export const threadDetailView = threadView.extend({ messages: z.array(messageView) })
export type ThreadDetailView = z.infer<typeof threadDetailView>
export const threadPage = z.object({
  items: z.array(threadView),
  nextCursor: z.string().nullable(),
})

export const listInboxInput = z.strictObject({
  desk: z.enum(desks).optional(),
  state: z.enum(threadStates).optional(),
  owner: z.union([idSchema('stf'), z.literal('nobody')]).optional(),
  customerId: idSchema('cus').optional(),
  cursor,
  limit,
})
export type ListInboxInput = z.output<typeof listInboxInput>

/** What staff see beside: whose, whose turn, by when. */
export const staffThreadView = threadView.extend({
  customerId: idSchema('cus'),
  desk: z.enum(desks),
  ownerId: idSchema('stf').nullable(),
  dueAt: z.string().nullable(),
  isOverdue: z.boolean(),
  escalatedAt: z.string().nullable(),
})
export type StaffThreadView = z.infer<typeof staffThreadView>
export const staffThreadDetailView = staffThreadView.extend({
  messages: z.array(messageView),
  /** Why it was last put on another desk; staff only. */
  handOverReason: z.string().nullable(),
})
export type StaffThreadDetailView = z.infer<typeof staffThreadDetailView>
export const staffThreadPage = z.object({
  items: z.array(staffThreadView),
  nextCursor: z.string().nullable(),
})

export const handOverInput = z.strictObject({
  threadId: idSchema('thr'),
  to: z.enum(desks),
  reason: z.string().trim().min(3, problem('reason-missing')).max(500),
})

export const addNoteInput = z.strictObject({ customerId: idSchema('cus'), text })
export const listNotesInput = z.strictObject({ customerId: idSchema('cus') })
export const noteView = z.object({
  noteId: idSchema('note'),
  staffId: idSchema('stf'),
  text: z.string(),
  writtenAt: z.string(),
})
export type NoteView = z.infer<typeof noteView>
