import type { Staff } from '@corridor/db/clients/identity'
import type { StaffRole } from '@corridor/kernel/actor'
import { type Id, idOf, isId, uuidOf } from '@corridor/kernel/ids'
import type { StaffStatus, StaffView } from '../contract.ts'
import type { Db } from '../store.ts'

export type StaffRow = {
  readonly staffId: Id<'stf'>
  readonly email: string
  readonly emailCanonical: string
  readonly name: string
  readonly roles: readonly StaffRole[]
  readonly status: StaffStatus
  readonly locale: string
  readonly timeZone: string
  readonly lastSignedInAt: Date | null
  readonly createdAt: Date
}

function toRow(row: Staff): StaffRow {
  return {
    staffId: idOf('stf', row.id),
    email: row.email,
    emailCanonical: row.emailCanonical,
    name: row.name,
    roles: row.roles as StaffRole[],
    status: row.status as StaffStatus,
    locale: row.locale,
    timeZone: row.timeZone,
    lastSignedInAt: row.lastSignedInAt,
    createdAt: row.createdAt,
  }
}

export function toStaffView(row: StaffRow): StaffView {
  return {
    staffId: row.staffId,
    email: row.email,
    name: row.name,
    roles: [...row.roles],
    status: row.status,
    createdAt: row.createdAt.toISOString(),
    lastSignedInAt: row.lastSignedInAt?.toISOString() ?? null,
  }
}

export type NewStaff = {
  readonly staffId: Id<'stf'>
  readonly email: string
  readonly emailCanonical: string
  readonly name: string
  readonly roles: readonly StaffRole[]
  readonly status: StaffStatus
}

/** False when there is an account with this address. */
export async function insertStaff(db: Db, staff: NewStaff): Promise<boolean> {
  const { staffId, roles, ...plain } = staff
  const created = await db.staff.createMany({
    data: [{ ...plain, id: uuidOf(staffId), roles: [...roles] }],
    skipDuplicates: true,
  })
  return created.count === 1
}

export async function findStaff(db: Db, staffId: Id<'stf'>): Promise<StaffRow | null> {
  if (!isId('stf', staffId)) return null
  const row = await db.staff.findUnique({ where: { id: uuidOf(staffId) } })
  return row && toRow(row)
}

export async function findStaffByEmail(db: Db, emailCanonical: string): Promise<StaffRow | null> {
  const row = await db.staff.findUnique({ where: { emailCanonical } })
  return row && toRow(row)
}

export async function listStaffByIds(db: Db, ids: readonly Id<'stf'>[]): Promise<StaffRow[]> {
  const uuids = ids.filter((id) => isId('stf', id)).map(uuidOf)
  const rows = await db.staff.findMany({ where: { id: { in: uuids } } })
  return rows.map(toRow)
}

export async function listStaffRows(
  db: Db,
  page: { before?: Id<'stf'>; limit: number },
): Promise<StaffRow[]> {
  const rows = await db.staff.findMany({
    where: page.before ? { id: { lt: uuidOf(page.before) } } : {},
    orderBy: { id: 'desc' },
    take: page.limit,
  })
  return rows.map(toRow)
}

export async function updateStaff(
  db: Db,
  staffId: Id<'stf'>,
  change: { roles?: readonly StaffRole[]; status?: StaffStatus },
): Promise<void> {
  const data = change.roles
    ? { status: change.status, roles: [...change.roles] }
    : { status: change.status }
  await db.staff.update({ where: { id: uuidOf(staffId) }, data })
}

export async function noteStaffSignIn(db: Db, staffId: Id<'stf'>): Promise<void> {
  await db.$executeRaw`
    UPDATE staff SET last_signed_in_at = now() WHERE id = ${uuidOf(staffId)}::uuid`
}

/**
 * Locks the active admins, in the order of their ids, and names them. Two admins who remove each
 * other at the same moment come one after the other, and the second is refused.
 */
export async function lockActiveAdmins(db: Db): Promise<Id<'stf'>[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM staff WHERE status = 'active' AND 'admin' = ANY (roles)
    ORDER BY id FOR UPDATE`
  return rows.map((row) => idOf('stf', row.id))
}
