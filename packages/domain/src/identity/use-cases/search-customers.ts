import type { Actor } from '@corridor/kernel/actor'
import { type Id, isId, uuidOf } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { CustomerSummaryView, CustomerView } from '../contract.ts'
import { identityErrors } from '../errors.ts'
import { possiblePhones } from '../phone.ts'
import { blockedUntil } from '../steps/admit-attempt.ts'
import { toSessionView } from '../steps/end-sessions.ts'
import { recoveryViewOf } from '../steps/move-recovery.ts'
import { guardHash } from '../store/budgets.ts'
import { findCredential } from '../store/credentials.ts'
import { findCustomer, listActions, searchCustomerRows } from '../store/customers.ts'
import { findOpenRecovery } from '../store/recoveries.ts'
import { listLiveSessions } from '../store/sessions.ts'
import { database } from '../store.ts'
import { toSummary, toWalletCurrency } from './get-profile.ts'

const defaultLimit = 25

/**
 * Customers by id, beginning of e-mail address or handle, the words of a name in any order, or a phone number as its
 * country writes it; all of them, newest first, for an empty text. Staff only; the caller records the view.
 */
export async function searchCustomers(
  actor: Actor,
  input: { text: string; cursor?: string; limit?: number },
): Promise<Result<{ items: CustomerSummaryView[]; nextCursor: string | null }>> {
  if (actor.kind !== 'staff') return identityErrors.fail('not-allowed')
  const limit = Math.min(input.limit ?? defaultLimit, 100)
  const rows = await searchCustomerRows(database.client, {
    text: input.text.trim(),
    phones: possiblePhones(input.text),
    before: isId('cus', input.cursor) ? input.cursor : undefined,
    limit: limit + 1,
  })
  const page = rows.slice(0, limit)
  const nextCursor = rows.length > limit ? (page.at(-1)?.customerId ?? null) : null
  return ok({ items: page.map(toSummary), nextCursor })
}

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
