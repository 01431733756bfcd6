import { databaseNow } from '@corridor/db/clock'
import { appendEvents } from '@corridor/db/outbox'
import type { Actor, StaffActor } from '@corridor/kernel/actor'
import type { NewEvent } from '@corridor/kernel/event'
import type { Id } from '@corridor/kernel/ids'
import { type Failure, ok, type Result } from '@corridor/kernel/result'
import { type SupportErrorCode, supportErrors } from '../errors.ts'
import { staffOf } from '../staff-of.ts'
import { changeThread, findThread, type ThreadChange, type ThreadRecord } from '../store/threads.ts'
import { type Db, database } from '../store.ts'

type Refusal = 'thread-closed' | 'thread-owned'

/** What staff do to a conversation: what changes, what is published, what else is written beside it. */
export type StaffStep = {
  readonly change: ThreadChange
  readonly events: NewEvent[]
  readonly write?: (tx: Db) => Promise<void>
}

/**
 * Changes a conversation for a member of staff, in one transaction: it exists, is on their desk, and nobody else
 * changed it meanwhile.
 */
export async function changeAsStaff(
  actor: Actor,
  threadId: Id<'thr'>,
  step: (thread: ThreadRecord, staff: StaffActor, now: Date) => StaffStep | Refusal,
): Promise<Result<void, Failure<SupportErrorCode>>> {
  const allowed = staffOf(actor)
  if (!allowed.ok) return allowed
  return database.transaction(async (tx) => {
    const thread = await findThread(tx, threadId)
    if (!thread || !allowed.desks.includes(thread.desk)) return supportErrors.fail('not-found')
    const planned = step(thread, allowed.staff, await databaseNow(tx))
    if (typeof planned === 'string') return supportErrors.fail(planned)
    if (!(await changeThread(tx, thread, planned.change))) {
      return supportErrors.fail('thread-changed')
    }
    await planned.write?.(tx)
    await appendEvents(tx, planned.events)
    return ok()
  })
}
