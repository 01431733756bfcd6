import { convertAt } from '@corridor/domain/fx'
import { getKeyLimit, takeKeyAllowance } from '@corridor/domain/identity'
import type { CustomerActor } from '@corridor/kernel/actor'
import { toWire } from '@corridor/kernel/money'
import { ok, type Result } from '@corridor/kernel/result'
import type { NewTransfer } from '../store.ts'

/**
 * Takes the transfer's amount from the daily allowance of the API key that asks for it, before anything is written; a
 * customer who is signed in has no such limit. After a crash the amount stays taken until the day ends, which errs on the
 * safe side.
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
