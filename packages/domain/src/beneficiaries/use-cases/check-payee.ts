import { validatePayee } from '@corridor/domain/payments'
import type { Actor } from '@corridor/kernel/actor'
import { ok, type Result } from '@corridor/kernel/result'
import { checkDetails } from '../check-details.ts'
import type { BankDetails, PayeeCheckView } from '../contract.ts'
import { beneficiariesErrors } from '../errors.ts'
import { refundCheck, spendCheck } from '../store/check-budget.ts'

const missesPerHour = 20
const hourSeconds = 3600

/**
 * Asks the rail whether the account is in that name, before anything is saved. A rail that does not answer is
 * `unavailable`, never an error: the customer decides. Twenty answers an hour may be other than `match`; then
 * nothing is asked until the hour is over, for the book of accounts is no directory.
 * Errors: beneficiaries.{invalid-details, unsupported-currency, too-many-checks}.
 */
export async function checkPayee(
  actor: Actor,
  input: BankDetails,
): Promise<Result<PayeeCheckView>> {
  if (actor.kind !== 'customer') return beneficiariesErrors.fail('not-a-customer')
  const check = checkDetails(input)
  if (check.outcome === 'unsupported') return beneficiariesErrors.fail('unsupported-currency')
  if (check.outcome === 'invalid') {
    return beneficiariesErrors.fail('invalid-details', { details: check.problems })
  }
  const { customerId } = actor
  const waitSeconds = await spendCheck(customerId, missesPerHour, hourSeconds)
  if (waitSeconds !== null) {
    const details = { retryAfterInSeconds: String(waitSeconds) }
    return beneficiariesErrors.fail('too-many-checks', { details })
  }
  const asked = await validatePayee(check.details)
  const answer: PayeeCheckView = asked.ok ? asked.value : { outcome: 'unavailable' }
  if (answer.outcome === 'match' || answer.outcome === 'unavailable') await refundCheck(customerId)
  return ok(answer)
}
