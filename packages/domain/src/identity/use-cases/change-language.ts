import { appendEvents } from '@corridor/db/outbox'
import type { Actor } from '@corridor/kernel/actor'
import { ok, type Result } from '@corridor/kernel/result'
import type { ChangeLanguage } from '../contract.ts'
import { identityErrors } from '../errors.ts'
import { staffLanguageChanged, userLanguageChanged } from '../events.ts'
import { checkReading } from '../reading.ts'
import type { Reading } from '../reading-contract.ts'
import { forgetSessions } from '../steps/known-sessions.ts'
import { changeReading } from '../store/readings.ts'
import { database } from '../store.ts'
import { subjectOf } from '../subject.ts'

/**
 * Changes the actor's own language with its region, or their time zone: what is not said stays. Their next request is
 * answered in it, also by other processes once what they remember of the session is a second old.
 * Errors: language-unknown, time-zone-unknown, not-found.
 */
export async function changeLanguage(
  actor: Actor,
  input: ChangeLanguage,
): Promise<Result<Reading>> {
  const subject = subjectOf(actor)
  if (!subject || actor.kind === 'system') return identityErrors.fail('not-found')
  const asked = checkReading(input)
  if (typeof asked === 'string') return identityErrors.fail(asked)
  const changed = await database.transaction(async (tx) => {
    const reading = await changeReading(tx, subject, asked)
    if (!reading) return null
    await appendEvents(tx, [
      actor.kind === 'customer'
        ? userLanguageChanged.of(actor.customerId, { customerId: actor.customerId, ...reading })
        : staffLanguageChanged.of(actor.staffId, { staffId: actor.staffId, ...reading }),
    ])
    return reading
  })
  if (!changed) return identityErrors.fail('not-found')
  forgetSessions(subject.subject)
  return ok(changed)
}
