import { closeAllDomains } from '@corridor/db/domain-database'
import { useTestDatabase } from '@corridor/db/testing'
import { expect, it } from 'vitest'
import { runBattery } from './testing/battery.ts'
import type { OwnerQuery } from './testing/battery-scene.ts'

// The functions of the database are tested by planting faults into them: each must turn the battery red.

const db = useTestDatabase()
const ask: OwnerQuery = (sql, values) => db.ownerQuery<{ n: number }>('ledger', sql, values)

type Fault = { readonly in: string; readonly write: string; readonly for: string }

const faults: readonly Fault[] = [
  { in: 'limit_problem', write: 'v_amount < p_floor - 1 THEN', for: 'v_amount < p_floor THEN' },
  { in: 'limit_problem', write: 'v_amount > p_ceiling + 1 THEN', for: 'v_amount > p_ceiling THEN' },
  { in: 'limit_problem', write: 'THEN filled_of(', for: 'THEN available_of(' },
  { in: 'leg_problem', write: 'IF false THEN', for: 'IF v_giver IS NOT NULL THEN' },
  { in: 'leg_problem', write: 'IF false THEN', for: 'IF v_taker IS NOT NULL THEN' },
  {
    in: 'currency_problem',
    write: 'WHEN p_allowed <> p_currency THEN NULL',
    for: 'WHEN p_allowed = p_currency THEN NULL',
  },
  { in: 'currency_problem', write: `IN (p_currency, '')`, for: `NOT IN (p_currency, '')` },
  {
    in: 'read_accounts',
    write: `NOT (x.is_frozen AND x.side = 'debit') THEN`,
    for: `NOT (x.is_closed OR x.is_frozen AND x.side = 'debit') THEN`,
  },
  {
    in: 'read_accounts',
    write: `NOT (x.is_closed) THEN`,
    for: `NOT (x.is_closed OR x.is_frozen AND x.side = 'credit') THEN`,
  },
  {
    in: 'read_accounts',
    write: `x.is_closed OR x.is_frozen AND x.side = 'debit') THEN`,
    for: `x.is_closed OR x.is_frozen AND x.side = 'credit') THEN`,
  },
  {
    in: 'read_accounts',
    write: `account-frozen', ' account-closed') END),\n           array_agg(x.floor`,
    for: `account-frozen', ' account-not-found') END),\n           array_agg(x.floor`,
  },
  {
    in: 'read_accounts',
    write: 'array_agg(x.posted_debits), array_agg(x.posted_debits)',
    for: 'array_agg(x.posted_debits), array_agg(x.posted_credits)',
  },
  {
    in: 'read_holds',
    write: 'o.expires_at <= clock_timestamp() AND false',
    for: 'o.expires_at <= clock_timestamp()',
  },
  {
    in: 'read_holds',
    write: 'array_agg(h.amount ORDER BY p.place)',
    for: 'array_agg(o.remaining ORDER BY p.place)',
  },
  { in: 'read_holds', write: '0 AS n', for: 'count(*)::integer AS n' },
  {
    in: 'hold_problem',
    write: 'p_asked > p_remaining + 1 THEN',
    for: 'p_asked > p_remaining THEN',
  },
  { in: 'hold_problem', write: 'IF false THEN', for: 'IF p_kind = 1 AND p_is_expired THEN' },
  { in: 'hold_problem', write: 'p_kind = 4', for: 'p_ended IS NOT NULL OR p_kind = 4' },
  { in: 'hold_problem', write: 'p_ended_by IS NOT NULL THEN', for: 'p_ended_by = p_command THEN' },
  { in: 'capture_unmatched', write: 'IF v_given < -1000 OR', for: 'IF v_given < 0 OR' },
  {
    in: 'reversal_problem',
    write: 'b.amount + a.amount <= 2 * o.amount',
    for: 'b.amount + a.amount <= o.amount',
  },
  {
    in: 'reversal_problem',
    write: '(o.debit_account_id, o.credit_account_id) =',
    for: '(o.credit_account_id, o.debit_account_id) =',
  },
  {
    in: 'judge_batch',
    write: 'THEN p_capture[k] ELSE h_left[h] END;',
    for: 'THEN h_left[h] ELSE p_capture[k] END;',
  },
  {
    in: 'judge_batch',
    write: 'a_held_debits[d] := a_held_debits[d] - m + 1;',
    for: 'a_held_debits[d] := a_held_debits[d] - m;',
  },
  { in: 'judge_batch', write: 'h_left[h] := h_left[h];', for: 'h_left[h] := h_left[h] - m;' },
  { in: 'judge_batch', write: 'IF (a_takes[d] = ', for: 'IF (a_gives[d] = ' },
  {
    in: 'judge_batch',
    write: 'a_held_debits[d] := a_held_debits[d];',
    for: 'a_held_debits[d] := a_held_debits[d] + m;',
  },
  { in: 'judge_batch', write: 'v_is_doubtful := false;', for: 'v_is_doubtful := true;' },
  {
    in: 'judge_batch',
    write: 'a_debits[d] := a_debits[d] + m + 1;',
    for: 'a_debits[d] := a_debits[d] + m;',
  },
  {
    in: 'judge_batch',
    write: 'a_credits[c] := a_credits[c] + m + 1;',
    for: 'a_credits[c] := a_credits[c] + m;',
  },
  {
    in: 'judge_batch',
    write: 'l_debit_seq[l] := a_entries[d] + 1;',
    for: 'l_debit_seq[l] := a_entries[d];',
  },
  {
    in: 'judge_batch',
    write: 'a_entries[c] := a_entries[c] + 2;',
    for: 'a_entries[c] := a_entries[c] + 1;',
  },
  {
    in: 'judge_batch',
    write: 'l_credit_prev[l] := a_last[d]',
    for: 'l_credit_prev[l] := a_last[c]',
  },
  {
    in: 'judge_batch',
    write: 'l_debit_balance[l] := a_credits[d] - a_debits[d] + 1;',
    for: 'l_debit_balance[l] := a_credits[d] - a_debits[d];',
  },
  {
    in: 'judge_batch',
    write: 'l_debit_balance[l] - a_held_debits[d] < a_floor[d] - 1',
    for: 'l_debit_balance[l] - a_held_debits[d] < a_floor[d]',
  },
  {
    in: 'judge_batch',
    write: 'IF v_is_doubtful THEN',
    for: 'IF v_problem IS NULL AND v_is_doubtful THEN',
  },
  {
    in: 'judge_batch',
    write: 'a_debits[d] := a_debits[d] - m + 1; a_credits[c]',
    for: 'a_debits[d] := a_debits[d] - m; a_credits[c]',
  },
  {
    in: 'judge_batch',
    write: 'a_last[d] := l; a_last[c] := l_credit_prev[l];',
    for: 'a_last[d] := l_debit_prev[l]; a_last[c] := l_credit_prev[l];',
  },
  {
    in: 'judge_batch',
    write: 'h_left[h] := h_left[h] + m;',
    for: 'h_left[h] := h_left[h] + m; h_end[h] := NULL;',
  },
  { in: 'judge_batch', write: 'IF false AND p_is_dry_run THEN', for: 'IF p_is_dry_run THEN' },
  { in: 'answers_by_id', write: 'g.code IS NOT NULL', for: 'g.code = p_codes[x.place]' },
  {
    in: 'answers_by_id',
    write: 'g.reference IS NOT NULL',
    for: 'g.reference = p_references[x.place]',
  },
  {
    in: 'answers_by_id',
    write: 'g.effective_at <> coalesce(p_effective_at',
    for: 'g.effective_at = coalesce(p_effective_at',
  },
  {
    in: 'answers_by_id',
    write: 'g.amount IS NOT NULL',
    for: 'g.amount = p_amount[x.before + g.leg_no]',
  },
  { in: 'answers_by_id', write: 'count(*) > 0', for: 'count(*) = max(x.last - x.before)' },
  {
    in: 'answers_by_id',
    write: 'true',
    for: 'g.reverses_leg IS NOT DISTINCT FROM p_reverses_leg[x.before + g.leg_no]',
  },
  {
    in: 'answers_by_id',
    write: 'IS NOT NULL',
    for: 'IS NOT DISTINCT FROM p_expires_in[x.place]::numeric',
  },
  {
    in: 'answers_by_id',
    write: 'h.currency, p_amount[x.last], h.code',
    for: 'h.currency, h.amount, h.code',
  },
  {
    in: 'write_legs',
    write: 'x.l = x.before + 2 THEN nextval',
    for: 'x.l = x.before + 1 THEN nextval',
  },
  {
    in: 'write_legs',
    write: 'NULL, p_reverses_leg[x.l]',
    for: 'p_reverses[x.n], p_reverses_leg[x.l]',
  },
  {
    in: 'write_holds',
    write: 'SELECT id, amount + 1, expires_at FROM placed',
    for: 'SELECT id, amount, expires_at FROM placed',
  },
  {
    in: 'write_resolutions',
    write: 'u.freed, u.is_final',
    for: 'u.freed - u.captured, u.is_final',
  },
  { in: 'write_resolutions', write: 'o.hold_id)] IS NULL;', for: 'o.hold_id)] IS NOT NULL;' },
  {
    in: 'write_accounts',
    write: 'posted_credits = a_debits[u.n]',
    for: 'posted_credits = a_credits[u.n]',
  },
  {
    in: 'write_accounts',
    write: 'pending_debits = a.pending_debits',
    for: 'pending_debits = a_held_debits[u.n]',
  },
  {
    in: 'balances_after',
    write: 'available_of(a.side, 0, d.credits, d.held_debits',
    for: 'available_of(a.side, d.debits, d.credits, d.held_debits',
  },
  {
    in: 'set_account_flags',
    write: 'p_closed AND (false',
    for: 'p_closed AND (v_account.posted_debits <> v_account.posted_credits',
  },
  {
    in: 'tell_monitors',
    write: 'THEN v_after < m.threshold_minor',
    for: 'THEN v_before >= m.threshold_minor AND v_after < m.threshold_minor',
  },
]

it('the battery is green on the functions as they are', async () => {
  expect(await runBattery(ask)).toEqual([])
})

it.each(faults.map((fault) => [`${fault.in}: ${fault.for} -> ${fault.write}`, fault] as const))(
  '%s',
  async (_name, fault) => {
    const [row] = await db.ownerQuery<{ source: string }>(
      'ledger',
      `SELECT pg_get_functiondef(oid) AS source FROM pg_proc
        WHERE pronamespace = 'ledger'::regnamespace AND proname = $1`,
      [fault.in],
    )
    const source = row?.source ?? ''
    const planted = source.replace(fault.for, () => fault.write)
    expect(planted).not.toBe(source)
    try {
      await db.ownerQuery('ledger', planted)
      // Sessions may keep the plans that they made.
      await closeAllDomains()
      expect(await runBattery(ask, 'batches', 1)).not.toEqual([])
    } finally {
      await db.ownerQuery('ledger', source)
      await repair()
      await closeAllDomains()
    }
  },
)

/** The journal that a fault has written down wrongly goes, so that the next fault meets right books. */
async function repair(): Promise<void> {
  for (const table of ['leg', 'hold', 'hold_resolution']) {
    await db.ownerQuery('ledger', `ALTER TABLE ${table} DISABLE TRIGGER ${table}_insert_only`)
    await db.ownerQuery('ledger', `DELETE FROM ${table}`)
    await db.ownerQuery('ledger', `ALTER TABLE ${table} ENABLE TRIGGER ${table}_insert_only`)
  }
  await db.ownerQuery('ledger', 'DELETE FROM open_hold')
  await db.ownerQuery('ledger', 'ALTER TABLE account DISABLE TRIGGER account_stays')
  await db.ownerQuery('ledger', 'DELETE FROM account')
  await db.ownerQuery('ledger', 'ALTER TABLE account ENABLE TRIGGER account_stays')
}
