import { defineEvent } from '@corridor/kernel/event'
import { idSchema } from '@corridor/kernel/ids'
import { z } from 'zod'
import { desks } from './contract.ts'

const thread = z.strictObject({ threadId: idSchema('thr'), customerId: idSchema('cus') })
const message = thread.extend({ messageId: idSchema('msg') })

/** A customer has written. */
export const supportMessageReceived = defineEvent('support.message-received.v1', message)

/** A member of staff has answered. */
export const supportAnswered = defineEvent(
  'support.answered.v1',
  message.extend({ staffId: idSchema('stf') }),
)

/** A member of staff took a conversation, perhaps from a colleague. */
export const supportClaimed = defineEvent(
  'support.claimed.v1',
  thread.extend({ by: idSchema('stf') }),
)

/** A conversation went to another desk. The reason stays inside support. */
export const supportHandedOver = defineEvent(
  'support.handed-over.v1',
  thread.extend({ to: z.enum(desks), by: idSchema('stf') }),
)

export const supportClosed = defineEvent(
  'support.closed.v1',
  thread.extend({ by: idSchema('stf') }),
)

/** A conversation waits past its due time and has been escalated, once for each wait. */
export const supportOverdue = defineEvent(
  'support.overdue.v1',
  thread.extend({ ownerId: idSchema('stf').nullable(), dueAt: z.iso.datetime() }),
)

/** Staff wrote a note about a customer. */
export const supportNoteAdded = defineEvent(
  'support.note-added.v1',
  z.strictObject({
    noteId: idSchema('note'),
    customerId: idSchema('cus'),
    staffId: idSchema('stf'),
  }),
)

/** All of the domain's events, for the schema export and the relay. */
export const supportEvents = [
  supportMessageReceived,
  supportAnswered,
  supportClaimed,
  supportHandedOver,
  supportClosed,
  supportOverdue,
  supportNoteAdded,
] as const
