import { databaseNow } from '@corridor/db/clock'
import { ok, type Result } from '@corridor/kernel/result'
import { type CheckLimitsInput, checkLimitsInputSchema, type LimitViolation } from '../contract.ts'
import { findViolation } from '../limit-violation.ts'
import { readLimitFacts } from '../steps/read-limit-facts.ts'
import { readUsed } from '../store/limits.ts'
import { database } from '../store.ts'

/**
 * The first limit that an amount would break now, null when it fits. Reserves nothing: for screens, and to
 * refuse early. Sends are decided by `assess`, deposits by `reserveDeposit`.
 */
export async function checkLimits(
  request: CheckLimitsInput,
): Promise<Result<LimitViolation | null>> {
  const input = checkLimitsInputSchema.parse(request)
  const facts = await readLimitFacts(input)
  if (!facts.ok) return facts
  const { client } = database
  const now = await databaseNow(client)
  const used = await readUsed(client, input.customerId, input.direction, now)
  return ok(findViolation(facts.value, used, input.direction))
}
