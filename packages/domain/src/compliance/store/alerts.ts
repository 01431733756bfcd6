import type { Alert, Assessment, Prisma } from '@corridor/db/clients/compliance'
import { decryptText, encryptField } from '@corridor/db/field-encryption'
import { type Id, idOf, isId, uuidOf } from '@corridor/kernel/ids'
import { money, toWire } from '@corridor/kernel/money'
import { storedCurrencySchema } from '@corridor/kernel/money-schema'
import { z } from 'zod'
import {
  type AlertDecision,
  type AlertKind,
  type AlertLevel,
  type AlertRow,
  type AlertState,
  type AlertView,
  alertEndSchema,
  alertKindSchema,
  alertLevelSchema,
  alertStateSchema,
  assessmentKindSchema,
  baseCurrency,
  type ListAlertsInput,
  withdrawnReason,
} from '../contract.ts'
import type { Db } from '../store.ts'

/** An alert as this domain's use cases see one. */
export type AlertRecord = {
  readonly alertId: Id<'alt'>
  readonly assessmentId: Id<'asm'>
  readonly transferId: Id<'tr'>
  readonly customerId: Id<'cus'>
  readonly kind: AlertKind
  readonly state: AlertState
  readonly level: AlertLevel
  readonly ownerId: Id<'stf'> | null
  readonly dueAt: Date
  readonly escalatedAt: Date | null
  readonly openedAt: Date
  readonly version: number
  readonly clearingRequestedBy: Id<'stf'> | null
}

export function toAlertRecord(row: Alert): AlertRecord {
  return {
    alertId: idOf('alt', row.id),
    assessmentId: idOf('asm', row.assessmentId),
    transferId: idOf('tr', row.transferId),
    customerId: idOf('cus', row.customerId),
    kind: alertKindSchema.parse(row.kind),
    state: alertStateSchema.parse(row.state),
    level: alertLevelSchema.parse(row.level),
    ownerId: row.ownerId ? idOf('stf', row.ownerId) : null,
    dueAt: row.dueAt,
    escalatedAt: row.escalatedAt,
    openedAt: row.openedAt,
    version: row.version,
    clearingRequestedBy: row.clearingRequestedBy ? idOf('stf', row.clearingRequestedBy) : null,
  }
}

export async function insertAlert(
  db: Db,
  alert: Omit<AlertRecord, 'state' | 'ownerId' | 'escalatedAt' | 'version' | 'clearingRequestedBy'>,
): Promise<void> {
  await db.alert.create({
    data: {
      id: uuidOf(alert.alertId),
      assessmentId: uuidOf(alert.assessmentId),
      transferId: uuidOf(alert.transferId),
      customerId: uuidOf(alert.customerId),
      kind: alert.kind,
      level: alert.level,
      dueAt: alert.dueAt,
      openedAt: alert.openedAt,
    },
  })
}

export async function findAlert(db: Db, alertId: Id<'alt'>): Promise<AlertRecord | null> {
  const row = await db.alert.findUnique({ where: { id: uuidOf(alertId) } })
  return row && toAlertRecord(row)
}

export async function findAlertOf(db: Db, assessmentId: Id<'asm'>): Promise<AlertRecord | null> {
  const row = await db.alert.findUnique({ where: { assessmentId: uuidOf(assessmentId) } })
  return row && toAlertRecord(row)
}

/** Gives an open alert to an officer. False when it changed since `version` was read. */
export async function setOwner(
  db: Db,
  alert: Pick<AlertRecord, 'alertId' | 'version'>,
  ownerId: Id<'stf'>,
): Promise<boolean> {
  const updated = await db.alert.updateMany({
    where: { id: uuidOf(alert.alertId), state: 'open', version: alert.version },
    data: { ownerId: uuidOf(ownerId), version: { increment: 1 } },
  })
  return updated.count === 1
}

const noteAt = (row: string) => ({ table: 'alert', column: 'note', row })

/** An officer's note as it is stored. Seal it before the transaction begins. */
export async function sealNote(alertId: Id<'alt'>, note: string): Promise<Uint8Array<ArrayBuffer>> {
  return encryptField(note, noteAt(uuidOf(alertId)))
}

const stateAfter: Readonly<Record<AlertDecision, AlertState>> = {
  release: 'released',
  refuse: 'refused',
  close: 'closed',
}

/** Decides an open alert. False when another officer was faster, or it changed. */
export async function setDecision(
  db: Db,
  alert: Pick<AlertRecord, 'alertId' | 'version'>,
  decision: {
    readonly decision: AlertDecision
    readonly reasonCode: string
    readonly note: Uint8Array<ArrayBuffer>
    readonly decidedBy: Id<'stf'>
    readonly decidedAt: Date
  },
): Promise<boolean> {
  const { decidedBy, ...rest } = decision
  const updated = await db.alert.updateMany({
    where: { id: uuidOf(alert.alertId), state: 'open', version: alert.version },
    data: {
      ...rest,
      decidedBy: uuidOf(decidedBy),
      ownerId: uuidOf(decidedBy),
      state: stateAfter[decision.decision],
      version: { increment: 1 },
    },
  })
  return updated.count === 1
}

/**
 * Ends the open alert on held money of a transfer that its customer took back. Null when there is none: an officer's
 * decision that was written first stays.
 */
export async function setWithdrawn(
  db: Db,
  transferId: Id<'tr'>,
  decidedAt: Date,
): Promise<AlertRecord | null> {
  const [row] = await db.alert.updateManyAndReturn({
    where: { transferId: uuidOf(transferId), state: 'open', kind: 'held' },
    data: {
      state: 'withdrawn',
      decision: 'withdraw',
      reasonCode: withdrawnReason,
      decidedAt,
      version: { increment: 1 },
    },
  })
  return row ? toAlertRecord(row) : null
}

/** The alert on the held money of a transfer, in whatever state. */
export async function findHeldAlert(db: Db, transferId: Id<'tr'>): Promise<AlertRecord | null> {
  const row = await db.alert.findFirst({ where: { transferId: uuidOf(transferId), kind: 'held' } })
  return row ? toAlertRecord(row) : null
}

/** Marks open alerts that are past their due time, each once. */
export async function markOverdue(db: Db, limit: number): Promise<AlertRecord[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    UPDATE alert SET escalated_at = now(), version = version + 1
    WHERE id IN (
      SELECT id FROM alert WHERE state = 'open' AND due_at < now() AND escalated_at IS NULL
      ORDER BY due_at LIMIT ${limit} FOR UPDATE SKIP LOCKED
    ) RETURNING id`
  const found = await db.alert.findMany({ where: { id: { in: rows.map((row) => row.id) } } })
  return found.map(toAlertRecord)
}

const cursorPattern = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)~(alt_[0-9a-z]+)$/

function afterCursor(cursor: string | undefined): Prisma.AlertWhereInput {
  const [, at = '', id = ''] = cursor?.match(cursorPattern) ?? []
  const dueAt = new Date(at)
  if (!isId('alt', id) || Number.isNaN(dueAt.getTime())) return {}
  return { OR: [{ dueAt: { gt: dueAt } }, { dueAt, id: { gt: uuidOf(id) } }] }
}

const codesSchema = z.array(z.object({ code: z.string() }).transform((reason) => reason.code))

function toRow(row: Alert, assessment: Assessment, now: Date): AlertRow {
  const record = toAlertRecord(row)
  return {
    alertId: record.alertId,
    assessmentId: record.assessmentId,
    transferId: record.transferId,
    customerId: record.customerId,
    kind: assessmentKindSchema.parse(assessment.kind),
    alertKind: record.kind,
    state: record.state,
    level: record.level,
    amount: toWire(money(assessment.amountMinor, storedCurrencySchema.parse(assessment.currency))),
    amountInBase: toWire(money(assessment.baseMinor, baseCurrency)),
    ownerId: record.ownerId,
    dueAt: row.dueAt.toISOString(),
    escalatedAt: row.escalatedAt?.toISOString() ?? null,
    openedAt: row.openedAt.toISOString(),
    isOverdue: record.state === 'open' && row.dueAt < now,
    version: row.version,
    reasonCodes: codesSchema.parse(assessment.reasons),
  }
}

/** A page of alerts, soonest due first. */
export async function readAlerts(
  db: Db,
  filter: ListAlertsInput,
  now: Date,
): Promise<{ items: AlertRow[]; nextCursor: string | null }> {
  const { state, alertKind, owner, customerId, isOverdue, cursor, limit = 50 } = filter
  const rows = await db.alert.findMany({
    where: {
      AND: [
        afterCursor(cursor),
        state ? { state } : {},
        alertKind ? { kind: alertKind } : {},
        owner ? { ownerId: owner === 'nobody' ? null : uuidOf(owner) } : {},
        customerId ? { customerId: uuidOf(customerId) } : {},
        isOverdue === true ? { state: 'open', dueAt: { lt: now } } : {},
        isOverdue === false ? { OR: [{ state: { not: 'open' } }, { dueAt: { gte: now } }] } : {},
      ],
    },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    take: limit + 1,
  })
  const page = rows.slice(0, limit)
  const assessments = await db.assessment.findMany({
    where: { id: { in: page.map((row) => row.assessmentId) } },
  })
  const byId = new Map(assessments.map((row) => [row.id, row]))
  const items = page.flatMap((row) => {
    const assessment = byId.get(row.assessmentId)
    return assessment ? [toRow(row, assessment, now)] : []
  })
  const last = page.at(-1)
  const nextCursor =
    rows.length > limit && last ? `${last.dueAt.toISOString()}~${idOf('alt', last.id)}` : null
  return { items, nextCursor }
}

export type AlertDetail = {
  readonly row: AlertRow
  readonly decision: AlertView['decision']
}

/** One alert with its decision, the note decrypted. */
export async function readAlert(
  db: Db,
  alertId: Id<'alt'>,
  now: Date,
): Promise<AlertDetail | null> {
  const row = await db.alert.findUnique({ where: { id: uuidOf(alertId) } })
  if (!row) return null
  const assessment = await db.assessment.findUniqueOrThrow({ where: { id: row.assessmentId } })
  const { decision, decidedBy, decidedAt, note, reasonCode } = row
  const isDecided = decision && decidedAt && reasonCode
  return {
    row: toRow(row, assessment, now),
    decision: isDecided
      ? {
          decision: alertEndSchema.parse(decision),
          reasonCode,
          note: note && (await decryptText(note, noteAt(row.id))),
          decidedBy: decidedBy ? idOf('stf', decidedBy) : null,
          decidedAt: decidedAt.toISOString(),
        }
      : null,
  }
}

export type WaitingAlerts = {
  readonly waiting: number
  /** Of those, how many hold a customer's money until they are decided. */
  readonly holding: number
  readonly overdue: number
  readonly oldestAt: string | null
}

/** What waits, for the console's home page. */
export async function countAlerts(db: Db, now: Date): Promise<WaitingAlerts> {
  const open = { state: 'open' }
  const [waiting, holding, overdue, oldest] = await Promise.all([
    db.alert.count({ where: open }),
    db.alert.count({ where: { ...open, kind: 'held' } }),
    db.alert.count({ where: { ...open, dueAt: { lt: now } } }),
    db.alert.aggregate({ where: open, _min: { openedAt: true } }),
  ])
  return { waiting, holding, overdue, oldestAt: oldest._min.openedAt?.toISOString() ?? null }
}
