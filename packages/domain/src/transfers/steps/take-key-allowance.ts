import { convertAt } from '@corridor/domain/fx'
import { getKeyLimit, takeKeyAllowance } from '@corridor/domain/identity'
import type { CustomerActor } from '@corridor/kernel/actor'
import { toWire } from '@corridor/kernel/money'
import { ok, type Result } from '@corridor/kernel/result'
import type { NewTransfer } from '../store.ts'

/**
 * Takes what a transfer moves from the day of the API key that asks for it, before anything is written; a signed-in
 * customer has no such bound. A crash after it leaves the amount taken until the day ends, which is the safe side.
 * Errors: identity.api-key-over-limit, identity.api-key-not-found, fx.* where no rate is known.
 */
export async function takeAllowanceOf(
  { apiKeyId }: CustomerActor,
  { transferId, source }: Pick<NewTransfer, 'transferId' | 'source'>,
): Promise<Result<void>> {
  if (!apiKeyId) return ok()
  const limit = await getKeyLimit(apiKeyId)
  if (!limit.ok) return limit
  if (!limit.value) return ok()
  const amount = await convertAt({ amount: toWire(source), to: limit.value.currency })
  if (!amount.ok) return amount
  return await takeKeyAllowance({ apiKeyId, transferId, amount: amount.value.amount })
}
