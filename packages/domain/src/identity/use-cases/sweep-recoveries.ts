import { actorRef, systemActor } from '@corridor/kernel/actor'
import { uuidOf } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { totpBudgetKey } from '../guess-limits.ts'
import { endApiKeys } from '../steps/end-api-keys.ts'
import { endSessions } from '../steps/end-sessions.ts'
import { forgetSessions } from '../steps/known-sessions.ts'
import { forgetTokens } from '../steps/known-tokens.ts'
import { moveRecovery } from '../steps/move-recovery.ts'
import { clearBudget } from '../store/budgets.ts'
import { clearTotp } from '../store/credentials.ts'
import { listDueRecoveries, listStaleRecoveries, type RecoveryRow } from '../store/recoveries.ts'
import { database } from '../store.ts'

const batch = 100
const staleAfterDays = 14
const by = actorRef(systemActor('identity'))

/**
 * For a scheduled job: takes the authenticator off where the delay is over, which ends every session and API key of
 * the account, and closes recoveries that nobody took further for two weeks. Answers with how many were completed.
 */
export async function sweepRecoveries(): Promise<Result<{ completed: number }>> {
  let completed = 0
  for (const recovery of await listDueRecoveries(database.client, batch)) {
    if (await complete(recovery)) completed++
  }
  for (const recovery of await listStaleRecoveries(database.client, staleAfterDays, batch)) {
    await database.transaction((tx) => moveRecovery(tx, recovery, 'expired', { by }))
  }
  return ok({ completed })
}

async function complete(recovery: RecoveryRow): Promise<boolean> {
  const { customerId } = recovery
  const subject = uuidOf(customerId)
  const isDone = await database.transaction(async (tx) => {
    // moved first: whoever cancels at the same moment finds it over, or makes this find it cancelled
    if (!(await moveRecovery(tx, recovery, 'completed', { by }))) return false
    await clearTotp(tx, subject)
    await clearBudget(tx, totpBudgetKey(subject))
    await endSessions(tx, { audience: 'customer', subject }, { why: 'totp', by })
    await endApiKeys(tx, customerId, { why: 'totp', by })
    return true
  })
  forgetSessions(subject)
  forgetTokens(customerId)
  return isDone
}
