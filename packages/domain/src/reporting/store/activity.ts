import type { ActivityItem, Prisma } from '@corridor/db/clients/reporting'
import { type Id, idOf, isId, newUuid, uuidOf } from '@corridor/kernel/ids'
import { currencySchema, formatAmount, type Money, money, toWire } from '@corridor/kernel/money'
import { z } from 'zod'
import type { Step } from '../activity-state.ts'
import {
  type ActivityItemView,
  type ActivityKind,
  activityKinds,
  activityStates,
  type ListActivityInput,
} from '../contract.ts'
import { type OtherSide, sidesNamed } from '../other-sides.ts'
import type { Db } from '../store.ts'

/** A line of activity as an event tells of it. */
export type ActivityFact = {
  readonly customerId: Id<'cus'>
  readonly subjectId: Id<'tr'> | Id<'dep'>
  readonly kind: ActivityKind
  readonly step: Step
  readonly direction: ActivityItemView['direction']
  readonly amount: Money
  readonly otherAmount: Money | null
  readonly counterpartyCustomerId: Id<'cus'> | null
  readonly recipientId: Id<'rcp'> | null
  readonly at: Date
}

const kindWords: Readonly<Record<ActivityKind, string>> = {
  send: 'sent',
  payout: 'sent to bank',
  received: 'received',
  conversion: 'converted',
  deposit: 'money added',
}

/** What a search looks through: kind, amounts with and without thousands, currencies, id. */
function searchTextOf({ kind, amount, otherAmount, subjectId }: ActivityFact): string {
  const amounts = [amount, otherAmount].flatMap((value) => {
    if (!value) return []
    const plain = formatAmount(value)
    return [plain, plain.replace(/\B(?=(\d{3})+(?!\d))/g, ','), value.currency]
  })
  return [kindWords[kind], ...amounts, subjectId].join(' ').toLowerCase()
}

/**
 * Writes what an event says of a line. Events may come in any order and more than once: the line began with the
 * earliest, and is where the one of the highest rank took it.
 */
export async function upsertActivity(db: Db, fact: ActivityFact): Promise<void> {
  const { amount, otherAmount: other, counterpartyCustomerId: counterparty, step } = fact
  await db.$executeRaw`
    INSERT INTO activity_item AS item (id, customer_id, subject_id, kind, state, rank, direction, amount_minor, currency,
      other_minor, other_currency, counterparty_customer_id, recipient_id, occurred_at, updated_at, search_text)
    VALUES (${newUuid()}::uuid, ${uuidOf(fact.customerId)}::uuid, ${fact.subjectId}, ${fact.kind}, ${step.state},
      ${step.rank}, ${fact.direction}, ${amount.minor}, ${amount.currency}, ${other?.minor ?? null},
      ${other?.currency ?? null}, ${counterparty && uuidOf(counterparty)}::uuid,
      ${fact.recipientId && uuidOf(fact.recipientId)}::uuid, ${fact.at}, ${fact.at}, ${searchTextOf(fact)})
    ON CONFLICT (customer_id, subject_id) DO UPDATE SET
      occurred_at = least(item.occurred_at, excluded.occurred_at),
      updated_at = CASE WHEN excluded.rank > item.rank THEN excluded.updated_at ELSE item.updated_at END,
      state = CASE WHEN excluded.rank > item.rank THEN excluded.state ELSE item.state END,
      rank = greatest(item.rank, excluded.rank)`
}

function toView(row: ActivityItem): ActivityItemView {
  const other =
    row.otherMinor !== null && row.otherCurrency !== null
      ? toWire(money(row.otherMinor, currencySchema.parse(row.otherCurrency)))
      : null
  return {
    activityId: idOf('act', row.id),
    kind: z.enum(activityKinds).parse(row.kind),
    state: z.enum(activityStates).parse(row.state),
    subjectId: row.subjectId,
    counterpartyCustomerId: row.counterpartyCustomerId && idOf('cus', row.counterpartyCustomerId),
    recipientId: row.recipientId && idOf('rcp', row.recipientId),
    direction: z.enum(['in', 'out', 'between']).parse(row.direction),
    amount: toWire(money(row.amountMinor, currencySchema.parse(row.currency))),
    otherAmount: other,
    occurredAt: row.occurredAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}

const maxOtherSides = 2000

const cursorPattern = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)~(act_[0-9a-z]+)$/

function beforeCursor(cursor: string | undefined): Prisma.ActivityItemWhereInput {
  const [, at = '', id = ''] = cursor?.match(cursorPattern) ?? []
  const occurredAt = new Date(at)
  if (!isId('act', id) || Number.isNaN(occurredAt.getTime())) return {}
  return { OR: [{ occurredAt: { lt: occurredAt } }, { occurredAt, id: { lt: uuidOf(id) } }] }
}

/** Every word is found in the line itself or in the name of its other side. */
function wordFilter(word: string, sides: readonly OtherSide[]): Prisma.ActivityItemWhereInput {
  const ids = sidesNamed(word, sides)
  return {
    OR: [
      // `contains` leaves LIKE's own signs as they are
      { searchText: { contains: word.replace(/[\\%_]/g, '\\$&') } },
      ...(ids.length > 0
        ? [{ counterpartyCustomerId: { in: ids } }, { recipientId: { in: ids } }]
        : []),
    ],
  }
}

/** Whom a customer's lines are with; who wrote to thousands searches among the latest. */
export async function readOtherSides(
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
    take: maxOtherSides,
  })
  const idsOf = (ids: readonly (string | null)[]) => [...new Set(ids.filter((id) => id !== null))]
  return {
    customerIds: idsOf(rows.map((row) => row.counterpartyCustomerId)).map((id) => idOf('cus', id)),
    recipientIds: idsOf(rows.map((row) => row.recipientId)).map((id) => idOf('rcp', id)),
  }
}

/** A page of a customer's activity, newest first. */
export async function readActivity(
  db: Db,
  customerId: Id<'cus'>,
  filter: ListActivityInput,
  sides: readonly OtherSide[],
): Promise<{ items: ActivityItemView[]; nextCursor: string | null }> {
  const { currency, kind, state, search, cursor, limit = 30 } = filter
  const words = (search ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  const rows = await db.activityItem.findMany({
    where: {
      customerId: uuidOf(customerId),
      AND: [
        beforeCursor(cursor),
        currency ? { OR: [{ currency }, { otherCurrency: currency }] } : {},
        kind ? { kind } : {},
        state ? { state } : {},
        ...words.map((word) => wordFilter(word, sides)),
      ],
    },
    orderBy: [{ occurredAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  })
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  return {
    items: page.map(toView),
    nextCursor: last ? `${last.occurredAt.toISOString()}~${idOf('act', last.id)}` : null,
  }
}

export async function findActivity(
  db: Db,
  customerId: Id<'cus'>,
  subjectId: string,
): Promise<ActivityItemView | null> {
  const row = await db.activityItem.findUnique({
    where: { customerId_subjectId: { customerId: uuidOf(customerId), subjectId } },
  })
  return row && toView(row)
}
