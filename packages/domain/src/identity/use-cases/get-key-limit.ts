import type { Id } from '@corridor/kernel/ids'
import { toWire, type WireMoney } from '@corridor/kernel/money'
import { ok, type Result } from '@corridor/kernel/result'
import { identityErrors } from '../errors.ts'
import { findDailyLimit } from '../store/key-uses.ts'

/** The amount a day that a key is bound to, or null where it has none. System use. Errors: api-key-not-found. */
export async function getKeyLimit(apiKeyId: Id<'apk'>): Promise<Result<WireMoney | null>> {
  const limit = await findDailyLimit(apiKeyId)
  if (!limit) return identityErrors.fail('api-key-not-found')
  return ok(limit === 'unlimited' ? null : toWire(limit))
}
