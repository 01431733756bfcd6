import { getPayoutDetails } from '@corridor/domain/beneficiaries'
import type { AssessInput } from '@corridor/domain/compliance/contract'
import { ok, type Result } from '@corridor/kernel/result'
import type { TransferRecord } from '../store.ts'

type Payee = Pick<
  TransferRecord,
  'customerId' | 'recipientId' | 'recipientCustomerId' | 'recipientKey' | 'recipientName'
>

/**
 * Who is paid, as far as compliance compares it with the lists: for a bank account also its country, and its holder's type
 * where that was asked.
 * Errors: those of the beneficiaries' door; the saga asks again.
 */
export async function screenedRecipient(payee: Payee): Promise<Result<AssessInput['recipient']>> {
  const { recipientKey: key, recipientName: name, recipientId } = payee
  if (payee.recipientCustomerId !== null) {
    return ok({ key, name, customerId: payee.recipientCustomerId })
  }
  if (recipientId === null) return ok({ key, name })
  const details = await getPayoutDetails(payee.customerId, recipientId, { evenIfInactive: true })
  if (!details.ok) return details
  if (details.value.kind !== 'bank') return ok({ key, name })
  const { country, fields, type } = details.value
  // an IBAN says itself where the account is; a method's country may be one of many
  const place = fields.iban?.slice(0, 2).toUpperCase() ?? country
  return ok({ key, name, country: place, ...(type ? { type } : {}) })
}
