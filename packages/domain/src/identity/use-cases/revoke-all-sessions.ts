import { type Actor, actorRef } from '@corridor/kernel/actor'
import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { endApiKeys } from '../steps/end-api-keys.ts'
import { endSessions } from '../steps/end-sessions.ts'
import { forgetSessions } from '../steps/known-sessions.ts'
import { forgetTokens } from '../steps/known-tokens.ts'
import { database } from '../store.ts'
import { sessionOf, subjectOf } from '../subject.ts'

/** Signs the actor out everywhere, or everywhere else; API keys that are not named to be kept end too. */
export async function revokeAllSessions(
  actor: Actor,
  options: { exceptCurrent: boolean; keepApiKeyIds?: readonly Id<'apk'>[] },
): Promise<Result<{ count: number }>> {
  const subject = subjectOf(actor)
  if (!subject) return ok({ count: 0 })
  const kept = options.exceptCurrent ? sessionOf(actor) : undefined
  const by = actorRef(actor)
  const count = await database.transaction(async (tx) => {
    if (actor.kind === 'customer') {
      const keys = { why: 'sessions', by, keep: options.keepApiKeyIds } as const
      await endApiKeys(tx, actor.customerId, keys)
    }
    return await endSessions(tx, subject, { why: 'owner', by, except: kept })
  })
  forgetSessions(subject.subject)
  if (actor.kind === 'customer') forgetTokens(actor.customerId)
  return ok({ count })
}
