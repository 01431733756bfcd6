import type { Actor } from '@corridor/kernel/actor'
import type { z } from 'zod'
import type { threadIdInput } from '../contract.ts'
import { supportClosed } from '../events.ts'
import { changeAsStaff } from '../steps/change-as-staff.ts'

/** Ends a conversation. It can be read for ever, and written in no more. */
export async function closeThread(actor: Actor, input: z.output<typeof threadIdInput>) {
  const { threadId } = input
  return changeAsStaff(actor, threadId, (thread, { staffId }, now) => {
    if (thread.state === 'closed') return 'thread-closed'
    const { customerId } = thread
    return {
      change: { state: 'closed', dueAt: null, ownerId: staffId, updatedAt: now },
      events: [supportClosed.of(threadId, { threadId, customerId, by: staffId })],
    }
  })
}
