import type { Actor } from '@corridor/kernel/actor'
import { ok, type Result } from '@corridor/kernel/result'
import type { ProfileView } from '../contract.ts'
import { toSummary, toWalletCurrency } from '../customer-summary.ts'
import { identityErrors } from '../errors.ts'
import { findProfile } from '../store/profiles.ts'

/** The actor's own data. Errors: not-found. */
export async function getProfile(actor: Actor): Promise<Result<ProfileView>> {
  if (actor.kind !== 'customer') return identityErrors.fail('not-found')
  const profile = await findProfile(actor.customerId)
  if (!profile) return identityErrors.fail('not-found')
  const { customer, hasTotp, recoveryCodesLeft } = profile
  return ok({
    ...toSummary(customer),
    phone: customer.phone,
    hasTotp,
    recoveryCodesLeft,
    preferredCurrency: toWalletCurrency(customer.preferredCurrency),
    locale: customer.locale,
    timeZone: customer.timeZone,
  })
}
