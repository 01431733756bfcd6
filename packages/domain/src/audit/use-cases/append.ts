import { type Actor, actorRef } from '@corridor/kernel/actor'
import { ok, type Result } from '@corridor/kernel/result'
import type { AppendInput } from '../contract.ts'
import { database, insertRecords } from '../store.ts'

/**
 * Records something that no event tells of: a view of personal data, a denied access. Who is not
 * signed in is `systemActor('anonymous')`. `changes` are hashes (`hashChanges`), never values.
 */
export async function append(actor: Actor, input: AppendInput): Promise<Result<void>> {
  const sessionId = actor.kind === 'system' ? undefined : actor.sessionId
  await insertRecords(database.client, [{ ...input, actor: actorRef(actor), sessionId }])
  return ok()
}
