import type { StatementImport } from '@corridor/db/clients/reconciliation'
import { decryptField, encryptField, type FieldPlace } from '@corridor/db/field-encryption'
import { isCurrency } from '@corridor/kernel/currency'
import { type Id, idOf, uuidOf } from '@corridor/kernel/ids'
import { toWire } from '@corridor/kernel/money'
import { z } from 'zod'
import { type ImportView, importView, shownFaults } from '../contract.ts'
import type { Day } from '../matching/sides.ts'
import type { Db } from '../store.ts'
import { dateOf, dayText } from './partner-accounts.ts'

/** The file holds names and accounts of others, so it is sealed, and goes when it is imported. */
const placeOf = (importId: Id<'imp'>): FieldPlace => ({
  table: 'statement_import',
  column: 'file',
  row: uuidOf(importId),
})

export type NewImport = {
  readonly importId: Id<'imp'>
  readonly partnerAccountId: Id<'pac'>
  readonly fileName: string
  readonly fileHash: string
  readonly format: string
  readonly lines: number
  readonly known: number
  readonly openingMinor: bigint | null
  readonly closingMinor: bigint | null
  readonly firstDay: Day | null
  readonly lastDay: Day | null
  readonly faults: ImportView['faults']
  readonly faultCount: number
  readonly bytes: Uint8Array
  readonly by: Id<'stf'>
}

export async function insertImport(db: Db, made: NewImport): Promise<void> {
  await db.statementImport.create({
    data: {
      id: uuidOf(made.importId),
      partnerAccountId: uuidOf(made.partnerAccountId),
      fileName: made.fileName,
      fileHash: made.fileHash,
      state: 'previewed',
      format: made.format,
      lines: made.lines,
      known: made.known,
      openingMinor: made.openingMinor,
      closingMinor: made.closingMinor,
      firstDay: made.firstDay && dateOf(made.firstDay),
      lastDay: made.lastDay && dateOf(made.lastDay),
      faultCount: made.faultCount,
      faults: made.faults.slice(0, shownFaults).map((fault) => ({ ...fault })),
      file: new Uint8Array(await encryptField(made.bytes, placeOf(made.importId))),
      uploadedBy: uuidOf(made.by),
    },
    // not the file back
    select: { id: true },
  })
}

/** @returns null where the file is gone */
export async function readFile(db: Db, importId: Id<'imp'>): Promise<Uint8Array | null> {
  const row = await db.statementImport.findUnique({
    where: { id: uuidOf(importId) },
    select: { file: true },
  })
  return row?.file ? decryptField(row.file, placeOf(importId)) : null
}

export type ImportFacts = {
  readonly fileHash: string
  readonly closingMinor: bigint | null
  readonly confirmedBy: Id<'stf'> | null
}

export async function findImport(
  db: Db,
  importId: Id<'imp'>,
  currency?: string,
): Promise<(ImportView & ImportFacts) | null> {
  const row = await db.statementImport.findUnique({
    where: { id: uuidOf(importId) },
    omit: { file: true },
  })
  if (!row) return null
  const account = currency
    ? { currency }
    : await db.partnerAccount.findUniqueOrThrow({ where: { id: row.partnerAccountId } })
  return {
    ...toView(row, account.currency),
    fileHash: row.fileHash,
    closingMinor: row.closingMinor,
    confirmedBy: row.confirmedBy ? idOf('stf', row.confirmedBy) : null,
  }
}

/** The newest first. */
export async function readImports(db: Db, id: Id<'pac'>, currency: string): Promise<ImportView[]> {
  const rows = await db.statementImport.findMany({
    where: { partnerAccountId: uuidOf(id) },
    orderBy: { id: 'desc' },
    take: 50,
    omit: { file: true },
  })
  return rows.map((row) => toView(row, currency))
}

/** Whether a file with these bytes is being imported into the account, or was. */
export async function isFileTaken(db: Db, id: Id<'pac'>, fileHash: string): Promise<boolean> {
  const count = await db.statementImport.count({
    where: {
      partnerAccountId: uuidOf(id),
      fileHash,
      state: { in: ['confirmed', 'imported'] },
    },
  })
  return count > 0
}

/** Moves a previewed import on; false when somebody did so before. */
export async function settlePreview(
  db: Db,
  importId: Id<'imp'>,
  state: 'confirmed' | 'discarded',
  by: Id<'stf'>,
): Promise<boolean> {
  const { count } = await db.statementImport.updateMany({
    where: { id: uuidOf(importId), state: 'previewed' },
    data:
      state === 'confirmed'
        ? { state, confirmedBy: uuidOf(by), known: 0 }
        : { state, file: null, finishedAt: new Date() },
  })
  return count === 1
}

export async function countProgress(
  db: Db,
  importId: Id<'imp'>,
  { imported, known }: { readonly imported: number; readonly known: number },
): Promise<void> {
  await db.statementImport.update({
    where: { id: uuidOf(importId) },
    data: { imported, known },
    select: { id: true },
  })
}

/** Ends a confirmed import; false when another worker ended it. The file goes with it. */
export async function finishImport(tx: Db, importId: Id<'imp'>, at: Date): Promise<boolean> {
  const { count } = await tx.statementImport.updateMany({
    where: { id: uuidOf(importId), state: 'confirmed' },
    data: { state: 'imported', finishedAt: at, file: null },
  })
  return count === 1
}

/** What is confirmed and not at its end. */
export async function readUnfinished(db: Db): Promise<Id<'imp'>[]> {
  const rows = await db.statementImport.findMany({
    where: { state: 'confirmed' },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  return rows.map(({ id }) => idOf('imp', id))
}

function toView(row: Omit<StatementImport, 'file'>, currency: string): ImportView {
  if (!isCurrency(currency)) throw new TypeError('unknown currency in a stored row')
  const money = (minor: bigint | null) => (minor === null ? null : toWire({ minor, currency }))
  return {
    importId: idOf('imp', row.id),
    partnerAccountId: idOf('pac', row.partnerAccountId),
    fileName: row.fileName,
    format: row.format,
    state: importView.shape.state.parse(row.state),
    lines: row.lines,
    known: row.known,
    imported: row.imported,
    opening: money(row.openingMinor),
    closing: money(row.closingMinor),
    firstDay: dayText(row.firstDay),
    lastDay: dayText(row.lastDay),
    faultCount: row.faultCount,
    faults: z.array(importView.shape.faults.element).parse(row.faults),
    uploadedBy: idOf('stf', row.uploadedBy),
    uploadedAt: row.uploadedAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  }
}
