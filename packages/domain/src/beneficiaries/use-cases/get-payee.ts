import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { Locale } from '@corridor/words/languages'
import type { Payee } from '../contract.ts'
import { beneficiariesErrors } from '../errors.ts'
import { payoutDetailsOf } from '../payout-details.ts'
import { detailOf } from '../say-form.ts'
import { findRecipient } from '../store.ts'

/**
 * Whom a transfer pays and where the money goes, by one statement for all who ask at once: `getRecipient` and
 * `getPayoutDetails` in one, but for the name of another customer, which identity tells. System use. Errors: those of
 * `getPayoutDetails`.
 */
export async function getPayee(
  customerId: Id<'cus'>,
  recipientId: Id<'rcp'>,
  options: { readonly evenIfInactive?: boolean; readonly locale?: Locale } = {},
): Promise<Result<Payee>> {
  const recipient = await findRecipient(customerId, recipientId)
  if (!recipient) return beneficiariesErrors.fail('not-found')
  const paid = payoutDetailsOf(recipient, options)
  if (!paid.ok) return paid
  const details = paid.value
  if (details.kind === 'customer') {
    const { kind } = details
    const isNicknamed = recipient.nickname !== null
    return ok({ recipientId, kind, details, ...(isNicknamed ? { isNicknamed } : {}) })
  }
  const detail = detailOf(details, recipient.last4, options.locale)
  return ok({ recipientId, kind: details.kind, displayName: details.holderName, detail, details })
}
