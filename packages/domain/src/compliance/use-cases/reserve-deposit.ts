import { databaseNow } from '@corridor/db/clock'
import { ok, type Result } from '@corridor/kernel/result'
import {
  type LimitViolation,
  type ReserveDepositInput,
  reserveDepositInputSchema,
} from '../contract.ts'
import { findViolation } from '../limit-violation.ts'
import { readLimitFacts } from '../steps/read-limit-facts.ts'
import { hasTakenLimits, lockCustomer, readUsed, takeLimits } from '../store/limits.ts'
import { database } from '../store.ts'

/**
 * Reserves what a deposit uses of its customer's incoming limits, with the customer locked, so that parallel
 * deposits cannot slip under one together. Null when it holds; else the first limit that it would break, and
 * nothing is reserved. A deposit that holds its part already is answered with null again.
 *
 * The reservation is confirmed by payment.settled and given back by payment.failed, payment.reversed, or when
 * the money goes before a person.
 */
export async function reserveDeposit(
  request: ReserveDepositInput,
): Promise<Result<LimitViolation | null>> {
  const { depositId, customerId, amount } = reserveDepositInputSchema.parse(request)
  if (await hasTakenLimits(database.client, depositId)) return ok(null)
  const facts = await readLimitFacts({ customerId, amount, direction: 'in' })
  if (!facts.ok) return facts
  return database.transaction(async (tx) => {
    await lockCustomer(tx, customerId)
    if (await hasTakenLimits(tx, depositId)) return ok(null)
    const now = await databaseNow(tx)
    const used = await readUsed(tx, customerId, 'in', now)
    const violation = findViolation(facts.value, used, 'in')
    if (violation) return ok(violation)
    await takeLimits(tx, {
      subjectId: depositId,
      customerId,
      direction: 'in',
      amountMinor: facts.value.baseMinor,
      state: 'reserved',
      now,
    })
    return ok(null)
  })
}
