import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { PayoutDetails } from '../contract.ts'
import { beneficiariesErrors } from '../errors.ts'
import { findRecipient } from '../store.ts'

/**
 * Where money to a recipient goes, in the clear. System use, by the saga that sends it.
 * Errors: beneficiaries.not-found; beneficiaries.inactive for a removed or replaced one, unless
 * `evenIfInactive`: a transfer that was agreed before still goes where it was agreed to go.
 */
export async function getPayoutDetails(
  customerId: Id<'cus'>,
  recipientId: Id<'rcp'>,
  options: { readonly evenIfInactive?: boolean } = {},
): Promise<Result<PayoutDetails>> {
  const recipient = await findRecipient(customerId, recipientId)
  if (!recipient) return beneficiariesErrors.fail('not-found')
  if (!recipient.isActive && !options.evenIfInactive) return beneficiariesErrors.fail('inactive')
  return ok(
    recipient.kind === 'customer'
      ? { kind: 'customer', customerId: recipient.payeeCustomerId }
      : { kind: 'bank', ...recipient.bank, detailsHash: recipient.detailsHash },
  )
}
