import { databaseNow } from '@corridor/db/clock'
import { appendEvents } from '@corridor/db/outbox'
import type { Actor } from '@corridor/kernel/actor'
import { idOf, newUuid } from '@corridor/kernel/ids'
import type { Failure, Result } from '@corridor/kernel/result'
import type { OpenThreadInput, ThreadDetailView } from '../contract.ts'
import { type SupportErrorCode, supportErrors } from '../errors.ts'
import { supportMessageReceived } from '../events.ts'
import { insertMessage } from '../store/messages.ts'
import { sealText } from '../store/sealed-text.ts'
import { countOpen, insertThread } from '../store/threads.ts'
import { database } from '../store.ts'
import { answerDueAt, maxOpenThreads } from '../thread-state.ts'
import { getThread } from './get-thread.ts'

/** A customer asks support, about a transfer or deposit if they say so. Errors: too-many-threads. */
export async function openThread(
  actor: Actor,
  input: OpenThreadInput,
): Promise<Result<ThreadDetailView, Failure<SupportErrorCode>>> {
  if (actor.kind !== 'customer') return supportErrors.fail('not-allowed')
  const { customerId } = actor
  const { subject, text, aboutTransferId, aboutDepositId } = input
  const sealedSubject = await sealText({ table: 'thread', column: 'subject' }, newUuid(), subject)
  const sealedText = await sealText({ table: 'message', column: 'text' }, newUuid(), text)
  const threadId = idOf('thr', sealedSubject.id)
  const messageId = idOf('msg', sealedText.id)
  const isOpened = await database.transaction(async (tx) => {
    if ((await countOpen(tx, customerId)) >= maxOpenThreads) return false
    const now = await databaseNow(tx)
    const dueAt = answerDueAt('support', now)
    const thread = { subject: sealedSubject, customerId, aboutTransferId, aboutDepositId }
    await insertThread(tx, { ...thread, dueAt, now })
    await insertMessage(tx, { text: sealedText, threadId, staffId: null, now })
    await appendEvents(tx, [
      supportMessageReceived.of(threadId, { threadId, customerId, messageId }),
    ])
    return true
  })
  return isOpened ? getThread(actor, threadId) : supportErrors.fail('too-many-threads')
}
