import { type Id, newUuid, uuidOf } from '@corridor/kernel/ids'
import { formatAmount, type Money } from '@corridor/kernel/money'
import type { Step } from '../activity-state.ts'
import type { ActivityItemView, ActivityKind } from '../contract.ts'
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
  /** Whether the customer has a name of their own for the recipient; null where the event does not say. */
  readonly isNicknamed: boolean | null
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

type Line = {
  readonly first: ActivityFact
  readonly isNicknamed: boolean | null
  readonly step: Step
  readonly from: Date
  readonly at: Date
}

/** What several events say of one line, as if they had been written one after the other. */
function linesOf(facts: readonly ActivityFact[]): Line[] {
  const lines = new Map<string, Line>()
  for (const fact of facts) {
    const key = `${fact.customerId} ${fact.subjectId}`
    const known = lines.get(key)
    const { first = fact, step = fact.step, from = fact.at, at = fact.at } = known ?? {}
    const isFurther = fact.step.rank > step.rank
    lines.set(key, {
      first,
      isNicknamed: known?.isNicknamed ?? fact.isNicknamed,
      from: fact.at < from ? fact.at : from,
      step: isFurther ? fact.step : step,
      at: isFurther ? fact.at : at,
    })
  }
  // always in the same order, so that two transactions that share lines cannot deadlock
  return [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line)
}

/**
 * Writes what events say of lines. Events may come in any order and more than once: a line began with the
 * earliest, and is where the one of the highest rank took it.
 */
export async function upsertActivities(db: Db, facts: readonly ActivityFact[]): Promise<void> {
  if (facts.length === 0) return
  const rows = linesOf(facts).map(({ first, isNicknamed, step, from, at }) => ({
    id: newUuid(),
    customer_id: uuidOf(first.customerId),
    subject_id: first.subjectId,
    kind: first.kind,
    state: step.state,
    rank: step.rank,
    direction: first.direction,
    amount_minor: first.amount.minor.toString(),
    currency: first.amount.currency,
    other_minor: first.otherAmount?.minor.toString(),
    other_currency: first.otherAmount?.currency,
    counterparty_customer_id: first.counterpartyCustomerId && uuidOf(first.counterpartyCustomerId),
    recipient_id: first.recipientId && uuidOf(first.recipientId),
    is_nicknamed: isNicknamed,
    occurred_at: from,
    updated_at: at,
    search_text: searchTextOf(first),
  }))
  await db.$executeRaw`
    INSERT INTO activity_item AS item (id, customer_id, subject_id, kind, state, rank, direction, amount_minor, currency,
      other_minor, other_currency, counterparty_customer_id, recipient_id, is_nicknamed, occurred_at, updated_at, search_text)
    SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS line (id uuid, customer_id uuid, subject_id text,
      kind text, state text, rank int, direction text, amount_minor bigint, currency text, other_minor bigint,
      other_currency text, counterparty_customer_id uuid, recipient_id uuid, is_nicknamed boolean,
      occurred_at timestamptz, updated_at timestamptz, search_text text)
    ON CONFLICT (customer_id, subject_id) DO UPDATE SET
      occurred_at = least(item.occurred_at, excluded.occurred_at),
      is_nicknamed = coalesce(item.is_nicknamed, excluded.is_nicknamed),
      updated_at = CASE WHEN excluded.rank > item.rank THEN excluded.updated_at ELSE item.updated_at END,
      state = CASE WHEN excluded.rank > item.rank THEN excluded.state ELSE item.state END,
      rank = greatest(item.rank, excluded.rank)`
}
