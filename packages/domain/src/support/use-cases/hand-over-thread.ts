import type { Actor } from '@corridor/kernel/actor'
import { uuidOf } from '@corridor/kernel/ids'
import type { z } from 'zod'
import type { handOverInput } from '../contract.ts'
import { supportHandedOver } from '../events.ts'
import { changeAsStaff } from '../steps/change-as-staff.ts'
import { sealText } from '../store/sealed-text.ts'
import { answerDueAt } from '../thread-state.ts'

/** Puts a conversation on another desk, with the reason; nobody there owns it yet. The customer sees no change. */
export async function handOverThread(actor: Actor, input: z.output<typeof handOverInput>) {
  const { threadId, to, reason } = input
  const place = { table: 'thread', column: 'hand_over_reason' } as const
  const sealed = await sealText(place, uuidOf(threadId), reason)
  return changeAsStaff(actor, threadId, (thread, { staffId }, now) => {
    if (thread.state === 'closed') return 'thread-closed'
    const { customerId } = thread
    return {
      change: {
        desk: to,
        ownerId: null,
        state: 'waiting-for-us',
        dueAt: answerDueAt(to, now),
        handOverReason: sealed.bytes,
        updatedAt: now,
      },
      events: [supportHandedOver.of(threadId, { threadId, customerId, to, by: staffId })],
    }
  })
}
