import { type Id, idOf, uuidOf } from '@corridor/kernel/ids'
import type { Money } from '@corridor/kernel/money'
import {
  type ExceptionKind,
  exceptionKindSchema,
  type Resolution,
  resolutionSchema,
} from '../contract.ts'
import { database, moneyOf, type Tx } from '../store.ts'
import type { ExceptionRow } from './exceptions.ts'

/** What was decided on a case, with the ids of everything that carries it out. */
export type Decision = {
  readonly resolution: Resolution
  readonly decidedBy: Id<'stf'>
  readonly note: string
  readonly ledgerTransferId: Id<'led'> | null
  /** The deposit that is ended, or that unmatched money becomes. */
  readonly depositId: Id<'dep'> | null
  readonly customerId: Id<'cus'> | null
  readonly walletId: Id<'wal'> | null
}

/** A case as its resolution works with it. */
export type ExceptionCase = {
  readonly exceptionId: Id<'tsk'>
  readonly kind: ExceptionKind
  readonly subjectId: string
  readonly amount: Money
  readonly ownerId: Id<'stf'> | null
  readonly isResolved: boolean
  readonly decision: Decision | null
}

function caseOf(row: ExceptionRow): ExceptionCase {
  return {
    exceptionId: idOf('tsk', row.id),
    kind: exceptionKindSchema.parse(row.kind),
    subjectId: row.subjectId,
    amount: moneyOf(row.amountMinor, row.currency),
    ownerId: row.ownerId ? idOf('stf', row.ownerId) : null,
    isResolved: row.resolvedAt !== null,
    decision: decisionOf(row),
  }
}

function decisionOf(row: ExceptionRow): Decision | null {
  if (!row.resolution || !row.decidedBy) return null
  return {
    resolution: resolutionSchema.parse(row.resolution),
    decidedBy: idOf('stf', row.decidedBy),
    note: row.note ?? '',
    ledgerTransferId: row.ledgerTransferId ? idOf('led', row.ledgerTransferId) : null,
    depositId: row.depositId ? idOf('dep', row.depositId) : null,
    customerId: row.customerId ? idOf('cus', row.customerId) : null,
    walletId: row.walletId ? idOf('wal', row.walletId) : null,
  }
}

export async function findCase(exceptionId: Id<'tsk'>): Promise<ExceptionCase | null> {
  const row = await database.client.paymentException.findUnique({
    where: { id: uuidOf(exceptionId) },
  })
  return row ? caseOf(row) : null
}

/** Writes a decision before anything is asked of anybody; false when there is one already. */
export async function beginDecision(
  exceptionId: Id<'tsk'>,
  decision: Decision,
  at: Date,
): Promise<boolean> {
  const { ledgerTransferId, depositId, customerId, walletId } = decision
  const { count } = await database.client.paymentException.updateMany({
    where: { id: uuidOf(exceptionId), resolvedAt: null, resolution: null },
    data: {
      resolution: decision.resolution,
      decidedBy: uuidOf(decision.decidedBy),
      decidedAt: at,
      note: decision.note,
      ledgerTransferId: ledgerTransferId ? uuidOf(ledgerTransferId) : null,
      depositId: depositId ? uuidOf(depositId) : null,
      customerId: customerId ? uuidOf(customerId) : undefined,
      walletId: walletId ? uuidOf(walletId) : null,
    },
  })
  return count === 1
}

/** Takes back a decision that was definitely refused, so that another can be made. */
export async function undoDecision(
  { exceptionId, subjectId }: ExceptionCase,
  ledgerTransferId: Id<'led'>,
): Promise<void> {
  // a deposit's customer was known before anybody decided
  const named = subjectId.startsWith('dep_') ? {} : { customerId: null }
  await database.client.paymentException.updateMany({
    where: {
      id: uuidOf(exceptionId),
      resolvedAt: null,
      ledgerTransferId: uuidOf(ledgerTransferId),
    },
    data: {
      resolution: null,
      decidedBy: null,
      decidedAt: null,
      note: null,
      ledgerTransferId: null,
      depositId: null,
      walletId: null,
      ...named,
    },
  })
}

/** A new ledger id for a posting that was never made and whose id has grown too old to be used. */
export async function renewDecisionLedgerId(
  exceptionId: Id<'tsk'>,
  old: Id<'led'>,
  fresh: Id<'led'>,
): Promise<void> {
  await database.client.paymentException.updateMany({
    where: { id: uuidOf(exceptionId), resolvedAt: null, ledgerTransferId: uuidOf(old) },
    data: { ledgerTransferId: uuidOf(fresh) },
  })
}

/**
 * Ends a case whose decision was carried out.
 * @returns the posting that moved its money, if any; undefined when somebody else ended it first
 */
export async function closeException(
  tx: Tx,
  exceptionId: Id<'tsk'>,
  decidedBy: Id<'stf'>,
  at: Date,
): Promise<Id<'led'> | null | undefined> {
  const rows = await tx.paymentException.updateManyAndReturn({
    where: { id: uuidOf(exceptionId), resolvedAt: null },
    data: { resolvedAt: at, resolvedBy: uuidOf(decidedBy) },
    select: { ledgerTransferId: true },
  })
  const [row] = rows
  if (!row) return undefined
  return row.ledgerTransferId ? idOf('led', row.ledgerTransferId) : null
}

/** Decisions that a crash or an unclear answer left behind. */
export async function findBegun(before: Date, limit: number): Promise<ExceptionCase[]> {
  const rows = await database.client.paymentException.findMany({
    where: { resolvedAt: null, resolution: { not: null }, decidedAt: { lt: before } },
    orderBy: { decidedAt: 'asc' },
    take: limit,
  })
  return rows.map(caseOf)
}
