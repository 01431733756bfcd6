import { loadOnce } from '@corridor/db/load-once'
import { type CurrencyCode, exponentOf } from '@corridor/kernel/currency'
import { type Id, uuidOf } from '@corridor/kernel/ids'
import type { Money } from '@corridor/kernel/money'
import type { AccountKind, Side } from '../account-kinds.ts'

/** An account that was opened in the past. */
export type PastAccount = {
  readonly accountId: Id<'acc'>
  readonly kind: AccountKind
  readonly ownerRef: string
  readonly currency: CurrencyCode
  readonly side: Side
  readonly floorMinor: bigint | null
  readonly isFrozen: boolean
  readonly isClosed: boolean
  readonly recordedAt: Date
}

/** A posting of the past, effective when it was recorded. */
export type PastPosting = {
  readonly transferId: Id<'led'>
  readonly code: string
  readonly reference: string
  readonly correlationId: string
  readonly recordedAt: Date
  readonly legs: readonly {
    readonly debitAccountId: Id<'acc'>
    readonly creditAccountId: Id<'acc'>
    readonly amount: Money
  }[]
}

/** A hold of the past: captured whole by a posting, voided by a command, or still open. */
export type PastHold = {
  readonly holdId: Id<'hld'>
  readonly debitAccountId: Id<'acc'>
  readonly amount: Money
  readonly code: string
  readonly reference: string
  readonly correlationId: string
  readonly recordedAt: Date
  readonly end:
    | null
    | { readonly kind: 'captured'; readonly transferId: Id<'led'>; readonly at: Date }
    | { readonly kind: 'voided'; readonly at: Date }
}

export type PastBooks = {
  readonly accounts: readonly PastAccount[]
  /** Of each account in the order in which they changed it: by time, then id, then place. */
  readonly postings: readonly PastPosting[]
  readonly holds: readonly PastHold[]
}

/**
 * A journal with a past, for demonstrations only; see `loadOnce`. The database's own function numbers the entries, adds
 * up the balances and refuses what takes an account below its floor; only the schema's owner may call it.
 */
export async function unsafeLoadHistory(asOf: Date, books: PastBooks): Promise<boolean> {
  const { accounts, postings, holds } = books
  const once = { domain: 'ledger', into: 'account', asOf, isOwner: true }
  return loadOnce(once, ({ call }) =>
    call('load_history', [
      accounts.map(accountRow),
      postings.flatMap(legRows),
      holds.map(holdRow),
      holds.flatMap(resolutionRows),
    ]),
  )
}

function accountRow(account: PastAccount) {
  return {
    id: uuidOf(account.accountId),
    kind: account.kind,
    owner_ref: account.ownerRef,
    currency: account.currency,
    exponent: exponentOf(account.currency),
    side: account.side,
    floor_minor: account.floorMinor,
    is_frozen: account.isFrozen,
    is_closed: account.isClosed,
    recorded_at: account.recordedAt,
  }
}

function legRows({ transferId, legs, ...posting }: PastPosting) {
  return legs.map(({ debitAccountId, creditAccountId, amount }, at) => ({
    transfer_id: uuidOf(transferId),
    leg_no: at + 1,
    currency: amount.currency,
    debit_account_id: uuidOf(debitAccountId),
    credit_account_id: uuidOf(creditAccountId),
    amount: amount.minor,
    recorded_at: posting.recordedAt,
    code: posting.code,
    reference: posting.reference,
    correlation_id: posting.correlationId,
  }))
}

function holdRow(hold: PastHold) {
  return {
    id: uuidOf(hold.holdId),
    debit_account_id: uuidOf(hold.debitAccountId),
    currency: hold.amount.currency,
    amount: hold.amount.minor,
    code: hold.code,
    reference: hold.reference,
    recorded_at: hold.recordedAt,
    correlation_id: hold.correlationId,
  }
}

function resolutionRows({ holdId, amount, end, correlationId }: PastHold) {
  if (end === null) return []
  const isCaptured = end.kind === 'captured'
  return [
    {
      hold_id: uuidOf(holdId),
      kind: end.kind,
      captured: isCaptured ? amount.minor : 0n,
      released: isCaptured ? 0n : amount.minor,
      transfer_id: isCaptured ? uuidOf(end.transferId) : null,
      recorded_at: end.at,
      correlation_id: correlationId,
    },
  ]
}
