import type { Actor } from '@corridor/kernel/actor'
import { type Id, uuidOf } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { CustomerView } from '../contract.ts'
import { toSummary, toWalletCurrency } from '../customer-summary.ts'
import { identityErrors } from '../errors.ts'
import { recoveryViewOf } from '../recovery-view.ts'
import { toSessionView } from '../session-view.ts'
import { blockedUntil } from '../steps/blocked-until.ts'
import { guardHash } from '../store/budgets.ts'
import { findCredential } from '../store/credentials.ts'
import { findCustomer, listActions } from '../store/customers.ts'
import { findOpenRecovery } from '../store/recoveries.ts'
import { listLiveSessions } from '../store/sessions.ts'
import { database } from '../store.ts'

/** One customer with sessions, block and what staff did. Staff only. Errors: not-found. */
export async function getCustomer(
  actor: Actor,
  customerId: Id<'cus'>,
): Promise<Result<CustomerView>> {
  if (actor.kind !== 'staff') return identityErrors.fail('not-allowed')
  const db = database.client
  const customer = await findCustomer(db, customerId)
  if (!customer) return identityErrors.fail('not-found')
  const subject = uuidOf(customer.customerId)
  const [credential, until, sessions, actions, recovery] = await Promise.all([
    findCredential(db, subject),
    blockedUntil('customer', guardHash(customer.emailCanonical)),
    listLiveSessions(db, 'customer', subject),
    listActions(db, customer.customerId),
    findOpenRecovery(db, customer.customerId),
  ])
  return ok({
    ...toSummary(customer),
    phone: customer.phone,
    hasTotp: credential?.isTotpOn ?? false,
    preferredCurrency: toWalletCurrency(customer.preferredCurrency),
    lockedUntil: until?.toISOString() ?? null,
    liftRequestedBy: customer.liftRequestedBy,
    recovery: recovery && {
      ...recoveryViewOf(recovery),
      checkId: recovery.checkId,
      recommendedBy: recovery.recommendedBy,
      approvedBy: recovery.approvedBy,
    },
    sessions: sessions.map((row) => toSessionView(row)),
    actions,
  })
}
