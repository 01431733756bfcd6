import type { ActivityItem, Prisma } from '@corridor/db/clients/reporting'
import { defineStatement, oneOf, type RowOf } from '@corridor/db/statement'
import { isStoredCurrency } from '@corridor/kernel/currency'
import { type Id, idOf, isId, uuidOf } from '@corridor/kernel/ids'
import { money, toWire, type WireMoney } from '@corridor/kernel/money'
import { z } from 'zod'
import { searchWords } from '../../search-text.ts'
import { amountsMeant } from '../amount-search.ts'
import {
  type ActivityItemView,
  activityKinds,
  activityStates,
  type ListActivityInput,
} from '../contract.ts'
import { foldSearchNames, matchNames, type SearchName } from '../search-names.ts'
import { type Db, database } from '../store.ts'

const activityDirections = ['in', 'out', 'between'] as const
type Row = RowOf<typeof shownRow>

/** What a search finds comes by another way than the statements, which check their rows themselves. */
const foundRow = z.looseObject({
  kind: z.enum(activityKinds),
  state: z.enum(activityStates),
  direction: z.enum(activityDirections),
})

function rowOf(found: ActivityItem): Row {
  return { ...found, ...foundRow.parse(found) }
}

function wireOf(minor: bigint, currency: string): WireMoney {
  if (!isStoredCurrency(currency)) throw new Error('a line of activity has an unknown currency')
  return toWire(money(minor, currency))
}

function toView(row: Row): ActivityItemView {
  const other =
    row.otherMinor !== null && row.otherCurrency !== null
      ? wireOf(row.otherMinor, row.otherCurrency)
      : null
  return {
    activityId: idOf('act', row.id),
    kind: row.kind,
    state: row.state,
    subjectId: row.subjectId,
    counterpartyCustomerId: row.counterpartyCustomerId && idOf('cus', row.counterpartyCustomerId),
    recipientId: row.recipientId && idOf('rcp', row.recipientId),
    direction: row.direction,
    amount: wireOf(row.amountMinor, row.currency),
    otherAmount: other,
    occurredAt: row.occurredAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}

const maxCounterparties = 2000
const lastUuid = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

const cursorPattern = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)~(act_[0-9a-z]+)$/

type Place = { readonly occurredAt: Date; readonly id: string }

/** Where the page before ended; a cursor that is none of ours starts from the top. */
function placeOf(cursor: string | undefined): Place | null {
  const [, at = '', id = ''] = cursor?.match(cursorPattern) ?? []
  const occurredAt = new Date(at)
  return isId('act', id) && !Number.isNaN(occurredAt.getTime())
    ? { occurredAt, id: uuidOf(id) }
    : null
}

function beforePlace(place: Place | null): Prisma.ActivityItemWhereInput {
  if (!place) return {}
  const { occurredAt, id } = place
  return { OR: [{ occurredAt: { lt: occurredAt } }, { occurredAt, id: { lt: id } }] }
}

/** The text as a whole is an amount of the line, or each of its words is found. */
function searchFilter(text: string, names: readonly SearchName[]): Prisma.ActivityItemWhereInput {
  const words = text.split(/\s+/).filter(Boolean)
  if (words.length === 0) return {}
  const folded = foldSearchNames(names)
  return { OR: [...amountFilters(text), { AND: words.map((word) => wordFilter(word, folded)) }] }
}

function amountFilters(text: string): Prisma.ActivityItemWhereInput[] {
  return amountsMeant(text).flatMap(({ minor, currency }) => [
    { amountMinor: minor, currency },
    { otherMinor: minor, otherCurrency: currency },
  ])
}

/** A word is found in the line itself, as an amount of it, or in one of the names to search by. */
function wordFilter(word: string, names: readonly SearchName[]): Prisma.ActivityItemWhereInput {
  const known = searchWords(word).map((part) => {
    const { sides, subjects } = matchNames(part, names)
    return {
      OR: [
        // `contains` leaves LIKE's own signs as they are
        { searchText: { contains: part.replace(/[\\%_]/g, '\\$&') } },
        { subjectId: { in: subjects } },
        ...(sides.length > 0
          ? [{ counterpartyCustomerId: { in: sides } }, { recipientId: { in: sides } }]
          : []),
      ],
    }
  })
  return { OR: [...amountFilters(word), ...(known.length > 0 ? [{ AND: known }] : [])] }
}

/** The counterparties of a customer's lines; of somebody with thousands, those of the latest. */
export async function readCounterparties(
  db: Db,
  customerId: Id<'cus'>,
): Promise<{ customerIds: Id<'cus'>[]; recipientIds: Id<'rcp'>[] }> {
  const rows = await db.activityItem.groupBy({
    by: ['counterpartyCustomerId', 'recipientId'],
    where: {
      customerId: uuidOf(customerId),
      OR: [{ counterpartyCustomerId: { not: null } }, { recipientId: { not: null } }],
    },
    orderBy: { _max: { occurredAt: 'desc' } },
    take: maxCounterparties,
  })
  const idsOf = (ids: readonly (string | null)[]) => [...new Set(ids.filter((id) => id !== null))]
  return {
    customerIds: idsOf(rows.map((row) => row.counterpartyCustomerId)).map((id) => idOf('cus', id)),
    recipientIds: idsOf(rows.map((row) => row.recipientId)).map((id) => idOf('rcp', id)),
  }
}

const columns = `id, subject_id AS "subjectId", kind, state, direction, amount_minor AS "amountMinor", currency,
  other_minor AS "otherMinor", other_currency AS "otherCurrency",
  counterparty_customer_id AS "counterpartyCustomerId", recipient_id AS "recipientId",
  is_nicknamed AS "isNicknamed", occurred_at AS "occurredAt", updated_at AS "updatedAt"`
const shownRow = {
  id: 'uuid',
  subjectId: 'text',
  kind: oneOf(activityKinds),
  state: oneOf(activityStates),
  direction: oneOf(activityDirections),
  amountMinor: 'int8',
  currency: 'text',
  otherMinor: 'int8?',
  otherCurrency: 'text?',
  counterpartyCustomerId: 'uuid?',
  recipientId: 'uuid?',
  isNicknamed: 'bool?',
  occurredAt: 'timestamptz',
  updatedAt: 'timestamptz',
} as const

const activityPage = defineStatement({
  domain: 'reporting',
  name: 'activity-page',
  // the place as a row: the index by customer, time and id begins to be read there
  text: `
    SELECT ${columns} FROM activity_item
    WHERE customer_id = $1
      AND (occurred_at, id) < (coalesce($2::timestamptz, 'infinity'), coalesce($3::uuid, '${lastUuid}'))
      AND ($4::text IS NULL OR currency = $4 OR other_currency = $4)
      AND ($5::text IS NULL OR kind = $5)
      AND ($6::text IS NULL OR state = $6)
    ORDER BY occurred_at DESC, id DESC LIMIT $7::int4`,
  parameters: ['uuid', 'timestamptz?', 'uuid?', 'text?', 'text?', 'text?', 'int4'],
  row: shownRow,
})

/** A page of somebody's activity. */
export type ActivityPage = {
  readonly items: readonly ActivityItemView[]
  /** Recipients of its sends who go by the name of their account, and whose account that is. */
  readonly calledByAccount: ReadonlyMap<Id<'rcp'>, Id<'cus'>>
  readonly nextCursor: string | null
}

function calledByAccount(rows: readonly Row[]): Map<Id<'rcp'>, Id<'cus'>> {
  const called = new Map<Id<'rcp'>, Id<'cus'>>()
  for (const { isNicknamed, recipientId, counterpartyCustomerId } of rows) {
    if (isNicknamed !== false || !recipientId || !counterpartyCustomerId) continue
    called.set(idOf('rcp', recipientId), idOf('cus', counterpartyCustomerId))
  }
  return called
}

/** A page of a customer's activity, newest first. */
export async function readActivity(
  db: Db,
  customerId: Id<'cus'>,
  filter: ListActivityInput,
  names: readonly SearchName[],
): Promise<ActivityPage> {
  const { currency, kind, state, search, cursor, limit = 30 } = filter
  const place = placeOf(cursor)
  const rows = search?.trim()
    ? await searchActivity(db, customerId, { ...filter, search }, names, place, limit + 1)
    : await activityPage.rows(database.pool, [
        uuidOf(customerId),
        place?.occurredAt ?? null,
        place?.id ?? null,
        currency ?? null,
        kind ?? null,
        state ?? null,
        limit + 1,
      ])
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  return {
    items: page.map(toView),
    calledByAccount: calledByAccount(page),
    nextCursor: last ? `${last.occurredAt.toISOString()}~${idOf('act', last.id)}` : null,
  }
}

async function searchActivity(
  db: Db,
  customerId: Id<'cus'>,
  { currency, kind, state, search }: ListActivityInput & { search: string },
  names: readonly SearchName[],
  place: Place | null,
  take: number,
) {
  const found = await db.activityItem.findMany({
    where: {
      customerId: uuidOf(customerId),
      AND: [
        beforePlace(place),
        currency ? { OR: [{ currency }, { otherCurrency: currency }] } : {},
        kind ? { kind } : {},
        state ? { state } : {},
        searchFilter(search, names),
      ],
    },
    orderBy: [{ occurredAt: 'desc' }, { id: 'desc' }],
    take,
  })
  return found.map(rowOf)
}

const activityItem = defineStatement({
  domain: 'reporting',
  name: 'activity-item',
  text: `SELECT ${columns} FROM activity_item WHERE customer_id = $1 AND subject_id = $2`,
  parameters: ['uuid', 'text'],
  row: shownRow,
})

const activityItems = defineStatement({
  domain: 'reporting',
  name: 'activity-items',
  text: `
    SELECT ${columns} FROM activity_item
     WHERE customer_id = $1 AND subject_id = ANY((SELECT $2::text[])::text[])`,
  parameters: ['uuid', 'text[]'],
  row: shownRow,
})

/** A customer's own lines about several things, in no order. */
export async function findActivities(
  customerId: Id<'cus'>,
  subjectIds: readonly string[],
): Promise<ActivityItemView[]> {
  const rows = await activityItems.rows(database.pool, [uuidOf(customerId), subjectIds])
  return rows.map(toView)
}

export async function findActivity(
  customerId: Id<'cus'>,
  subjectId: string,
): Promise<ActivityItemView | null> {
  const row = await activityItem.first(database.pool, [uuidOf(customerId), subjectId])
  return row && toView(row)
}
