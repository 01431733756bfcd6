import type { ClearedHit } from '@corridor/db/clients/compliance'
import { decryptText, encryptField } from '@corridor/db/field-encryption'
import { type Id, idOf, isId, newUuid, uuidOf } from '@corridor/kernel/ids'
import type { ListRememberedInput, RememberedView } from '../contract.ts'
import { askedAgainAtOf, type Remembered, rememberedStateOf } from '../remembering.ts'
import type { Db } from '../store.ts'

/** What was remembered of a hit, as the use cases see it. */
export type RememberedRecord = Remembered & {
  readonly subjectKey: string
  readonly entryId: string
  readonly clearedBy: Id<'stf'>
}

function toRecord(row: ClearedHit): RememberedRecord {
  const { subjectKey, entryId, needsSecond, confirmedAt, reviewAt, endedAt, print } = row
  const clearedBy = idOf('stf', row.clearedBy)
  return { subjectKey, entryId, clearedBy, needsSecond, confirmedAt, reviewAt, endedAt, print }
}

/** What is remembered and has not been ended, by "subject entry". */
export type RememberedHits = ReadonlyMap<string, Remembered>

/** All of it, as assessments look it up. */
export async function readRememberedHits(db: Db): Promise<RememberedHits> {
  const rows = await db.clearedHit.findMany({ where: { endedAt: null } })
  return new Map(rows.map((row) => [`${row.subjectKey} ${row.entryId}`, toRecord(row)]))
}

/** What was remembered by an alert and has not been ended. */
export async function readRememberedBy(db: Db, alertId: Id<'alt'>): Promise<RememberedRecord[]> {
  const where = { alertId: uuidOf(alertId), endedAt: null }
  return (await db.clearedHit.findMany({ where })).map(toRecord)
}

/** Lets one officer at a time decide what an alert remembers, until the transaction ends. */
export async function lockRemembering(db: Db, alertId: Id<'alt'>): Promise<void> {
  await db.$queryRaw`SELECT 1 FROM alert WHERE id = ${uuidOf(alertId)}::uuid FOR UPDATE`
}

export type NewRemembered = {
  readonly subjectKey: string
  readonly entryId: string
  readonly score: string
  readonly print: string
}

export type Remembering = {
  readonly alertId: Id<'alt'>
  readonly by: Id<'stf'>
  readonly at: Date
  readonly needsSecond: boolean
  /** The second officer, where both have spoken already. */
  readonly confirmedBy: Id<'stf'> | null
  readonly reviewAt: Date
  readonly note: string
}

const noteAt = (row: string) => ({ table: 'cleared_hit', column: 'note', row })

/** Remembers hits in the place of whatever was remembered of them before. */
export async function insertRemembered(
  db: Db,
  hits: readonly NewRemembered[],
  one: Remembering,
): Promise<void> {
  const { at, by, confirmedBy, needsSecond, reviewAt } = one
  for (const hit of hits) {
    const { subjectKey, entryId } = hit
    await db.clearedHit.updateMany({
      where: { subjectKey, entryId, endedAt: null },
      data: { endedAt: at, endedBy: uuidOf(by), endedReason: 'replaced' },
    })
    const id = newUuid()
    await db.clearedHit.create({
      data: {
        ...hit,
        id,
        alertId: uuidOf(one.alertId),
        clearedBy: uuidOf(by),
        clearedAt: at,
        needsSecond,
        confirmedBy: confirmedBy && uuidOf(confirmedBy),
        confirmedAt: confirmedBy && at,
        reviewAt,
        note: await encryptField(one.note, noteAt(id)),
      },
    })
  }
}

/** The second officer agrees: it counts from now, and the date is counted anew. */
export async function confirmRemembered(
  db: Db,
  alertId: Id<'alt'>,
  agreed: { readonly by: Id<'stf'>; readonly at: Date; readonly reviewAt: Date },
): Promise<void> {
  await db.clearedHit.updateMany({
    where: { alertId: uuidOf(alertId), endedAt: null, needsSecond: true, confirmedBy: null },
    data: { confirmedBy: uuidOf(agreed.by), confirmedAt: agreed.at, reviewAt: agreed.reviewAt },
  })
}

/** Ends what an alert remembers. @returns how many hits */
export async function endRemembered(
  db: Db,
  alertId: Id<'alt'>,
  ended: { readonly by: Id<'stf'>; readonly at: Date },
): Promise<number> {
  const { count } = await db.clearedHit.updateMany({
    where: { alertId: uuidOf(alertId), endedAt: null },
    data: { endedAt: ended.at, endedBy: uuidOf(ended.by), endedReason: 'taken-back' },
  })
  return count
}

async function toView(row: ClearedHit, now: Date): Promise<RememberedView> {
  const customerId = row.subjectKey.replace(/^customer:/, '')
  return {
    rememberedId: row.id,
    alertId: idOf('alt', row.alertId),
    customerId: isId('cus', customerId) ? customerId : null,
    entryId: row.entryId,
    score: row.score,
    state: rememberedStateOf(row, now),
    needsSecond: row.needsSecond,
    requestedBy: idOf('stf', row.clearedBy),
    requestedAt: row.clearedAt.toISOString(),
    confirmedBy: row.confirmedBy ? idOf('stf', row.confirmedBy) : null,
    confirmedAt: row.confirmedAt?.toISOString() ?? null,
    reviewAt: askedAgainAtOf(row)?.toISOString() ?? null,
    note: row.note && (await decryptText(row.note, noteAt(row.id))),
  }
}

/** What an alert remembers or has remembered, for its page. */
export async function readRememberedViews(
  db: Db,
  alertId: Id<'alt'>,
  now: Date,
): Promise<RememberedView[]> {
  const rows = await db.clearedHit.findMany({
    where: { alertId: uuidOf(alertId) },
    orderBy: [{ clearedAt: 'desc' }, { entryId: 'asc' }],
  })
  return Promise.all(rows.map((row) => toView(row, now)))
}

const cursorPattern = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)~([0-9a-f-]{36})$/

/** A page of what is remembered and has not been ended, newest first. */
export async function readRememberedPage(
  db: Db,
  { cursor, limit = 50 }: ListRememberedInput,
  now: Date,
): Promise<{ items: RememberedView[]; nextCursor: string | null }> {
  const [, at = '', id = ''] = cursor?.match(cursorPattern) ?? []
  const before = new Date(at)
  const rows = await db.clearedHit.findMany({
    where: {
      endedAt: null,
      ...(id && {
        OR: [{ clearedAt: { lt: before } }, { clearedAt: before, id: { lt: id } }],
      }),
    },
    orderBy: [{ clearedAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  })
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    items: await Promise.all(page.map((row) => toView(row, now))),
    nextCursor: rows.length > limit && last ? `${last.clearedAt.toISOString()}~${last.id}` : null,
  }
}
