import { validatePayee } from '@corridor/domain/payments'
import type { Actor } from '@corridor/kernel/actor'
import { ok, type Result } from '@corridor/kernel/result'
import { checkDetails } from '../check-details.ts'
import type { BankDetails, PayeeCheckView } from '../contract.ts'
import { beneficiariesErrors } from '../errors.ts'

/**
 * Asks the rail whether the account is in that name, before anything is saved. A rail that does not answer is
 * `unavailable`, never an error: the customer decides. Errors: beneficiaries.{invalid-details, unsupported-currency}.
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
  const answer = await validatePayee(check.details)
  return answer.ok ? answer : ok({ outcome: 'unavailable' })
}
