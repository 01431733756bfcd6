import type { Result } from '@corridor/kernel/result'
import type { RecoveryPerson } from '../contract.ts'
import { identityErrors } from '../errors.ts'
import { isSamePerson } from '../person-rules.ts'
import { spendBudget } from '../store/budgets.ts'
import { findCustomer } from '../store/customers.ts'
import { database } from '../store.ts'
import { openRecoveryProof, type RecoveryProofClaim } from './open-recovery-proof.ts'

const mismatchesPerDay = 5

const daySeconds = 86_400

/**
 * As `openRecoveryProof`, for somebody who says who they are: that has to be the account's person. For kyc.
 * Errors: link-invalid, recovery-not-now, recovery-wrong-person (also after too many tries in a day).
 */
export async function claimRecoveryProof(
  token: string,
  person: RecoveryPerson,
): Promise<Result<RecoveryProofClaim>> {
  const opened = await openRecoveryProof(token)
  if (!opened.ok) return opened
  const { customerId, recoveryId } = opened.value
  const key = `recovery-person:${recoveryId}`
  const mayTry = await spendBudget(database.client, key, mismatchesPerDay, daySeconds)
  const customer = await findCustomer(database.client, customerId)
  if (!mayTry || !customer || !isSamePerson(customer, person)) {
    return identityErrors.fail('recovery-wrong-person')
  }
  return opened
}
