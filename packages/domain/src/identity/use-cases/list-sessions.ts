import type { Actor } from '@corridor/kernel/actor'
import { ok, type Result } from '@corridor/kernel/result'
import type { SessionView } from '../contract.ts'
import { toSessionView } from '../session-view.ts'
import { listLiveSessions } from '../store/sessions.ts'
import { database } from '../store.ts'
import { sessionOf, subjectOf } from '../subject.ts'

/** The devices on which the actor is signed in, last used first. */
export async function listSessions(actor: Actor): Promise<Result<SessionView[]>> {
  const subject = subjectOf(actor)
  if (!subject) return ok([])
  const rows = await listLiveSessions(database.client, subject.audience, subject.subject)
  return ok(rows.map((row) => toSessionView(row, sessionOf(actor))))
}
