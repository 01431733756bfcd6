import { databaseNow } from '@corridor/db/clock'
import { appendEvents } from '@corridor/db/outbox'
import type { Actor } from '@corridor/kernel/actor'
import { idOf, newUuid } from '@corridor/kernel/ids'
import type { Failure, Result } from '@corridor/kernel/result'
import type { z } from 'zod'
import type { replyInput, ThreadDetailView } from '../contract.ts'
import { type SupportErrorCode, supportErrors } from '../errors.ts'
import { supportMessageReceived } from '../events.ts'
import { insertMessage } from '../store/messages.ts'
import { sealText } from '../store/sealed-text.ts'
import { changeThread, findThread } from '../store/threads.ts'
import { database } from '../store.ts'
import { answerDueAt, stateAfter } from '../thread-state.ts'
import { getThread } from './get-thread.ts'

/** A customer writes on in their own conversation. A clock that runs already keeps its time. */
export async function replyToThread(
  actor: Actor,
  input: z.output<typeof replyInput>,
): Promise<Result<ThreadDetailView, Failure<SupportErrorCode>>> {
  if (actor.kind !== 'customer') return supportErrors.fail('not-allowed')
  const { customerId } = actor
  const { threadId, text } = input
  const sealed = await sealText({ table: 'message', column: 'text' }, newUuid(), text)
  const refusal = await database.transaction(async (tx) => {
    const thread = await findThread(tx, threadId, customerId)
    if (!thread) return 'not-found'
    if (thread.state === 'closed') return 'thread-closed'
    const now = await databaseNow(tx)
    const isSaved = await changeThread(tx, thread, {
      state: stateAfter('customer'),
      ...(thread.dueAt ? {} : { dueAt: answerDueAt(thread.desk, now) }),
      customerReadAt: now,
      updatedAt: now,
    })
    if (!isSaved) return 'thread-changed'
    await insertMessage(tx, { text: sealed, threadId, staffId: null, now })
    const messageId = idOf('msg', sealed.id)
    await appendEvents(tx, [
      supportMessageReceived.of(threadId, { threadId, customerId, messageId }),
    ])
    return null
  })
  return refusal ? supportErrors.fail(refusal) : getThread(actor, threadId)
}
