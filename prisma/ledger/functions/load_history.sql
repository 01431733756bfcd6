-- Fills an empty journal with a past that was invented: accounts, legs, holds and what became of them, as lists of rows.
-- Entries are numbered, linked and balanced as postings would have left them, in the order of their times, ids and
-- numbers. Rows have no place among the events: nothing happens now. For demonstrations, by the schema's owner alone.
-- Of lists the planner expects a hundred rows, and would compare each of thousands with each.
CREATE OR REPLACE FUNCTION load_history(p_accounts json, p_legs json, p_holds json, p_resolutions json)
RETURNS void LANGUAGE plpgsql SET search_path = ledger, pg_temp SET timezone = 'UTC'
SET enable_nestloop = off SET jit = off AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(7326004, 1);
  IF EXISTS (SELECT FROM account) OR EXISTS (SELECT FROM leg) THEN
    RAISE EXCEPTION 'ledger: a history is loaded into an empty journal only';
  END IF;
  PERFORM make_partition(month)
    FROM (SELECT min(l.recorded_at) AS since FROM json_to_recordset(p_legs) AS l (recorded_at timestamptz)) AS first
   CROSS JOIN LATERAL generate_series(date_trunc('month', first.since), clock_timestamp(), interval '1 month') AS month;

  INSERT INTO account (id, kind, owner_ref, currency, exponent, side, floor_minor, is_closed, recorded_at)
  SELECT a.id, a.kind, a.owner_ref, a.currency, a.exponent, a.side, NULL, a.is_closed, a.recorded_at
    FROM json_populate_recordset(NULL::account, p_accounts) AS a;

  INSERT INTO leg (transfer_id, leg_no, currency, debit_account_id, credit_account_id, amount, debit_seq,
                   debit_balance, credit_seq, credit_balance, effective_at, recorded_at, code, reference,
                   correlation_id, debit_prev_id, debit_prev_leg, credit_prev_id, credit_prev_leg)
  WITH given AS MATERIALIZED (
    SELECT l.* FROM json_populate_recordset(NULL::leg, p_legs) AS l
  ), line AS MATERIALIZED (
    SELECT g.transfer_id, g.leg_no, s.direction, row_number() OVER in_account AS seq,
           sum(CASE s.direction WHEN a.side THEN g.amount ELSE -g.amount END) OVER in_account AS balance,
           lag(g.transfer_id) OVER in_account AS prev_id, lag(g.leg_no) OVER in_account AS prev_leg
      FROM given g
     CROSS JOIN LATERAL (VALUES (g.debit_account_id, 'debit'), (g.credit_account_id, 'credit')) AS s (account_id, direction)
      JOIN account a ON a.book_id = 1 AND a.id = s.account_id AND a.currency = g.currency
    WINDOW in_account AS (PARTITION BY s.account_id ORDER BY g.recorded_at, g.transfer_id, g.leg_no)
  )
  SELECT g.transfer_id, g.leg_no, g.currency, g.debit_account_id, g.credit_account_id, g.amount, d.seq, d.balance,
         c.seq, c.balance, g.recorded_at, g.recorded_at, g.code, g.reference, g.correlation_id,
         d.prev_id, d.prev_leg, c.prev_id, c.prev_leg
    FROM given g
    LEFT JOIN line d ON d.transfer_id = g.transfer_id AND d.leg_no = g.leg_no AND d.direction = 'debit'
    LEFT JOIN line c ON c.transfer_id = g.transfer_id AND c.leg_no = g.leg_no AND c.direction = 'credit';

  INSERT INTO hold (id, debit_account_id, currency, amount, code, reference, recorded_at, correlation_id)
  SELECT h.id, h.debit_account_id, h.currency, h.amount, h.code, h.reference, h.recorded_at, h.correlation_id
    FROM json_populate_recordset(NULL::hold, p_holds) AS h;
  INSERT INTO hold_resolution (hold_id, resolution_no, kind, captured, released, is_final, transfer_id, recorded_at,
                               correlation_id)
  SELECT r.hold_id, 1, r.kind, r.captured, r.released, true, r.transfer_id, r.recorded_at, r.correlation_id
    FROM json_populate_recordset(NULL::hold_resolution, p_resolutions) AS r;
  INSERT INTO open_hold (hold_id, remaining)
  SELECT h.id, h.amount FROM hold h WHERE NOT EXISTS (SELECT FROM hold_resolution r WHERE r.hold_id = h.id);

  PERFORM count_history(p_accounts);
END $$;

REVOKE EXECUTE ON FUNCTION load_history FROM corridor_ledger;
