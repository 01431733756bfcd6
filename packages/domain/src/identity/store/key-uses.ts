import { BatchQueue } from '@corridor/db/batch-queue'
import { callRepeatably } from '@corridor/db/prepared-call'
import { inBatches } from '@corridor/db/prune'
import { defineStatement, oneOf, type RowOf } from '@corridor/db/statement'
import { isCurrency } from '@corridor/kernel/currency'
import { type Id, uuidOf } from '@corridor/kernel/ids'
import { type Money, money } from '@corridor/kernel/money'
import { type Db, database } from '../store.ts'

const dailyLimits = defineStatement({
  domain: 'identity',
  name: 'daily-limits',
  text: `
    SELECT id, daily_limit_minor, daily_limit_currency FROM api_key
     WHERE id = ANY((SELECT $1::uuid[])::uuid[]) AND revoked_at IS NULL AND expires_at > now()`,
  parameters: ['uuid[]'],
  row: { id: 'uuid', daily_limit_minor: 'int8?', daily_limit_currency: 'text?' },
})

type Limit = Money | 'unlimited'

const limits = new BatchQueue<string, Limit | null>({
  name: 'identity-daily-limits',
  together: async (keys) => {
    const rows = await dailyLimits.rows(database.pool, [[...new Set(keys)]])
    const found = new Map(rows.map((row) => [row.id, limitOf(row)]))
    return keys.map((key) => found.get(key) ?? null)
  },
})

/** What a working key may move in a day; `unlimited`, or null when it has ended. One statement for all who ask at once. */
export async function findDailyLimit(apiKeyId: Id<'apk'>): Promise<Limit | null> {
  return await limits.submit(uuidOf(apiKeyId))
}

function limitOf(row: RowOf<{ daily_limit_minor: 'int8?'; daily_limit_currency: 'text?' }>): Limit {
  const { daily_limit_minor: minor, daily_limit_currency: currency } = row
  return minor !== null && isCurrency(currency) ? money(minor, currency) : 'unlimited'
}

const outcomes = ['taken', 'over', 'unlimited', 'currency', 'ended'] as const

const takeAllowances = defineStatement({
  domain: 'identity',
  name: 'take-allowances',
  text: `SELECT place, outcome, limit_minor, limit_currency, left_minor
           FROM take_key_allowances($1::uuid[], $2::uuid[], $3::int8[], $4::text[])`,
  parameters: ['uuid[]', 'uuid[]', 'int8[]', 'text[]'],
  row: {
    place: 'int8',
    outcome: oneOf(outcomes, 'one'),
    limit_minor: 'int8?',
    limit_currency: 'text?',
    left_minor: 'int8?',
  },
})

export type KeyUse = {
  readonly apiKeyId: Id<'apk'>
  readonly transferId: Id<'tr'>
  readonly amount: Money
}

/** `over` says what the limit is and what is left of it. */
export type Taken =
  | { readonly outcome: 'taken' }
  | { readonly outcome: 'ended' }
  | { readonly outcome: 'over'; readonly limit: Money; readonly left: Money }

type AllowanceRow = Awaited<ReturnType<typeof takeAllowances.rows>>[number]
/** For its caller alone: the others of its batch have theirs. */
type WrongCurrency = { readonly outcome: 'currency' }

const taking = new BatchQueue<KeyUse, Taken | WrongCurrency>({
  name: 'identity-take-allowances',
  together: async (uses) => {
    const rows = await callRepeatably('identity', (on) =>
      takeAllowances.rows(on, [
        uses.map(({ apiKeyId }) => uuidOf(apiKeyId)),
        uses.map(({ transferId }) => uuidOf(transferId)),
        uses.map(({ amount }) => amount.minor),
        uses.map(({ amount }) => amount.currency),
      ]),
    )
    const answers = new Map(rows.map((row) => [Number(row.place), row]))
    return uses.map((use, at) => takenOf(use, answers.get(at + 1)))
  },
})

function takenOf(
  { amount: { currency } }: KeyUse,
  row: AllowanceRow | undefined,
): Taken | WrongCurrency {
  switch (row?.outcome) {
    case 'taken':
    case 'unlimited':
      return { outcome: 'taken' }
    case 'ended':
      return { outcome: 'ended' }
    case 'currency':
      return { outcome: 'currency' }
    case 'over':
      return {
        outcome: 'over',
        limit: money(row.limit_minor ?? 0n, currency),
        left: money(row.left_minor ?? 0n, currency),
      }
    case undefined:
      throw new Error('an allowance was asked for and not answered')
  }
}

/**
 * Takes an amount of today's allowance of a key (a day by UTC, by the database's clock), once for a transfer, under the
 * lock of the key's row; one call for all who take at once.
 * @throws Error when the amount is in another currency than the key's limit
 */
export async function takeAllowance(use: KeyUse): Promise<Taken> {
  const taken = await taking.submit(use)
  if (taken.outcome === 'currency') throw new Error('an amount came in another currency')
  return taken
}

/** Removes what was taken more than 30 days ago: no day of it counts any more. */
export async function sweepKeyUses(db: Db): Promise<number> {
  return inBatches(
    (limit) => db.$executeRaw`
      DELETE FROM api_key_use WHERE transfer_id IN (
        SELECT transfer_id FROM api_key_use WHERE day < current_date - 30 LIMIT ${limit})`,
  )
}

/** Gives back what a transfer that came to nothing had taken, once. */
export async function releaseAllowance(db: Db, transferId: Id<'tr'>): Promise<void> {
  await db.$executeRaw`
    UPDATE api_key_use SET released_at = now()
    WHERE transfer_id = ${uuidOf(transferId)}::uuid AND released_at IS NULL`
}
