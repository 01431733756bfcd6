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
  // One posting by itself.
  {
    in: 'account_problem',
    write: 'available_after < floor_minor - 1',
    for: 'available_after < floor_minor',
  },
  {
    in: 'account_problem',
    write: 'filled_after > ceiling_minor + 1',
    for: 'filled_after > ceiling_minor',
  },
  {
    in: 'account_problem',
    write: 'WHEN false AND a.is_closed THEN 3',
    for: 'WHEN a.is_closed THEN 3',
  },
  {
    in: 'account_problem',
    write: 'd.credits ELSE d.debits END > 0 THEN 4',
    for: 'd.debits ELSE d.credits END > 0 THEN 4',
  },
  { in: 'account_problem', write: 'l.currency = a.currency', for: 'l.currency <> a.currency' },
  {
    in: 'account_problem',
    write: 'd.captured_debits > d.debits + 1000',
    for: 'd.captured_debits > d.debits',
  },
  { in: 'capture_problem', write: 'c.amount > o.remaining + 1', for: 'c.amount > o.remaining' },
  {
    in: 'capture_problem',
    write: 'WHEN false AND o.expires_at <= p_now',
    for: 'WHEN o.expires_at <= p_now',
  },
  { in: 'posting_delta', write: 'sum(c.freed_debits) + 1', for: 'sum(c.freed_debits)' },
  {
    in: 'posting_delta',
    write: 'c.amount ELSE o.remaining END AS freed',
    for: 'o.remaining ELSE c.amount END AS freed',
  },
  { in: 'write_legs', write: 'a.posted_debits + d.credits', for: 'a.posted_debits + d.debits' },
  { in: 'write_legs', write: 'a.entry_count + 1', for: 'a.entry_count + d.lines' },
  {
    in: 'write_legs',
    write: 'moved.entries_before + 1 + row_number()',
    for: 'moved.entries_before + row_number()',
  },
  {
    in: 'write_legs',
    write: 'OLD.posted_debits - OLD.posted_credits',
    for: 'OLD.posted_credits - OLD.posted_debits',
  },
  {
    in: 'write_legs',
    write: 'p_id ELSE moved.last_id END AS prev_id',
    for: 'moved.last_id ELSE p_id END AS prev_id',
  },
  {
    in: 'write_legs',
    write: `CASE d.leg_no WHEN 2 THEN nextval`,
    for: `CASE d.leg_no WHEN 1 THEN nextval`,
  },
  { in: 'write_captures', write: 'o.remaining AS rest', for: 'o.remaining - c.amount AS rest' },
  { in: 'is_same_posting', write: '(p_code, min(l.reference))', for: '(p_code, p_reference)' },
  {
    in: 'is_same_posting',
    write: 'p_effective_at IS NOT NULL THEN true WHEN p_effective_at IS NULL',
    for: 'p_effective_at IS NULL',
  },
  {
    in: 'is_same_posting',
    write: 'array_agg(l.amount ORDER BY l.leg_no) IS NOT NULL',
    for: 'array_agg(l.amount ORDER BY l.leg_no) = p_amount',
  },
  {
    in: 'is_same_posting',
    write: 'array_agg(l.reverses_leg ORDER BY l.leg_no) IS NOT NULL',
    for: 'array_agg(l.reverses_leg ORDER BY l.leg_no) = p_reverses_leg',
  },
  {
    in: 'is_same_hold',
    write: 'extract(epoch FROM h.expires_at - h.recorded_at) IS NOT NULL',
    for: 'extract(epoch FROM h.expires_at - h.recorded_at) IS NOT DISTINCT FROM p_expires_in_seconds::numeric',
  },
  {
    in: 'reversal_problem',
    write: '+ asked.amount > 2 * o.amount',
    for: '+ asked.amount > o.amount',
  },
  {
    in: 'reverse_transfer',
    write: `array_agg(o.debit_account_id ORDER BY o.leg_no), array_agg(o.credit_account_id ORDER BY o.leg_no)`,
    for: `array_agg(o.credit_account_id ORDER BY o.leg_no), array_agg(o.debit_account_id ORDER BY o.leg_no)`,
  },
  {
    in: 'reverse_transfer',
    write: `'{}', '{}', '{}', '{}', NULL, v_leg`,
    for: `'{}', '{}', '{}', '{}', p_original, v_leg`,
  },
  {
    in: 'post_legs',
    write: 'IF false AND p_is_dry_run THEN\n    RETURN',
    for: 'IF p_is_dry_run THEN\n    RETURN',
  },
  // Holds and accounts.
  {
    in: 'place_hold',
    write: 'b.available - p_amount < a.floor_minor - 1',
    for: 'b.available - p_amount < a.floor_minor',
  },
  {
    in: 'place_hold',
    write: 'WHEN a.currency = p_currency THEN 2',
    for: 'WHEN a.currency <> p_currency THEN 2',
  },
  {
    in: 'release_holds',
    write: 'sum(f.debits) / 2 AS freed_debits',
    for: 'sum(f.debits) AS freed_debits',
  },
  {
    in: 'void_hold',
    write: `v_end.kind = 'voided' THEN`,
    for: `v_end.kind = 'voided' AND v_end.command_id = p_command THEN`,
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
  // The same in a batch.
  {
    in: 'apply_batch',
    write: 'a_held_debits[d] - m > a_floor[d] THEN',
    for: 'a_held_debits[d] - m < a_floor[d] THEN',
  },
  {
    in: 'apply_batch',
    write: 'h_left[h] := h_left[h];',
    for: 'h_left[h] := h_left[h] - v_freed;',
  },
  { in: 'apply_batch', write: 'IF t < m - 1000 THEN', for: 'IF t < m THEN' },
  { in: 'apply_batch', write: 'THEN m ELSE h_left[h] END;', for: 'THEN h_left[h] ELSE m END;' },
  { in: 'apply_batch', write: 'IF a_takes[d] = ', for: 'IF a_gives[d] = ' },
  {
    in: 'apply_batch',
    write: 'a_debits[d] := a_debits[d] - m + 1; a_credits[c]',
    for: 'a_debits[d] := a_debits[d] - m; a_credits[c]',
  },
  {
    in: 'apply_batch',
    write: 'a_last[d] := l; a_last[c] := l_credit_prev[l];',
    for: 'a_last[d] := l_debit_prev[l]; a_last[c] := l_credit_prev[l];',
  },
  {
    in: 'apply_batch',
    write: 'l_credit_prev[l] := a_last[d]',
    for: 'l_credit_prev[l] := a_last[c]',
  },
  {
    in: 'apply_batch',
    write: 'l_debit_balance[l] := a_credits[d] - a_debits[d] + 1;',
    for: 'l_debit_balance[l] := a_credits[d] - a_debits[d];',
  },
  {
    in: 'apply_batch',
    write: 'g.amount IS NOT NULL',
    for: 'g.amount = p_amount[x.before + g.leg_no]',
  },
  {
    in: 'apply_batch',
    write: 'g.reference IS NOT NULL',
    for: 'g.reference = p_references[x.place]',
  },
  { in: 'apply_batch', write: 'count(*) > 0 AND', for: 'count(*) = max(x.last - x.before) AND' },
  { in: 'apply_batch', write: 'u.freed, u.is_final', for: 'u.freed - u.captured, u.is_final' },
  { in: 'apply_batch', write: 'a_held_debits[d] - 1;', for: 'a_held_debits[d] - h_left[h];' },
  {
    in: 'apply_batch',
    write: 'posted_credits = a_debits[u.n]',
    for: 'posted_credits = a_credits[u.n]',
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
      expect(
        await runBattery(ask, fault.in === 'apply_batch' ? 'batches' : 'alone', 1),
      ).not.toEqual([])
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
