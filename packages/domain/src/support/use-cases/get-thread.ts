import { databaseNow } from '@corridor/db/clock'
import type { Actor } from '@corridor/kernel/actor'
import type { Id } from '@corridor/kernel/ids'
import { type Failure, ok, type Result } from '@corridor/kernel/result'
import type { ThreadDetailView } from '../contract.ts'
import { type SupportErrorCode, supportErrors } from '../errors.ts'
import { readMessages } from '../store/messages.ts'
import { findThread, setCustomerRead, viewThread } from '../store/threads.ts'
import { database } from '../store.ts'

/** A customer's own conversation; reading it marks it as read. Who answered stays ours. */
export async function getThread(
  actor: Actor,
  threadId: Id<'thr'>,
): Promise<Result<ThreadDetailView, Failure<SupportErrorCode>>> {
  if (actor.kind !== 'customer') return supportErrors.fail('not-found')
  const { client } = database
  if (!(await findThread(client, threadId, actor.customerId)))
    return supportErrors.fail('not-found')
  const view = await viewThread(client, threadId)
  const messages = await readMessages(client, threadId)
  if (view.hasUnread) await setCustomerRead(client, threadId, await databaseNow(client))
  return ok({ ...view, messages: messages.map((message) => ({ ...message, staffId: null })) })
}
