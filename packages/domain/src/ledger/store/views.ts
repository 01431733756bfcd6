import type { Prisma } from '@corridor/db/clients/ledger'
import type { CurrencyCode } from '@corridor/kernel/currency'
import { idOf } from '@corridor/kernel/ids'
import { formatAmount, money, toWire, type WireMoney } from '@corridor/kernel/money'
import type {
  AccountKind,
  AccountView,
  BalanceView,
  ChartLine,
  EntryView,
  HoldView,
  Side,
} from '../contract.ts'

export type AccountRow = Prisma.AccountGetPayload<object>
/** Rows of the views `entry` and `transfer`; 64-bit numbers as text. */
export type EntryRow = {
  readonly transfer_id: string
  readonly account_id: string
  readonly direction: string
  readonly amount: string
  readonly currency: string
  readonly balance_after: string
  readonly code: string
  readonly reference: string
  readonly effective_at: Date
  readonly recorded_at: Date
}
export type TransferRow = {
  readonly id: string
  readonly code: string
  readonly reference: string
  readonly reverses_id: string | null
  readonly effective_at: Date
  readonly recorded_at: Date
}
export type HoldRow = Prisma.HoldGetPayload<object>
export type ResolutionRow = Prisma.HoldResolutionGetPayload<object>

/** Stored minor units as money at the door. */
export function wireOf(minor: bigint, currency: string): WireMoney {
  return toWire(money(minor, currency as CurrencyCode))
}

function ownSide(row: Pick<AccountRow, 'side'>, debits: bigint, credits: bigint): bigint {
  return row.side === 'credit' ? credits - debits : debits - credits
}

/** What a balance is made of. */
export type BalanceRow = Pick<
  AccountRow,
  | 'id'
  | 'ownerRef'
  | 'currency'
  | 'side'
  | 'postedDebits'
  | 'postedCredits'
  | 'pendingDebits'
  | 'pendingCredits'
  | 'isFrozen'
  | 'isClosed'
>

export function toBalance(row: BalanceRow): BalanceView {
  const posted = ownSide(row, row.postedDebits, row.postedCredits)
  const held = row.side === 'credit' ? row.pendingDebits : row.pendingCredits
  return {
    accountId: idOf('acc', row.id),
    ownerRef: row.ownerRef,
    posted: wireOf(posted, row.currency),
    held: wireOf(held, row.currency),
    available: wireOf(posted - held, row.currency),
    isFrozen: row.isFrozen,
    isClosed: row.isClosed,
  }
}

export function toAccount(row: AccountRow): AccountView {
  return {
    ...toBalance(row),
    kind: row.kind as AccountKind,
    currency: row.currency as CurrencyCode,
    side: row.side as Side,
    floor: row.floorMinor === null ? null : wireOf(row.floorMinor, row.currency),
    ceiling: row.ceilingMinor === null ? null : wireOf(row.ceilingMinor, row.currency),
    parentId: row.parentId === null ? null : idOf('acc', row.parentId),
    debits: wireOf(row.postedDebits, row.currency),
    credits: wireOf(row.postedCredits, row.currency),
    entryCount: row.entryCount.toString(),
    openedAt: row.recordedAt.toISOString(),
  }
}

type EntryAmounts = { readonly amount: string | bigint; readonly balance_after: string | bigint }

export function toEntry(
  row: Omit<EntryRow, keyof EntryAmounts> & EntryAmounts,
  ownerRef: string,
): EntryView {
  return {
    ledgerTransferId: idOf('led', row.transfer_id),
    accountId: idOf('acc', row.account_id),
    ownerRef,
    direction: row.direction as Side,
    amount: wireOf(BigInt(row.amount), row.currency),
    balanceAfter: wireOf(BigInt(row.balance_after), row.currency),
    code: row.code,
    reference: row.reference,
    effectiveAt: row.effective_at.toISOString(),
    recordedAt: row.recorded_at.toISOString(),
  }
}

export function toHold(row: HoldRow, resolutions: readonly ResolutionRow[]): HoldView {
  const resolved = resolutions.reduce((sum, each) => sum + each.captured + each.released, 0n)
  const end = resolutions.find((each) => each.isFinal)
  return {
    holdId: idOf('hld', row.id),
    accountId: idOf('acc', row.debitAccountId),
    code: row.code,
    reference: row.reference,
    amount: wireOf(row.amount, row.currency),
    remaining: wireOf(row.amount - resolved, row.currency),
    state: end ? (end.kind as HoldView['state']) : 'open',
    expiresAt: row.expiresAt?.toISOString() ?? null,
    recordedAt: row.recordedAt.toISOString(),
  }
}

export type ChartRow = {
  readonly kind: string
  readonly currency: string
  readonly side: string
  readonly accounts: number
  readonly debits: string
  readonly credits: string
  readonly held: string
}

export function toChartLine(row: ChartRow): ChartLine {
  const currency = row.currency as CurrencyCode
  const decimal = (minor: bigint) => formatAmount(money(minor, currency))
  return {
    kind: row.kind as AccountKind,
    currency,
    side: row.side as Side,
    accounts: row.accounts,
    debits: decimal(BigInt(row.debits)),
    credits: decimal(BigInt(row.credits)),
    posted: decimal(ownSide(row, BigInt(row.debits), BigInt(row.credits))),
    held: decimal(BigInt(row.held)),
  }
}
