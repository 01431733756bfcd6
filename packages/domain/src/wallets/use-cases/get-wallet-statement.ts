import { getStatement } from '@corridor/domain/ledger'
import type { CustomerActor } from '@corridor/kernel/actor'
import type { Id } from '@corridor/kernel/ids'
import { fromWire, type Money, negate } from '@corridor/kernel/money'
import { ok, type Result } from '@corridor/kernel/result'
import { dayAfter, startOfDayIn } from '@corridor/kernel/time-zone'
import { parseOwnerRef } from '../account-refs.ts'
import { type AccountRef, longestStatementDays, type WalletStatementInput } from '../contract.ts'
import { walletsErrors } from '../errors.ts'
import { fromLedger } from '../steps/ledger-failures.ts'
import { requireWallet } from '../steps/wallet-views.ts'

/** One line of a wallet's statement; fees and the money that they are of are lines of their own. */
export type WalletStatementLine = {
  /** What it is of: `tr_…`, `dep_…`. */
  readonly reference: string
  readonly code: string
  /** Signed: what came in is positive. */
  readonly amount: Money
  readonly balance: Money
  readonly recordedAt: string
  readonly ledgerTransferId: Id<'led'>
  readonly legNo: number
  /** Whose account the other side is; null for one that is not known by a name. */
  readonly other: AccountRef | null
}

export type WalletStatement = {
  readonly walletId: Id<'wal'>
  readonly opening: Money
  readonly closing: Money
  /** The oldest first. */
  readonly lines: readonly WalletStatementLine[]
}

const pageLines = 500
const defaultMostLines = 5_000
const dayMs = 86_400_000

/**
 * A customer's own wallet from the beginning of one day to the end of another, as it was recorded. A day that is not over
 * ends now.
 * @param timeZone whose days are meant
 *
 * Errors: `wallets.not-found`, for a foreign wallet too; `wallets.invalid-period`, also for one that is longer than a year;
 * `wallets.statement-too-long` for more than 5,000 lines.
 */
export async function getWalletStatement(
  actor: CustomerActor,
  input: WalletStatementInput,
  timeZone: string,
  { mostLines = defaultMostLines } = {},
): Promise<Result<WalletStatement>> {
  const wallet = await requireWallet(actor, input.walletId)
  if (!wallet.ok) return wallet
  const days = (Date.parse(input.to) - Date.parse(input.from)) / dayMs
  if (days < 0 || days >= longestStatementDays) return walletsErrors.fail('invalid-period')
  const from = startOfDayIn(timeZone, input.from).toISOString()
  const to = startOfDayIn(timeZone, dayAfter(input.to)).toISOString()
  const lines: WalletStatementLine[] = []
  let around: { opening: Money; closing: Money } | null = null
  let cursor: string | undefined
  do {
    const { accountId } = wallet.value
    const asked = { accountId, from, to, clock: 'recorded', limit: pageLines } as const
    const page = await getStatement(cursor === undefined ? asked : { ...asked, cursor })
    if (!page.ok) return fromLedger(page.error)
    // the first page says how it ends: what is recorded meanwhile comes after it
    around ??= { opening: fromWire(page.value.opening), closing: fromWire(page.value.closing) }
    lines.push(...page.value.items.map(lineOf))
    if (lines.length > mostLines) return walletsErrors.fail('statement-too-long')
    cursor = page.value.nextCursor ?? undefined
  } while (cursor !== undefined)
  return ok({ walletId: wallet.value.walletId, ...around, lines: lines.reverse() })
}

type Item = Extract<
  Awaited<ReturnType<typeof getStatement>>,
  { ok: true }
>['value']['items'][number]

function lineOf(item: Item): WalletStatementLine {
  const amount = fromWire(item.amount)
  return {
    reference: item.reference,
    code: item.code,
    // a wallet is what we owe its customer: a credit is theirs
    amount: item.direction === 'credit' ? amount : negate(amount),
    balance: fromWire(item.balance),
    recordedAt: item.recordedAt,
    ledgerTransferId: item.ledgerTransferId,
    legNo: item.legNo,
    other: parseOwnerRef(item.otherOwnerRef),
  }
}
