import type { Actor } from '@corridor/kernel/actor'
import type { z } from 'zod'
import type { threadIdInput } from '../contract.ts'
import { supportClaimed } from '../events.ts'
import { changeAsStaff } from '../steps/change-as-staff.ts'

/** Makes the actor the owner of a conversation, also when a colleague held it. */
export async function claimThread(actor: Actor, input: z.output<typeof threadIdInput>) {
  const { threadId } = input
  return changeAsStaff(actor, threadId, (thread, staff) => {
    if (thread.state === 'closed') return 'thread-closed'
    const { customerId } = thread
    return {
      change: { ownerId: staff.staffId },
      events: [supportClaimed.of(threadId, { threadId, customerId, by: staff.staffId })],
    }
  })
}
