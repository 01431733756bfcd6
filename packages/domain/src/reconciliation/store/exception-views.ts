import type { ExceptionStep, ReconciliationException } from '@corridor/db/clients/reconciliation'
import { isCurrency } from '@corridor/kernel/currency'
import { type Id, idOf, uuidOf } from '@corridor/kernel/ids'
import { toWire } from '@corridor/kernel/money'
import {
  exceptionStates,
  type ReconciliationExceptionView,
  reconciliationExceptionView,
} from '../contract.ts'
import type { Db } from '../store.ts'
import { type CopiedEntry, readEntries } from './books.ts'
import { readLines, type ToldLine } from './lines.ts'
import { dayText } from './partner-accounts.ts'

const waiting = ['open', 'acknowledged', 'snoozed'] as const

export type ExceptionFilter = {
  readonly partnerAccountId: Id<'pac'> | undefined
  readonly state: 'waiting' | 'settled' | undefined
  readonly before: Id<'dif'> | null
  readonly limit: number
}

/** The newest first, without their steps. */
export async function pageExceptions(
  db: Db,
  { partnerAccountId, state, before, limit }: ExceptionFilter,
): Promise<ReconciliationExceptionView[]> {
  const rows = await db.reconciliationException.findMany({
    where: {
      ...(partnerAccountId && { partnerAccountId: uuidOf(partnerAccountId) }),
      ...(state && {
        state: { in: exceptionStates.filter((one) => (state === 'waiting') === isWaiting(one)) },
      }),
      ...(before && { id: { lt: uuidOf(before) } }),
    },
    orderBy: { id: 'desc' },
    take: limit,
  })
  return viewsOf(db, rows, [])
}

export async function viewException(
  db: Db,
  row: ReconciliationException,
): Promise<ReconciliationExceptionView> {
  const steps = await db.exceptionStep.findMany({
    where: { exceptionId: row.id },
    orderBy: { id: 'asc' },
  })
  const [view] = await viewsOf(db, [row], steps)
  if (!view) throw new Error('an exception without its account')
  return view
}

function isWaiting(state: string): boolean {
  return waiting.some((one) => one === state)
}

async function viewsOf(
  db: Db,
  rows: readonly ReconciliationException[],
  steps: readonly ExceptionStep[],
): Promise<ReconciliationExceptionView[]> {
  const accounts = await db.partnerAccount.findMany({
    where: { id: { in: [...new Set(rows.map((row) => row.partnerAccountId))] } },
    select: { id: true, partner: true },
  })
  const pages = await Promise.all(
    accounts.map(async ({ id, partner }) => {
      const own = rows.filter((row) => row.partnerAccountId === id)
      const account = idOf('pac', id)
      const [lines, entries] = await Promise.all([
        readLines(
          account,
          own.flatMap((row) => (row.lineSeq === null ? [] : Number(row.lineSeq))),
        ),
        readEntries(
          account,
          own.flatMap((row) => (row.bookSeq === null ? [] : Number(row.bookSeq))),
        ),
      ])
      return own.map((row) => toView(row, partner, { lines, entries, steps }))
    }),
  )
  const byId = new Map(pages.flat().map((view) => [uuidOf(view.exceptionId), view]))
  return rows.flatMap((row) => byId.get(row.id) ?? [])
}

type Around = {
  readonly lines: readonly ToldLine[]
  readonly entries: readonly CopiedEntry[]
  readonly steps: readonly ExceptionStep[]
}

function toView(
  row: ReconciliationException,
  partner: string,
  { lines, entries, steps }: Around,
): ReconciliationExceptionView {
  const { currency } = row
  if (!isCurrency(currency)) throw new TypeError('unknown currency in a stored row')
  const money = (minor: bigint) => toWire({ minor, currency })
  const line = lines.find(({ seq }) => seq === row.lineSeq)
  const entry = entries.find(({ seq }) => seq === row.bookSeq)
  const shape = reconciliationExceptionView.shape
  return {
    exceptionId: idOf('dif', row.id),
    partnerAccountId: idOf('pac', row.partnerAccountId),
    partner,
    kind: shape.kind.parse(row.kind),
    state: shape.state.parse(row.state),
    amount: money(row.amountMinor),
    expected: row.expectedMinor === null ? null : money(row.expectedMinor),
    day: dayText(row.bookedOn) ?? '',
    occurrences: row.occurrences,
    version: row.version,
    ownerId: row.ownerId ? idOf('stf', row.ownerId) : null,
    dueAt: row.dueAt.toISOString(),
    snoozedUntil: row.snoozedUntil?.toISOString() ?? null,
    createdAt: row.openedAt.toISOString(),
    settledAt: row.settledAt?.toISOString() ?? null,
    ours: entry
      ? {
          day: entry.day,
          amount: money(entry.minor),
          references: [entry.reference],
          text: entry.code,
        }
      : null,
    theirs: line
      ? {
          day: line.day,
          amount: money(line.minor),
          references: [line.endToEndId, line.bankReference].flatMap((one) => one ?? []),
          text: line.remittance,
        }
      : null,
    steps: steps.map((step) => ({
      act: step.act,
      by: step.by ? idOf('stf', step.by) : null,
      note: step.note,
      at: step.at.toISOString(),
    })),
  }
}
