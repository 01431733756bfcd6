import { appendEvents } from '@corridor/db/outbox'
import type { Actor } from '@corridor/kernel/actor'
import { ok, type Result } from '@corridor/kernel/result'
import type { ChangeLanguage } from '../contract.ts'
import { identityErrors } from '../errors.ts'
import { staffLanguageChanged, userLanguageChanged } from '../events.ts'
import type { LocalePreferences } from '../locale-contract.ts'
import { checkLocalePreferences } from '../locale-preferences.ts'
import { forgetSessions } from '../steps/known-sessions.ts'
import { changeLocalePreferences } from '../store/locale-preferences.ts'
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
): Promise<Result<LocalePreferences>> {
  const subject = subjectOf(actor)
  if (!subject || actor.kind === 'system') return identityErrors.fail('not-found')
  const asked = checkLocalePreferences(input)
  if (typeof asked === 'string') return identityErrors.fail(asked)
  const changed = await database.transaction(async (tx) => {
    const preferences = await changeLocalePreferences(tx, subject, asked)
    if (!preferences) return null
    await appendEvents(tx, [
      actor.kind === 'customer'
        ? userLanguageChanged.of(actor.customerId, { customerId: actor.customerId, ...preferences })
        : staffLanguageChanged.of(actor.staffId, { staffId: actor.staffId, ...preferences }),
    ])
    return preferences
  })
  if (!changed) return identityErrors.fail('not-found')
  forgetSessions(subject.subject)
  return ok(changed)
}
