import { databaseNow } from '@corridor/db/clock'
import type { Actor } from '@corridor/kernel/actor'
import { ok, type Result } from '@corridor/kernel/result'
import type { PaymentMethodView } from '../contract.ts'
import { paymentsErrors } from '../errors.ts'
import { listSavedMethods } from '../store/payment-methods.ts'
import { database } from '../store.ts'

/** The customer's saved cards, newest first. */
export async function listPaymentMethods(
  actor: Actor,
): Promise<Result<{ items: PaymentMethodView[] }>> {
  if (actor.kind !== 'customer') return paymentsErrors.fail('not-found')
  const [methods, now] = await Promise.all([
    listSavedMethods(actor.customerId),
    databaseNow(database.client),
  ])
  const items = methods.map((method) => ({
    paymentMethodId: method.paymentMethodId,
    kind: 'card' as const,
    brand: method.brand,
    last4: method.last4,
    expiryMonth: method.expiryMonth,
    expiryYear: method.expiryYear,
    isVerified: method.isVerified,
    // Good to the end of its month.
    isExpired: now.getTime() >= Date.UTC(method.expiryYear, method.expiryMonth, 1),
    createdAt: method.createdAt.toISOString(),
  }))
  return ok({ items })
}
