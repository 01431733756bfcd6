import { databaseNow } from '@corridor/db/clock'
import type { Actor } from '@corridor/kernel/actor'
import type { Id } from '@corridor/kernel/ids'
import { type Failure, ok, type Result } from '@corridor/kernel/result'
import type { StaffThreadDetailView } from '../contract.ts'
import { type SupportErrorCode, supportErrors } from '../errors.ts'
import { staffOf } from '../staff-of.ts'
import { readMessages } from '../store/messages.ts'
import { findThread, readHandOverReason, viewThreadForStaff } from '../store/threads.ts'
import { database } from '../store.ts'

/** One conversation with its messages, when it is on a desk that the actor may read. */
export async function getThreadForStaff(
  actor: Actor,
  threadId: Id<'thr'>,
): Promise<Result<StaffThreadDetailView, Failure<SupportErrorCode>>> {
  const allowed = staffOf(actor)
  if (!allowed.ok) return allowed
  const { client } = database
  const thread = await findThread(client, threadId)
  if (!thread || !allowed.desks.includes(thread.desk)) return supportErrors.fail('not-found')
  const view = await viewThreadForStaff(client, threadId, await databaseNow(client))
  const handOverReason = await readHandOverReason(client, threadId)
  return ok({ ...view, handOverReason, messages: await readMessages(client, threadId) })
}
