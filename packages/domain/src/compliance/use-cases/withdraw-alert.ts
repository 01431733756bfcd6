import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { complianceErrors } from '../errors.ts'
import { withdrawHeldAlert } from '../steps/withdraw-held-alert.ts'
import { findHeldAlert } from '../store/alerts.ts'
import { database } from '../store.ts'

/**
 * Takes the alert on a transfer's held money out of the officers' hands, because its customer wants the money back. The
 * alert's row is where a customer and an officer at the same moment meet: whoever writes first wins, and the other is
 * told. Safe to repeat. The event that this appends cancels the transfer even where its caller dies before it does.
 * Errors: compliance.alert-decided (an officer was first; their word stands), compliance.not-found.
 */
export async function withdrawAlert(input: {
  transferId: Id<'tr'>
  customerId: Id<'cus'>
}): Promise<Result<void>> {
  return database.transaction(async (tx) => {
    const alert = await findHeldAlert(tx, input.transferId)
    if (alert?.customerId !== input.customerId) return complianceErrors.fail('not-found')
    if (alert.state === 'withdrawn' || (await withdrawHeldAlert(tx, input.transferId))) return ok()
    // another call may have been first: it is the same wish
    const now = await findHeldAlert(tx, input.transferId)
    return now?.state === 'withdrawn' ? ok() : complianceErrors.fail('alert-decided')
  })
}
