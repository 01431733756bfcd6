import { ok, type Result } from '@corridor/kernel/result'
import type { Audience } from '../contract.ts'
import { announceEnd } from '../steps/end-sessions.ts'
import { forgetSessions } from '../steps/known-sessions.ts'
import { revokeBySid } from '../store/sessions.ts'
import { database } from '../store.ts'
import { customerIdOf } from '../subject.ts'

/** Ends the session of a cookie. Signing out twice is no failure. */
export async function signOut(audience: Audience, sid: string): Promise<Result<void>> {
  const ended = await database.transaction(async (tx) => {
    const session = await revokeBySid(tx, audience, sid)
    if (session) {
      const { subject } = session
      const by = `customer:${customerIdOf(subject)}`
      await announceEnd(tx, { audience, subject }, 1, { why: 'signed-out', by })
    }
    return session
  })
  if (ended) forgetSessions(ended.subject)
  return ok()
}
