import type { SignedPeriod } from '@corridor/db/clients/reconciliation'
import type { CurrencyCode } from '@corridor/kernel/currency'
import { type Id, idOf, uuidOf } from '@corridor/kernel/ids'
import { toWire } from '@corridor/kernel/money'
import { type SignedPeriodView, signedPeriodView } from '../contract.ts'
import type { Day } from '../matching/sides.ts'
import type { Db } from '../store.ts'
import { dateOf, dayText } from './partner-accounts.ts'

export type NewPeriod = {
  readonly periodId: Id<'sop'>
  readonly partnerAccountId: Id<'pac'>
  readonly firstDay: Day
  readonly lastDay: Day
  readonly oursMinor: bigint
  readonly theirsMinor: bigint | null
  readonly accepted: number
  readonly note: string
  readonly proposedBy: Id<'stf'>
  /** Set where one person is enough. */
  readonly signedAt: Date | null
}

export async function insertPeriod(tx: Db, period: NewPeriod): Promise<void> {
  const { signedAt } = period
  await tx.signedPeriod.create({
    data: {
      id: uuidOf(period.periodId),
      partnerAccountId: uuidOf(period.partnerAccountId),
      firstDay: dateOf(period.firstDay),
      lastDay: dateOf(period.lastDay),
      state: signedAt ? 'signed' : 'proposed',
      oursMinor: period.oursMinor,
      theirsMinor: period.theirsMinor,
      accepted: period.accepted,
      note: period.note,
      proposedBy: uuidOf(period.proposedBy),
      signedBy: signedAt ? uuidOf(period.proposedBy) : null,
      signedAt,
    },
  })
}

export async function findPeriod(db: Db, id: Id<'sop'>): Promise<SignedPeriod | null> {
  return db.signedPeriod.findUnique({ where: { id: uuidOf(id) } })
}

/** Proposed or signed periods that share a day with these. */
export async function findOverlapping(
  db: Db,
  id: Id<'pac'>,
  firstDay: Day,
  lastDay: Day,
): Promise<SignedPeriod[]> {
  return db.signedPeriod.findMany({
    where: {
      partnerAccountId: uuidOf(id),
      state: { in: ['proposed', 'signed'] },
      firstDay: { lte: dateOf(lastDay) },
      lastDay: { gte: dateOf(firstDay) },
    },
  })
}

/** False when it is not proposed any more. */
export async function signProposed(
  tx: Db,
  id: Id<'sop'>,
  by: Id<'stf'>,
  at: Date,
): Promise<boolean> {
  const { count } = await tx.signedPeriod.updateMany({
    where: { id: uuidOf(id), state: 'proposed' },
    data: { state: 'signed', signedBy: uuidOf(by), signedAt: at },
  })
  return count === 1
}

/** A signed period that an import changed is open again; a proposal is withdrawn. */
export async function openAgain(
  tx: Db,
  period: SignedPeriod,
  importId: Id<'imp'>,
  at: Date,
): Promise<void> {
  await tx.signedPeriod.update({
    where: { id: period.id },
    data: {
      state: period.state === 'signed' ? 'reopened' : 'withdrawn',
      reopenedBy: uuidOf(importId),
      reopenedAt: at,
    },
  })
}

/** The latest days first. */
export async function readPeriods(
  db: Db,
  id: Id<'pac'>,
  currency: CurrencyCode,
): Promise<SignedPeriodView[]> {
  const rows = await db.signedPeriod.findMany({
    where: { partnerAccountId: uuidOf(id) },
    orderBy: [{ lastDay: 'desc' }, { id: 'desc' }],
    take: 50,
  })
  return rows.map((row) => ({
    periodId: idOf('sop', row.id),
    partnerAccountId: id,
    firstDay: dayText(row.firstDay) ?? '',
    lastDay: dayText(row.lastDay) ?? '',
    state: signedPeriodView.shape.state.parse(row.state),
    ours: toWire({ minor: row.oursMinor, currency }),
    theirs: row.theirsMinor === null ? null : toWire({ minor: row.theirsMinor, currency }),
    accepted: row.accepted,
    note: row.note,
    proposedBy: idOf('stf', row.proposedBy),
    signedBy: row.signedBy ? idOf('stf', row.signedBy) : null,
    signedAt: row.signedAt?.toISOString() ?? null,
    reopenedAt: row.reopenedAt?.toISOString() ?? null,
  }))
}

/** The partner's closing balance of a day; the last file that tells it is believed. */
export async function saveClosing(
  tx: Db,
  id: Id<'pac'>,
  closing: { readonly day: Day; readonly minor: bigint; readonly importId: Id<'imp'> },
): Promise<void> {
  const key = { partnerAccountId: uuidOf(id), day: dateOf(closing.day) }
  const told = { closingMinor: closing.minor, importId: uuidOf(closing.importId) }
  await tx.statementBalance.upsert({
    where: { partnerAccountId_day: key },
    create: { ...key, ...told },
    update: told,
  })
}

export async function findClosing(db: Db, id: Id<'pac'>, day: Day): Promise<bigint | null> {
  const row = await db.statementBalance.findUnique({
    where: { partnerAccountId_day: { partnerAccountId: uuidOf(id), day: dateOf(day) } },
  })
  return row?.closingMinor ?? null
}
