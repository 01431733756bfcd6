import { type LedgerErrorKey, ledgerErrors } from '@corridor/domain/ledger'
import type { Err, Failure } from '@corridor/kernel/result'
import { type WalletsErrorKey, walletsErrors } from '../errors.ts'

/** What a refusal of the ledger means for who asked it of wallets. Total: a new ledger code does not compile unmapped. */
const meanings = {
  'not-found': 'not-found',
  'account-not-found': 'not-found',
  'account-frozen': 'wallet-frozen',
  'account-closed': 'wallet-closed',
  'account-not-empty': 'wallet-not-empty',
  'insufficient-funds': 'insufficient-funds',
  'limits-broken': 'invalid-posting',
  'limits-fixed': 'invalid-posting',
  'limits-crossed': 'invalid-posting',
  'invalid-period': 'invalid-posting',
  'currency-mismatch': 'currency-mismatch',
  'amount-too-large': 'amount-too-large',
  'invalid-amount': 'invalid-amount',
  'invalid-posting': 'invalid-posting',
  'hold-not-found': 'hold-not-found',
  'hold-closed': 'hold-closed',
  'hold-expired': 'hold-expired',
  'capture-exceeds-hold': 'capture-exceeds-hold',
  'capture-unmatched': 'capture-unmatched',
  'ceiling-exceeded': 'ceiling-exceeded',
  'original-not-found': 'not-found',
  'reversal-exceeds-original': 'invalid-posting',
  'id-reused': 'id-reused',
  'id-out-of-window': 'id-out-of-window',
} as const satisfies Record<LedgerErrorKey, WalletsErrorKey>

/** The ledger's refusal in wallets' words; note and details are kept. */
export function fromLedger(failure: Failure): Err<Failure> {
  const key = failure.code.replace(/^ledger\./, '')
  if (!isLedgerKey(key)) throw new Error(`the ledger answered ${failure.code}`)
  return walletsErrors.fail(meanings[key], {
    ...(failure.note !== undefined && { note: failure.note }),
    ...(failure.details !== undefined && { details: failure.details }),
  })
}

function isLedgerKey(key: string): key is LedgerErrorKey {
  return ledgerErrors.keys.some((known) => known === key)
}
