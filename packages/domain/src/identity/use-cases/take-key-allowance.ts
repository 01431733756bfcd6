import type { Id } from '@corridor/kernel/ids'
import { fromWire, toWire, type WireMoney } from '@corridor/kernel/money'
import { ok, type Result } from '@corridor/kernel/result'
import { identityErrors } from '../errors.ts'
import { takeAllowance } from '../store/key-uses.ts'

/**
 * Takes what a transfer moves, in the currency of the key's limit, from the key's day. Repeating it for the same
 * transfer takes nothing more. System use. Errors: api-key-not-found, api-key-over-limit (with what is left).
 */
export async function takeKeyAllowance(input: {
  apiKeyId: Id<'apk'>
  transferId: Id<'tr'>
  amount: WireMoney
}): Promise<Result<void>> {
  const { apiKeyId, transferId } = input
  const taken = await takeAllowance({ apiKeyId, transferId, amount: fromWire(input.amount) })
  if (taken.outcome === 'taken') return ok()
  if (taken.outcome === 'ended') return identityErrors.fail('api-key-not-found')
  const limit = toWire(taken.limit)
  const remaining = toWire(taken.left).amount
  return identityErrors.fail('api-key-over-limit', {
    details: { limit: limit.amount, remaining, currency: limit.currency },
  })
}
