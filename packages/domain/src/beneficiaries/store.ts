import { isUniqueViolation } from '@corridor/db/database-errors'
import { decryptText, encryptField } from '@corridor/db/field-encryption'
import { appendEvents } from '@corridor/db/outbox'
import type { NewEvent } from '@corridor/kernel/event'
import { type Id, idOf, uuidOf } from '@corridor/kernel/ids'
import { storedCurrencySchema } from '@corridor/kernel/money-schema'
import { z } from 'zod'
import { type BankDetails, fieldsSchema, recipientTypeSchema } from './contract.ts'
import { database, findOwnRow, type Row, recipientsOf } from './store/recipient-rows.ts'

export { database }

/** A recipient as the domain works with it. */
export type RecipientRecord = {
  readonly recipientId: Id<'rcp'>
  readonly customerId: Id<'cus'>
  readonly nickname: string | null
  readonly detailsHash: string
  readonly last4: string | null
  readonly createdAt: Date
  readonly isActive: boolean
} & (
  | { readonly kind: 'customer'; readonly payeeCustomerId: Id<'cus'> }
  | { readonly kind: 'bank'; readonly bank: BankDetails }
)

export type NewRecipient = {
  readonly recipientId: Id<'rcp'>
  readonly customerId: Id<'cus'>
  readonly nickname: string | null
  readonly detailsHash: string
} & (
  | { readonly kind: 'customer'; readonly payeeCustomerId: Id<'cus'> }
  | { readonly kind: 'bank'; readonly bank: BankDetails; readonly last4: string }
)

const sealedSchema = z.object({
  nickname: z.string().nullable(),
  holderName: z.string().optional(),
  fields: fieldsSchema.optional(),
})

const place = (row: string) => ({ table: 'recipient', column: 'details', row })

/** Stores a recipient with its event. @returns false when an active one has the same details */
export async function insertRecipient(
  recipient: NewRecipient,
  events: readonly NewEvent[],
): Promise<boolean> {
  const data = await columnsOf(recipient)
  return unlessSaved(() =>
    database.transaction(async (tx) => {
      await tx.recipient.create({ data })
      await appendEvents(tx, events)
      return true
    }),
  )
}

/**
 * Puts a new recipient in the place of an active one, in one transaction.
 * @returns `gone` when the old one is not active any more (or not this customer's), `already-saved` when another
 * active recipient has the new details
 */
export async function swapRecipient(
  oldId: Id<'rcp'>,
  replacement: NewRecipient,
  events: readonly NewEvent[],
): Promise<'swapped' | 'gone' | 'already-saved'> {
  const data = { ...(await columnsOf(replacement)), replacesId: uuidOf(oldId) }
  const swapped = await unlessSaved(() =>
    database.transaction(async (tx) => {
      if (!(await deactivate(tx, replacement.customerId, oldId))) return 'gone' as const
      await tx.recipient.create({ data })
      await appendEvents(tx, events)
      return 'swapped' as const
    }),
  )
  return swapped || 'already-saved'
}

/** @returns false when it was not active */
export function deactivateWith(
  customerId: Id<'cus'>,
  recipientId: Id<'rcp'>,
  events: readonly NewEvent[],
): Promise<boolean> {
  return database.transaction(async (tx) => {
    if (!(await deactivate(tx, customerId, recipientId))) return false
    await appendEvents(tx, events)
    return true
  })
}

/** A customer's own recipient, active or not; another's answers as missing. One statement for all who ask at once. */
export async function findRecipient(
  customerId: Id<'cus'>,
  recipientId: Id<'rcp'>,
): Promise<RecipientRecord | null> {
  const row = await findOwnRow({ id: uuidOf(recipientId), customerId: uuidOf(customerId) })
  return row && recordOf(row)
}

/** Those of these recipients that are this customer's, active or not. */
export async function findRecipients(
  customerId: Id<'cus'>,
  recipientIds: readonly Id<'rcp'>[],
): Promise<RecipientRecord[]> {
  const rows = await recipientsOf.rows(database.pool, [
    uuidOf(customerId),
    recipientIds.map(uuidOf),
  ])
  return Promise.all(rows.map(recordOf))
}

export async function findActiveByHash(
  customerId: Id<'cus'>,
  detailsHash: string,
): Promise<RecipientRecord | null> {
  const row = await database.client.recipient.findFirst({
    where: { customerId: uuidOf(customerId), detailsHash, deactivatedAt: null },
  })
  return row && recordOf(row)
}

/** Active recipients, newest first, those after `cursor`. */
export async function listActive(
  customerId: Id<'cus'>,
  page: { readonly cursor: Id<'rcp'> | null; readonly limit: number; readonly currency?: string },
): Promise<RecipientRecord[]> {
  const rows = await database.client.recipient.findMany({
    where: {
      customerId: uuidOf(customerId),
      deactivatedAt: null,
      ...(page.cursor ? { id: { lt: uuidOf(page.cursor) } } : {}),
      // another customer can be sent any currency
      ...(page.currency ? { OR: [{ currency: page.currency }, { kind: 'customer' }] } : {}),
    },
    orderBy: { id: 'desc' },
    take: page.limit,
  })
  return Promise.all(rows.map(recordOf))
}

export function countActive(customerId: Id<'cus'>): Promise<number> {
  return database.client.recipient.count({
    where: { customerId: uuidOf(customerId), deactivatedAt: null },
  })
}

async function deactivate(
  tx: Parameters<Parameters<typeof database.transaction>[0]>[0],
  customerId: Id<'cus'>,
  recipientId: Id<'rcp'>,
): Promise<boolean> {
  const changed = await tx.$executeRaw`
    UPDATE recipient SET deactivated_at = clock_timestamp()
    WHERE id = ${uuidOf(recipientId)}::uuid AND customer_id = ${uuidOf(customerId)}::uuid
      AND deactivated_at IS NULL`
  return changed === 1
}

async function unlessSaved<T>(work: () => Promise<T>): Promise<T | false> {
  try {
    return await work()
  } catch (error) {
    if (isUniqueViolation(error)) return false
    throw error
  }
}

async function columnsOf(recipient: NewRecipient) {
  const id = uuidOf(recipient.recipientId)
  const { nickname } = recipient
  const sealed =
    recipient.kind === 'bank'
      ? { nickname, holderName: recipient.bank.holderName, fields: recipient.bank.fields }
      : { nickname }
  return {
    id,
    customerId: uuidOf(recipient.customerId),
    kind: recipient.kind,
    detailsHash: recipient.detailsHash,
    details: await encryptField(JSON.stringify(sealed), place(id)),
    ...(recipient.kind === 'bank'
      ? {
          currency: recipient.bank.currency,
          country: recipient.bank.country,
          method: recipient.bank.method,
          holderType: recipient.bank.type,
          last4: recipient.last4,
        }
      : { payeeCustomerId: uuidOf(recipient.payeeCustomerId) }),
  }
}

type Sealed = z.output<typeof sealedSchema>
type Opened = { readonly bytes: Uint8Array; readonly sealed: Sealed; readonly untilMs: number }
const openedForMs = 60_000
const maxOpened = 5_000
const remembered = new Map<string, Opened>()

/**
 * What is sealed in a recipient's row. Opening costs more than reading the row, and lists open the same ones again and
 * again: what was opened in the last minute is taken from memory, if the row still holds the very same bytes.
 */
async function opened(id: string, bytes: Uint8Array): Promise<Sealed> {
  const known = remembered.get(id)
  if (known && known.untilMs > performance.now() && Buffer.compare(known.bytes, bytes) === 0)
    return known.sealed
  const sealed = sealedSchema.parse(JSON.parse(await decryptText(bytes, place(id))))
  if (remembered.size >= maxOpened) remembered.clear()
  remembered.set(id, { bytes, sealed, untilMs: performance.now() + openedForMs })
  return sealed
}

async function recordOf(
  row: Omit<Row, 'details'> & { readonly details: Uint8Array },
): Promise<RecipientRecord> {
  const sealed = await opened(row.id, row.details)
  const facts = {
    recipientId: idOf('rcp', row.id),
    customerId: idOf('cus', row.customerId),
    nickname: sealed.nickname,
    detailsHash: row.detailsHash,
    last4: row.last4,
    createdAt: row.createdAt,
    isActive: row.deactivatedAt === null,
  }
  if (row.payeeCustomerId) {
    return { ...facts, kind: 'customer', payeeCustomerId: idOf('cus', row.payeeCustomerId) }
  }
  const { currency, country, method } = row
  const { holderName, fields } = sealed
  if (!country || !method || !holderName || !fields)
    throw new Error('a bank recipient lacks details')
  const type = recipientTypeSchema.nullable().parse(row.holderType) ?? undefined
  const bank = {
    currency: storedCurrencySchema.parse(currency),
    country,
    method,
    fields,
    holderName,
    ...(type ? { type } : {}),
  }
  return { ...facts, kind: 'bank', bank }
}
