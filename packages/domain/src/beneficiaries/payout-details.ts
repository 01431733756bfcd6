import { ok, type Result } from '@corridor/kernel/result'
import { checkDetails } from './check-details.ts'
import type { PayoutDetails } from './contract.ts'
import { beneficiariesErrors } from './errors.ts'
import { isAddressAlone } from './missing-address.ts'
import { postalAddressOf } from './postal-address.ts'
import type { RecipientRecord } from './store.ts'

type Bank = Extract<RecipientRecord, { kind: 'bank' }>

/** Where money to a recipient goes, if it may. Errors: those of `getPayoutDetails`, but not-found. */
export function payoutDetailsOf(
  recipient: RecipientRecord,
  { evenIfInactive }: { readonly evenIfInactive?: boolean },
): Result<PayoutDetails> {
  if (!recipient.isActive && !evenIfInactive) return beneficiariesErrors.fail('inactive')
  if (recipient.kind === 'customer') {
    return ok({ kind: 'customer', customerId: recipient.payeeCustomerId })
  }
  return bankDetailsOf(recipient, evenIfInactive ?? false)
}

function bankDetailsOf(
  recipient: Bank,
  evenIfWrong: boolean,
): Result<Extract<PayoutDetails, { kind: 'bank' }>> {
  if (!evenIfWrong) {
    const check = checkDetails(recipient.bank)
    if (check.outcome === 'unsupported') return beneficiariesErrors.fail('needs-correction')
    if (check.outcome === 'invalid') {
      const code = isAddressAlone(check.problems) ? 'address-needed' : 'needs-correction'
      return beneficiariesErrors.fail(code, { details: check.problems })
    }
  }
  const address = postalAddressOf(recipient.bank.fields)
  const { detailsHash } = recipient
  return ok({ kind: 'bank', ...recipient.bank, detailsHash, ...(address ? { address } : {}) })
}
