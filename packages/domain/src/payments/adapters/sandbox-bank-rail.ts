import { randomBytes } from 'node:crypto'
import { wakeRelay } from '@corridor/db/wake-relay'
import type { Id } from '@corridor/kernel/ids'
import { formatAmount, type Money } from '@corridor/kernel/money'
import type { BankRail } from '../ports.ts'
import { currencyOf, database, moneyOf } from '../store.ts'
import { sandboxDelayMs } from './configuration.ts'
import { checkSandboxPayee } from './sandbox-payee-check.ts'
import { querySandboxOrder, takeSandboxOrder } from './sandbox-payout-orders.ts'
import { scriptOf } from './sandbox-payout-script.ts'
import { returnInSandbox } from './sandbox-returns.ts'

/*
 * A bank in a box. It stands for a system outside: it keeps books of its own in sandbox_* tables and writes
 * them on connections of its own, statement by statement, never inside a transaction of ours. What it has
 * accepted stays accepted when we crash or roll back.
 */

type PayoutRow = {
  ref: string
  amount_minor: string
  currency: string
  scenario: string
  state: string
  reason_code: string | null
  version: number
}

export const sandboxBankRail: BankRail = {
  payOut: takeSandboxOrder,
  query: querySandboxOrder,
  validatePayee: (beneficiary) => Promise.resolve(checkSandboxPayee(beneficiary)),

  async getCredit(creditId) {
    const { rows } = await database.pool.query<{
      amount_minor: string
      currency: string
      reference_text: string
    }>('SELECT amount_minor, currency, reference_text FROM sandbox_bank_credit WHERE id = $1', [
      creditId,
    ])
    const row = rows[0]
    if (!row) return null
    return {
      creditId,
      amount: moneyOf(BigInt(row.amount_minor), row.currency),
      referenceText: row.reference_text,
    }
  },

  returnCredit: returnInSandbox,

  receivingAccount(currency) {
    const accountNumber = `SBX-${currency}-0042-7781`
    return {
      accountName: 'Corridor Customer Funds',
      accountNumber,
      bankName: 'Sandbox Bank',
      lines: [
        { code: 'holder', value: 'Corridor Customer Funds' },
        { code: 'number', value: accountNumber },
        { code: 'bank', value: 'Sandbox Bank' },
        { code: 'currency', value: currency },
      ],
    }
  },
}

/** Moves every order whose time has come one step on, each with its message. @returns how many moved */
export async function advanceSandboxPayouts(): Promise<number> {
  const { rows } = await database.pool.query<PayoutRow & { steps_taken: number }>(
    `SELECT * FROM sandbox_payout WHERE next_at <= now() ORDER BY next_at LIMIT 200`,
  )
  let moved = 0
  for (const row of rows) {
    const script = scriptOf(row.scenario)
    const done = script.steps.findIndex((step) => step.state === row.state)
    const step = script.steps[done + 1]
    const after = script.steps[done + 2]
    if (!step) {
      await database.pool.query('UPDATE sandbox_payout SET next_at = NULL WHERE ref = $1', [
        row.ref,
      ])
      continue
    }
    const nextAt = after ? new Date(Date.now() + after.delays * sandboxDelayMs()) : null
    if (await moveSandboxPayout(row, step.state, step.reasonCode ?? null, nextAt)) moved++
  }
  return moved
}

/** Sets an order's outcome by hand, for demonstrations and tests; false when the rail has no such order. */
export async function forceSandboxPayout(
  ref: Id<'pay'>,
  state: 'completed' | 'failed' | 'bounced',
): Promise<boolean> {
  const { rows } = await database.pool.query<PayoutRow>(
    `SELECT * FROM sandbox_payout WHERE ref = $1 AND state <> 'lost'`,
    [ref],
  )
  const row = rows[0]
  if (!row) return false
  const reason =
    state === 'completed' ? null : state === 'failed' ? 'account-closed' : 'returned-by-bank'
  return moveSandboxPayout(row, state, reason, null)
}

/** One statement: the change and the message about it, or neither. */
async function moveSandboxPayout(
  row: PayoutRow,
  state: string,
  reasonCode: string | null,
  nextAt: Date | null,
): Promise<boolean> {
  const version = row.version + 1
  const body = JSON.stringify({
    type: `payout.${state}`,
    timestamp: new Date().toISOString(),
    data: {
      payoutId: row.ref,
      state,
      amount: formatAmount(moneyOf(BigInt(row.amount_minor), row.currency)),
      currency: row.currency,
    },
  })
  const result = await database.pool.query(
    `WITH moved AS (
       UPDATE sandbox_payout
          SET state = $3, reason_code = $4, version = version + 1, next_at = $5,
              paid_times = paid_times + CASE WHEN $3 = 'completed' THEN 1 ELSE 0 END
        WHERE ref = $1 AND version = $2
        RETURNING ref)
     INSERT INTO sandbox_webhook (event_id, provider, body)
     SELECT $6, 'bank-rail', $7 FROM moved`,
    [row.ref, row.version, state, reasonCode, nextAt, `evt_${row.ref}_${version}`, body],
  )
  wakeRelay('payments')
  return result.rowCount === 1
}

/** Lets money arrive at the sandbox bank, as if a customer's bank had sent it. */
export async function creditSandboxAccount(referenceText: string, amount: Money): Promise<string> {
  const creditId = `crd_${randomBytes(12).toString('hex')}`
  const body = JSON.stringify({
    type: 'credit.received',
    timestamp: new Date().toISOString(),
    data: { creditId, amount: formatAmount(amount), currency: amount.currency },
  })
  await database.pool.query(
    `WITH credit AS (
       INSERT INTO sandbox_bank_credit (id, amount_minor, currency, reference_text)
       VALUES ($1, $2, $3, $4) RETURNING id)
     INSERT INTO sandbox_webhook (event_id, provider, body)
     SELECT $5, 'bank-rail', $6 FROM credit`,
    [
      creditId,
      amount.minor.toString(),
      currencyOf(amount.currency),
      referenceText,
      `evt_${creditId}`,
      body,
    ],
  )
  wakeRelay('payments')
  return creditId
}
