import { BatchQueue } from '@corridor/db/batch-queue'
import { defineStatement, oneOf, type RowOf } from '@corridor/db/statement'
import type { Id } from '@corridor/kernel/ids'
import { payoutReasonCodeSchema } from '../contract.ts'
import type { PayoutOrder, RailAnswer } from '../ports.ts'
import { database, moneyOf } from '../store.ts'
import { sandboxDelayMs } from './configuration.ts'
import { scenarioOf, scriptOf } from './sandbox-payout-script.ts'

// The door of the sandbox bank. It takes orders that come at once together, as a file of them: each is its own.

const columns = {
  ref: 'text',
  amount_minor: 'int8',
  currency: 'text',
  state: oneOf(['lost', 'accepted', 'completed', 'failed', 'bounced'], 'one'),
  reason_code: 'text?',
  version: 'int4',
  submit_calls: 'int4',
} as const
type OrderRow = RowOf<typeof columns>

const takeOrders = defineStatement({
  domain: 'payments',
  name: 'sandbox-take-orders',
  text: `
    INSERT INTO sandbox_payout AS s (ref, amount_minor, currency, scenario, state, reason_code, next_at)
    SELECT ref, amount_minor, currency, scenario, state, reason_code,
           CASE WHEN state = 'accepted' THEN first_step_at END
      FROM unnest($1::text[], $2::int8[], $3::text[], $4::text[], $5::text[], $6::text[], $7::timestamptz[])
        AS given (ref, amount_minor, currency, scenario, state, reason_code, first_step_at)
     ORDER BY ref
    ON CONFLICT (ref) DO UPDATE SET
      submit_calls = s.submit_calls + 1,
      state = CASE WHEN s.state = 'lost' THEN 'accepted' ELSE s.state END,
      version = CASE WHEN s.state = 'lost' THEN s.version + 1 ELSE s.version END,
      next_at = CASE WHEN s.state = 'lost' THEN (
          SELECT at FROM unnest($1::text[], $7::timestamptz[]) AS again (ref, at) WHERE again.ref = s.ref
        ) ELSE s.next_at END
    RETURNING ref, amount_minor, currency, state, reason_code, version, submit_calls`,
  parameters: ['text[]', 'int8[]', 'text[]', 'text[]', 'text[]', 'text[]', 'timestamptz[]'],
  row: columns,
})

type Order = PayoutOrder & { readonly scenario: string }

const taking = new BatchQueue<Order, OrderRow>({
  name: 'payments-sandbox-take-orders',
  keyOf: ({ ref }) => ref,
  together: async (orders) => {
    const rows = await takeOrders.rows(database.pool, [
      orders.map(({ ref }) => ref),
      orders.map(({ amount }) => amount.minor),
      orders.map(({ amount }) => amount.currency),
      orders.map(({ scenario }) => scenario),
      orders.map(({ scenario }) => firstStateOf(scenario)),
      orders.map(({ scenario }) =>
        firstStateOf(scenario) === 'failed' ? 'refused-by-rail' : null,
      ),
      orders.map(({ scenario }) => firstStepAt(scenario)),
    ])
    return inOrder(
      orders.map(({ ref }) => ref),
      rows,
    )
  },
})

function firstStateOf(scenario: string): 'failed' | 'lost' | 'accepted' {
  const { answer } = scriptOf(scenario)
  return answer === 'refused' ? 'failed' : answer === 'lost' ? 'lost' : 'accepted'
}

function firstStepAt(scenario: string): Date {
  return new Date(Date.now() + (scriptOf(scenario).steps[0]?.delays ?? 0) * sandboxDelayMs())
}

/** Takes an order under its reference, once, however often it is sent. */
export async function takeSandboxOrder(order: PayoutOrder): Promise<RailAnswer> {
  const scenario = scenarioOf(order.beneficiary)
  const row = await taking.submit({ ...order, scenario })
  const { minor, currency } = order.amount
  if (row.amount_minor !== minor || row.currency !== currency) {
    throw new Error('reference reused with another amount')
  }
  const { answer } = scriptOf(scenario)
  if (answer === 'refused') return { kind: 'refused', reasonCode: 'refused-by-rail' }
  if (row.submit_calls === 1 && answer !== 'clear') {
    return { kind: 'unclear', note: 'no answer within the time limit' }
  }
  return answerOf(row)
}

const queryOrders = defineStatement({
  domain: 'payments',
  name: 'sandbox-query-orders',
  text: `
    UPDATE sandbox_payout SET query_calls = query_calls + 1 WHERE ref = ANY((SELECT $1::text[])::text[])
    RETURNING ref, amount_minor, currency, state, reason_code, version, submit_calls`,
  parameters: ['text[]'],
  row: columns,
})

const querying = new BatchQueue<string, OrderRow | null>({
  name: 'payments-sandbox-query-orders',
  keyOf: (ref) => ref,
  together: async (refs) => {
    const rows = await queryOrders.rows(database.pool, [refs])
    const found = new Map(rows.map((row) => [row.ref, row]))
    return refs.map((ref) => found.get(ref) ?? null)
  },
})

/** What the bank knows of an order. */
export async function querySandboxOrder(ref: Id<'pay'>): Promise<RailAnswer> {
  const row = await querying.submit(ref)
  return row ? answerOf(row) : { kind: 'not-found' }
}

function inOrder(refs: readonly string[], rows: readonly OrderRow[]): OrderRow[] {
  const byRef = new Map(rows.map((row) => [row.ref, row]))
  return refs.map((ref) => {
    const row = byRef.get(ref)
    if (!row) throw new Error('the sandbox rail lost an insert')
    return row
  })
}

function answerOf(row: OrderRow): RailAnswer {
  if (row.state === 'lost') return { kind: 'not-found' }
  const reason = payoutReasonCodeSchema.safeParse(row.reason_code)
  return {
    kind: 'status',
    status: {
      state: row.state,
      version: row.version,
      railReference: `SBX${row.ref.slice(-12).toUpperCase()}`,
      amount: moneyOf(row.amount_minor, row.currency),
      reasonCode: reason.success ? reason.data : null,
    },
  }
}
