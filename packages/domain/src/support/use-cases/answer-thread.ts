import type { Actor } from '@corridor/kernel/actor'
import { idOf, newUuid } from '@corridor/kernel/ids'
import type { z } from 'zod'
import type { replyInput } from '../contract.ts'
import { supportAnswered } from '../events.ts'
import { changeAsStaff } from '../steps/change-as-staff.ts'
import { insertMessage } from '../store/messages.ts'
import { sealText } from '../store/sealed-text.ts'
import { stateAfter } from '../thread-state.ts'

/** Answers a customer; who answers owns the conversation. Errors: thread-owned when a colleague holds it. */
export async function answerThread(actor: Actor, input: z.output<typeof replyInput>) {
  const { threadId, text } = input
  const sealed = await sealText({ table: 'message', column: 'text' }, newUuid(), text)
  return changeAsStaff(actor, threadId, (thread, { staffId }, now) => {
    if (thread.state === 'closed') return 'thread-closed'
    if (thread.ownerId && thread.ownerId !== staffId) return 'thread-owned'
    const { customerId } = thread
    const messageId = idOf('msg', sealed.id)
    return {
      change: {
        state: stateAfter('staff'),
        ownerId: staffId,
        dueAt: null,
        lastStaffAt: now,
        updatedAt: now,
      },
      events: [supportAnswered.of(threadId, { threadId, customerId, messageId, staffId })],
      write: (tx) => insertMessage(tx, { text: sealed, threadId, staffId, now }),
    }
  })
}
