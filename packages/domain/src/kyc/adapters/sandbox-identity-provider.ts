import type { CheckOrder, CheckResult, IdentityCheckProvider } from '../ports.ts'
import { database } from '../store.ts'
import { sandboxDelayMs } from './configuration.ts'

/*
 * An identity provider in a box. It stands for a system outside: books of its own in sandbox_* tables,
 * written statement by statement on connections of its own, never inside a transaction of ours. It keeps
 * no personal data: it decides when the check comes in and remembers the answer.
 */

type SandboxRow = {
  ref: string
  outcome: CheckResult['outcome']
  reasons: string[]
  answered_at: Date | null
}

/**
 * What the sandbox will answer: last name `Refer` or `Reject`, or a document file whose name has that
 * word in it; everybody else is clear.
 */
export function sandboxResultOf(order: CheckOrder): CheckResult {
  const words = [
    order.person.lastName.toLowerCase(),
    ...order.documents.flatMap(({ fileName }) => fileName.toLowerCase().split(/[^a-z]+/)),
  ]
  if (words.includes('reject')) return { outcome: 'reject', reasons: ['document-suspected'] }
  if (words.includes('refer')) return { outcome: 'refer', reasons: ['name-partial-match'] }
  return { outcome: 'clear', reasons: [] }
}

export const sandboxIdentityProvider: IdentityCheckProvider = {
  async startCheck(order) {
    const { outcome, reasons } = sandboxResultOf(order)
    await database.pool.query(
      `INSERT INTO sandbox_check AS s (ref, outcome, reasons, answer_at)
       VALUES ($1, $2, $3, date_trunc('milliseconds', now()) + $4 * interval '1 ms')
       ON CONFLICT (ref) DO UPDATE SET submit_calls = s.submit_calls + 1`,
      [order.ref, outcome, reasons, sandboxDelayMs()],
    )
  },

  async getResult(ref) {
    const { rows } = await database.pool.query<SandboxRow>(
      'SELECT * FROM sandbox_check WHERE ref = $1 AND answered_at IS NOT NULL',
      [ref],
    )
    const row = rows[0]
    return row ? { outcome: row.outcome, reasons: row.reasons } : null
  },
}

/** Answers every check whose time has come, each with its message. @returns how many were answered */
export async function answerSandboxChecks(): Promise<number> {
  const { rows } = await database.pool.query<{ ref: string }>(
    'SELECT ref FROM sandbox_check WHERE answered_at IS NULL AND answer_at <= now() LIMIT 200',
  )
  let answered = 0
  for (const { ref } of rows) {
    const body = JSON.stringify({
      type: 'check.completed',
      timestamp: new Date().toISOString(),
      data: { checkRef: ref },
    })
    // One statement: the answer and the message about it, or neither. Times are cut to the column's milliseconds:
    // rounded up they would lie in the future.
    const result = await database.pool.query(
      `WITH answered AS (
         UPDATE sandbox_check SET answered_at = now(), answer_at = NULL
          WHERE ref = $1 AND answered_at IS NULL RETURNING ref)
       INSERT INTO sandbox_webhook (event_id, provider, body, next_at)
       SELECT $2, 'identity-check', $3, date_trunc('milliseconds', now()) FROM answered`,
      [ref, `evt_${ref}`, body],
    )
    answered += result.rowCount ?? 0
  }
  return answered
}
