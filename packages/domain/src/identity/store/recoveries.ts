import { type Id, idOf, uuidOf } from '@corridor/kernel/ids'
import { type RecoveryState, recoveryStates } from '../contract.ts'
import { isRecoveryOver } from '../recovery-state.ts'
import { type Db, databaseNow } from '../store.ts'

export type RecoveryRow = {
  readonly recoveryId: Id<'rec'>
  readonly customerId: Id<'cus'>
  readonly state: RecoveryState
  readonly checkId: Id<'chk'> | null
  readonly proofTries: number
  readonly recommendedBy: Id<'stf'> | null
  readonly approvedBy: Id<'stf'> | null
  readonly readyAt: Date | null
  readonly createdAt: Date
  readonly version: number
}

type Row = NonNullable<Awaited<ReturnType<Db['totpRecovery']['findUnique']>>>

function toRow(row: Row): RecoveryRow {
  return {
    recoveryId: idOf('rec', row.id),
    customerId: idOf('cus', row.customerId),
    state: row.state as RecoveryState,
    checkId: row.checkId ? idOf('chk', row.checkId) : null,
    proofTries: row.proofTries,
    recommendedBy: row.recommendedBy ? idOf('stf', row.recommendedBy) : null,
    approvedBy: row.approvedBy ? idOf('stf', row.approvedBy) : null,
    readyAt: row.readyAt,
    createdAt: row.createdAt,
    version: row.version,
  }
}

const openStates = recoveryStates.filter((state) => !isRecoveryOver(state))

/** Opens a recovery; false when the customer has one already. */
export async function insertRecovery(
  db: Db,
  { recoveryId, customerId }: Pick<RecoveryRow, 'recoveryId' | 'customerId'>,
): Promise<boolean> {
  const ids = { id: uuidOf(recoveryId), customerId: uuidOf(customerId) }
  const made = await db.totpRecovery.createMany({
    data: [{ ...ids, state: 'requested' }],
    skipDuplicates: true,
  })
  return made.count === 1
}

/** The one recovery of a customer that is under way. */
export async function findOpenRecovery(db: Db, customerId: Id<'cus'>): Promise<RecoveryRow | null> {
  const row = await db.totpRecovery.findFirst({
    where: { customerId: uuidOf(customerId), state: { in: openStates } },
  })
  return row && toRow(row)
}

export async function findRecovery(db: Db, recoveryId: Id<'rec'>): Promise<RecoveryRow | null> {
  const row = await db.totpRecovery.findUnique({ where: { id: uuidOf(recoveryId) } })
  return row && toRow(row)
}

export type RecoveryPatch = {
  readonly checkId?: Id<'chk'>
  readonly proofTries?: number
  readonly recommendedBy?: Id<'stf'>
  readonly approvedBy?: Id<'stf'>
  readonly readyAt?: Date
}

/** Moves a recovery; false when somebody else did since it was read. */
export async function updateRecovery(
  db: Db,
  recovery: RecoveryRow,
  state: RecoveryState,
  patch: RecoveryPatch,
): Promise<boolean> {
  const { checkId, proofTries, recommendedBy, approvedBy, readyAt } = patch
  const { count } = await db.totpRecovery.updateMany({
    where: { id: uuidOf(recovery.recoveryId), state: recovery.state, version: recovery.version },
    data: {
      state,
      version: recovery.version + 1,
      ...(checkId && { checkId: uuidOf(checkId) }),
      ...(proofTries !== undefined && { proofTries }),
      ...(recommendedBy && { recommendedBy: uuidOf(recommendedBy) }),
      ...(approvedBy && { approvedBy: uuidOf(approvedBy) }),
      ...(readyAt && { readyAt }),
      ...(isRecoveryOver(state) && { endedAt: await databaseNow(db) }),
    },
  })
  return count === 1
}

/** Recoveries whose delay is over, by the database's clock, of accounts that may sign in. */
export async function listDueRecoveries(db: Db, limit: number): Promise<RecoveryRow[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT totp_recovery.id FROM totp_recovery
    JOIN customer ON customer.id = totp_recovery.customer_id AND customer.status = 'active'
    WHERE totp_recovery.state = 'waiting' AND totp_recovery.ready_at <= now()
    ORDER BY totp_recovery.ready_at LIMIT ${limit}`
  return await listByIds(db, rows)
}

/** Recoveries that nobody took further for so many days. */
export async function listStaleRecoveries(
  db: Db,
  days: number,
  limit: number,
): Promise<RecoveryRow[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM totp_recovery
    WHERE state = ANY(${openStates.filter((state) => state !== 'waiting')}::text[])
      AND created_at < now() - make_interval(days => ${days}) LIMIT ${limit}`
  return await listByIds(db, rows)
}

async function listByIds(db: Db, rows: readonly { id: string }[]): Promise<RecoveryRow[]> {
  const found = await db.totpRecovery.findMany({ where: { id: { in: rows.map(({ id }) => id) } } })
  return found.map(toRow)
}
