import { voidHold as voidInLedger } from '@corridor/domain/ledger'
import { ok, type Result } from '@corridor/kernel/result'
import type { VoidHoldInput } from '../contract.ts'
import { fromLedger } from '../steps/ledger-failures.ts'

/**
 * Gives held money back to its wallet. Once it is given back, also by expiry, repeating it is a replay.
 *
 * Errors: `wallets.hold-not-found`; `wallets.hold-closed` when the hold was captured.
 */
export async function voidHold({ holdId }: VoidHoldInput): Promise<Result<{ isReplay: boolean }>> {
  const result = await voidInLedger({ holdId, commandId: `wallets.void:${holdId}` })
  if (result.ok) return result
  const end = result.error.details?.end
  if (end === 'voided' || end === 'expired') return ok({ isReplay: true })
  return fromLedger(result.error)
}
