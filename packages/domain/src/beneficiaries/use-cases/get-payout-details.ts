import type { Id } from '@corridor/kernel/ids'
import type { Result } from '@corridor/kernel/result'
import type { PayoutDetails } from '../contract.ts'
import { beneficiariesErrors } from '../errors.ts'
import { payoutDetailsOf } from '../payout-details.ts'
import { findRecipient } from '../store.ts'

/**
 * Where money to a recipient goes, in the clear. System use, by the saga that sends it.
 * Errors: beneficiaries.not-found; beneficiaries.inactive for a removed or replaced one, and needs-correction (a
 * problem per field in details) for one that was saved before a rule or a bank changed, unless `evenIfInactive`: a
 * transfer that was agreed before still goes where it was agreed to go.
 */
export async function getPayoutDetails(
  customerId: Id<'cus'>,
  recipientId: Id<'rcp'>,
  options: { readonly evenIfInactive?: boolean } = {},
): Promise<Result<PayoutDetails>> {
  const recipient = await findRecipient(customerId, recipientId)
  return recipient ? payoutDetailsOf(recipient, options) : beneficiariesErrors.fail('not-found')
}
