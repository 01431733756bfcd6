import { type HoldReceipt, hold as holdInLedger } from '@corridor/domain/ledger'
import { isId } from '@corridor/kernel/ids'
import type { Result } from '@corridor/kernel/result'
import { accountIdOf } from '../account-refs.ts'
import type { HoldInput } from '../contract.ts'
import { walletsErrors } from '../errors.ts'
import { fromLedger } from '../steps/ledger-failures.ts'

/**
 * Sets money of a wallet aside. Repeating it with the same content is a replay.
 *
 * Errors: `wallets.insufficient-funds`, `wallet-frozen`, `wallet-closed`, `currency-mismatch`, `not-found`,
 * `amount-too-large`, `invalid-amount`, `invalid-posting`, `id-reused`, `id-out-of-window`.
 */
export async function hold(input: HoldInput): Promise<Result<HoldReceipt>> {
  if (!isId('wal', input.walletId)) return walletsErrors.fail('not-found')
  const result = await holdInLedger({
    holdId: input.holdId,
    debitAccountId: accountIdOf({ kind: 'wallet', walletId: input.walletId }),
    amount: input.amount,
    code: input.code,
    reference: input.reference,
    ...(input.expiresInSeconds !== undefined && { expiresInSeconds: input.expiresInSeconds }),
  })
  return result.ok ? result : fromLedger(result.error)
}
