import type { CustomerActor } from '@corridor/kernel/actor'
import { newId } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { checkDetails, lastDigits } from '../check-details.ts'
import type { BankDetails } from '../contract.ts'
import { beneficiariesErrors } from '../errors.ts'
import { hashOfDetails } from '../store/details-hash.ts'
import type { NewRecipient } from '../store.ts'

/** A bank account, checked and ready to be stored. */
export function bankRecipient(
  actor: CustomerActor,
  input: BankDetails,
  nickname: string | undefined,
): Result<NewRecipient> {
  const check = checkDetails(input)
  if (check.outcome === 'unsupported') return beneficiariesErrors.fail('unsupported-currency')
  if (check.outcome === 'invalid') {
    return beneficiariesErrors.fail('invalid-details', { details: check.problems })
  }
  const { details, method } = check
  return ok({
    kind: 'bank',
    recipientId: newId('rcp'),
    customerId: actor.customerId,
    bank: details,
    nickname: nickname || null,
    detailsHash: hashOfDetails(details),
    last4: lastDigits(details.fields[method.account] ?? ''),
  })
}
