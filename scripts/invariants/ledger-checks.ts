import type { DomainReader, Violation } from './reader.ts'

type Finding = { subject: string; found: string }

/** I1 to I3 on the books alone, in queries of their own, independent of the ledger's code. */
const checks: readonly { invariant: string; sql: string }[] = [
  {
    invariant: 'I1 debits equal credits per transfer and currency',
    sql: `SELECT transfer_id::text || ' ' || currency AS subject,
                 sum(CASE direction WHEN 'debit' THEN amount ELSE -amount END)::text AS found
            FROM entry GROUP BY transfer_id, currency
          HAVING sum(CASE direction WHEN 'debit' THEN amount ELSE -amount END) <> 0`,
  },
  {
    invariant: 'I1 debits equal credits per currency',
    sql: `SELECT currency AS subject, sum(posted_debits - posted_credits)::text AS found
            FROM account GROUP BY currency HAVING sum(posted_debits - posted_credits) <> 0`,
  },
  {
    invariant: 'I2 counters equal entries',
    sql: `SELECT account.id::text AS subject,
                 concat_ws(' ', posted_debits, posted_credits, 'entries', debits, credits) AS found
            FROM account
            LEFT JOIN (SELECT account_id,
                              sum(amount) FILTER (WHERE direction = 'debit') AS debits,
                              sum(amount) FILTER (WHERE direction = 'credit') AS credits
                         FROM entry GROUP BY account_id) sums ON sums.account_id = account.id
           WHERE posted_debits <> coalesce(debits, 0) OR posted_credits <> coalesce(credits, 0)`,
  },
  {
    invariant: 'I3 no customer has less than nothing available',
    sql: `SELECT owner_ref AS subject, (posted_credits - posted_debits - pending_debits)::text AS found
            FROM account
           WHERE kind = 'wallet' AND posted_credits - posted_debits - pending_debits < 0`,
  },
  {
    invariant: 'I3 holds equal what is held',
    sql: `SELECT account.id::text AS subject, concat_ws(' ', pending_debits, 'holds', remaining) AS found
            FROM account
            LEFT JOIN (SELECT debit_account_id, sum(open_hold.remaining) AS remaining
                         FROM open_hold JOIN hold ON hold.id = open_hold.hold_id
                        GROUP BY debit_account_id) held ON held.debit_account_id = account.id
           WHERE pending_debits <> coalesce(remaining, 0)`,
  },
  {
    invariant: 'I5 a hold ends once',
    sql: `SELECT hold_id::text AS subject, count(*)::text || ' ends' AS found
            FROM hold_resolution WHERE is_final GROUP BY hold_id HAVING count(*) > 1`,
  },
]

export const ledgerInvariants = [...new Set(checks.map((check) => check.invariant))]

export async function checkLedger(reader: DomainReader): Promise<Violation[]> {
  const violations: Violation[] = []
  for (const { invariant, sql } of checks) {
    const findings = await reader.read<Finding>('ledger', sql)
    violations.push(...findings.map((finding) => ({ invariant, ...finding })))
  }
  return violations
}
