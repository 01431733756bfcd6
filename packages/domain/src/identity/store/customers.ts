import type { Customer, Prisma } from '@corridor/db/clients/identity'
import { type Id, idOf, isId, newUuid, uuidOf } from '@corridor/kernel/ids'
import { foldTextVersion, searchWords } from '../../search-text.ts'
import type { CustomerActionKind, CustomerStatus } from '../contract.ts'
import { displayNameOf, searchNameOf } from '../person-rules.ts'
import type { Db } from '../store.ts'

/** A customer as this domain's use cases see one. */
export type CustomerRow = {
  readonly customerId: Id<'cus'>
  readonly email: string
  readonly emailCanonical: string
  readonly isEmailVerified: boolean
  /** Null where nobody needed to ask for it yet. */
  readonly phone: string | null
  readonly handle: string
  readonly firstName: string
  readonly lastName: string
  readonly displayName: string
  readonly birthDate: string
  readonly country: string
  readonly preferredCurrency: string | null
  readonly locale: string
  readonly timeZone: string
  readonly status: CustomerStatus
  readonly liftRequestedBy: Id<'stf'> | null
  readonly version: number
  readonly createdAt: Date
}

export type NewCustomer = {
  readonly customerId: Id<'cus'>
  readonly email: string
  readonly emailCanonical: string
  readonly phone: string | null
  readonly handle: string
  readonly handleSkeleton: string
  readonly firstName: string
  readonly lastName: string
  readonly searchName: string
  readonly birthDate: string
  readonly country: string
  readonly locale: string
  readonly timeZone: string
}

function toRow(row: Customer): CustomerRow {
  return {
    customerId: idOf('cus', row.id),
    email: row.email,
    emailCanonical: row.emailCanonical,
    isEmailVerified: row.emailVerifiedAt !== null,
    phone: row.phone,
    handle: row.handle,
    firstName: row.firstName,
    lastName: row.lastName,
    displayName: displayNameOf(row),
    birthDate: row.birthDate.toISOString().slice(0, 10),
    country: row.country,
    preferredCurrency: row.preferredCurrency,
    locale: row.locale,
    timeZone: row.timeZone,
    status: row.status as CustomerStatus,
    liftRequestedBy: row.liftRequestedBy ? idOf('stf', row.liftRequestedBy) : null,
    version: row.version,
    createdAt: row.createdAt,
  }
}

/** Inserts a customer; nothing happens, and false comes back, when a unique value is taken. */
export async function insertCustomer(db: Db, customer: NewCustomer): Promise<boolean> {
  const { customerId, birthDate, ...plain } = customer
  const created = await db.customer.createMany({
    data: [
      {
        ...plain,
        id: uuidOf(customerId),
        birthDate: new Date(birthDate),
        searchVersion: foldTextVersion,
      },
    ],
    skipDuplicates: true,
  })
  return created.count === 1
}

export async function recordConsent(
  db: Db,
  consent: { customerId: Id<'cus'>; version: string; ip?: string },
): Promise<void> {
  const { customerId, version, ip } = consent
  await db.consent.create({
    data: { id: newUuid(), customerId: uuidOf(customerId), kind: 'terms', version, ip },
  })
}

export async function findCustomer(db: Db, customerId: Id<'cus'>): Promise<CustomerRow | null> {
  if (!isId('cus', customerId)) return null
  const row = await db.customer.findUnique({ where: { id: uuidOf(customerId) } })
  return row && toRow(row)
}

export type CustomerKey =
  | { emailCanonical: string }
  | { phone: string }
  | { handle: string }
  | { handleSkeleton: string }

export async function findCustomerBy(db: Db, key: CustomerKey): Promise<CustomerRow | null> {
  const row = await db.customer.findFirst({ where: key })
  return row && toRow(row)
}

/** True when this call verified it, false when it was verified before. */
export async function markEmailVerified(db: Db, customerId: Id<'cus'>): Promise<boolean> {
  const count = await db.$executeRaw`
    UPDATE customer SET email_verified_at = now(), version = version + 1
    WHERE id = ${uuidOf(customerId)}::uuid AND email_verified_at IS NULL`
  return count === 1
}

export type ProfileChange = {
  phone?: string
  handle?: string
  handleSkeleton?: string
  preferredCurrency?: string
}

/** @throws Prisma's P2002 when phone or handle is taken */
export async function changeProfile(
  db: Db,
  customerId: Id<'cus'>,
  change: ProfileChange,
): Promise<void> {
  await db.customer.update({
    where: { id: uuidOf(customerId) },
    data: { ...change, version: { increment: 1 } },
  })
}

/** Moves the status if it still is `from`. A lift request ends with whatever comes next. */
export async function changeStatus(
  db: Db,
  customer: CustomerRow,
  to: CustomerStatus,
): Promise<boolean> {
  const moved = await db.customer.updateMany({
    where: { id: uuidOf(customer.customerId), status: customer.status, version: customer.version },
    data: { status: to, liftRequestedBy: null, version: { increment: 1 } },
  })
  return moved.count === 1
}

export async function setLiftRequest(
  db: Db,
  customer: CustomerRow,
  staffId: Id<'stf'>,
): Promise<boolean> {
  const moved = await db.customer.updateMany({
    where: {
      id: uuidOf(customer.customerId),
      status: 'suspended',
      version: customer.version,
    },
    data: { liftRequestedBy: uuidOf(staffId), version: { increment: 1 } },
  })
  return moved.count === 1
}

export async function recordAction(
  db: Db,
  entry: { customerId: Id<'cus'>; staffId: Id<'stf'>; action: CustomerActionKind; reason: string },
): Promise<void> {
  const { customerId, staffId, action, reason } = entry
  const ids = { id: newUuid(), customerId: uuidOf(customerId), staffId: uuidOf(staffId) }
  await db.customerAction.create({ data: { ...ids, action, reason } })
}

export async function listActions(db: Db, customerId: Id<'cus'>) {
  const rows = await db.customerAction.findMany({
    where: { customerId: uuidOf(customerId) },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 100,
  })
  return rows.map((row) => ({
    action: row.action as CustomerActionKind,
    reason: row.reason,
    staffId: idOf('stf', row.staffId),
    at: row.createdAt.toISOString(),
  }))
}

/** Newest first; `before` is the last id of the page before. */
export async function searchCustomerRows(
  db: Db,
  search: { text: string; phones: readonly string[]; before?: Id<'cus'>; limit: number },
): Promise<CustomerRow[]> {
  const where: Prisma.CustomerWhereInput = {}
  if (search.text !== '') where.OR = matches(search.text, search.phones)
  if (search.before) where.id = { lt: uuidOf(search.before) }
  const rows = await db.customer.findMany({ where, orderBy: { id: 'desc' }, take: search.limit })
  return rows.map(toRow)
}

function matches(text: string, phones: readonly string[]): Prisma.CustomerWhereInput[] {
  if (isId('cus', text)) return [{ id: uuidOf(text) }]
  // Prisma hands these to LIKE as they are.
  const literal = (one: string) => one.replaceAll(/[\\%_]/g, '\\$&')
  const start = literal(text.toLowerCase())
  const words = searchWords(text).map((word) => ({ searchName: { contains: literal(word) } }))
  return [
    { emailCanonical: { startsWith: start } },
    { handle: { startsWith: start.replace(/^@/, '') } },
    ...(words.length > 0 ? [{ AND: words }] : []),
    ...(phones.length > 0 ? [{ phone: { in: [...phones] } }] : []),
  ]
}

/** Folds the names of some customers that were stored under an earlier folding. Answers how many there were. */
export async function refoldSearchNames(db: Db, limit: number): Promise<number> {
  const rows = await db.customer.findMany({
    where: { searchVersion: { lt: foldTextVersion } },
    select: { id: true, firstName: true, lastName: true },
    take: limit,
  })
  // the row may be changed meanwhile; its name then comes from whoever changed it
  for (const { id, firstName, lastName } of rows) {
    await db.customer.updateMany({
      where: { id, firstName, lastName },
      data: { searchName: searchNameOf(firstName, lastName), searchVersion: foldTextVersion },
    })
  }
  return rows.length
}
