import { databaseNow } from '@corridor/db/clock'
import { appendEvents } from '@corridor/db/outbox'
import type { Actor } from '@corridor/kernel/actor'
import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { logger } from '@corridor/telemetry'
import { cardGateway } from '../adapters/registry.ts'
import { paymentsErrors } from '../errors.ts'
import { paymentMethodRemoved } from '../events.ts'
import { findSavedMethod, markMethodRemoved } from '../store/payment-methods.ts'
import { database } from '../store.ts'

/** Removes a saved card: it cannot be used any more, and the gateway is told to forget it. */
export async function removePaymentMethod(
  actor: Actor,
  paymentMethodId: Id<'pm'>,
): Promise<Result<void>> {
  if (actor.kind !== 'customer') return paymentsErrors.fail('not-found')
  const { customerId } = actor
  const method = await findSavedMethod(customerId, paymentMethodId)
  if (!method) return paymentsErrors.fail('not-found')
  await database.transaction(async (tx) => {
    if (!(await markMethodRemoved(tx, paymentMethodId, await databaseNow(tx)))) return
    const payload = { paymentMethodId, customerId }
    await appendEvents(tx, [paymentMethodRemoved.of(paymentMethodId, payload)])
  })
  try {
    await cardGateway().forgetCard(method.token)
  } catch (error) {
    // Ours is gone either way; a token that we do not hold cannot be charged.
    logger.warn({ err: error, paymentMethodId }, 'the gateway did not confirm forgetting a card')
  }
  return ok()
}
