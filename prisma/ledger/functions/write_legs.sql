-- Moves the counters and writes the legs, each with its numbers, the balances after it and the entries before it.
CREATE OR REPLACE FUNCTION write_legs(
  p_id uuid, p_code text, p_reference text, p_debit uuid[], p_credit uuid[], p_currency text[], p_amount bigint[],
  p_hold uuid[], p_capture bigint[], p_final boolean[], p_effective_at timestamptz, p_now timestamptz,
  p_reverses uuid, p_reverses_leg smallint[], p_correlation text)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  WITH moved AS (
    UPDATE account a
       SET posted_debits = a.posted_debits + d.debits,
           posted_credits = a.posted_credits + d.credits,
           pending_debits = a.pending_debits - d.freed_debits,
           pending_credits = a.pending_credits - d.freed_credits,
           entry_count = a.entry_count + d.lines,
           last_transfer_id = CASE WHEN d.lines > 0 THEN p_id ELSE a.last_transfer_id END,
           last_leg_no = CASE WHEN d.lines > 0 THEN d.last_leg ELSE a.last_leg_no END
      FROM posting_delta(p_debit, p_credit, p_amount, p_hold, p_capture, p_final) d
     WHERE a.book_id = 1 AND a.id = d.account_id
    RETURNING a.id, a.side, OLD.entry_count AS entries_before, OLD.last_transfer_id AS last_id,
              OLD.last_leg_no AS last_leg,
              CASE a.side WHEN 'credit' THEN OLD.posted_credits - OLD.posted_debits
                          ELSE OLD.posted_debits - OLD.posted_credits END AS balance_before
  ), line AS (
    SELECT l.leg_no, l.currency, l.amount, s.account_id, s.direction,
           moved.entries_before + row_number() OVER in_account AS seq,
           moved.balance_before + sum(CASE s.direction WHEN moved.side THEN l.amount::numeric
                                                       ELSE -l.amount::numeric END) OVER in_account AS balance,
           CASE WHEN lag(l.leg_no) OVER in_account IS NULL THEN moved.last_id ELSE p_id END AS prev_id,
           coalesce(lag(l.leg_no) OVER in_account, moved.last_leg) AS prev_leg
      FROM unnest(p_debit, p_credit, p_currency, p_amount) WITH ORDINALITY
             AS l (debit_id, credit_id, currency, amount, leg_no)
     CROSS JOIN LATERAL (VALUES (l.debit_id, 'debit'), (l.credit_id, 'credit')) AS s (account_id, direction)
      JOIN moved ON moved.id = s.account_id
    WINDOW in_account AS (PARTITION BY s.account_id ORDER BY l.leg_no)
  )
  INSERT INTO leg (transfer_id, leg_no, currency, debit_account_id, credit_account_id, amount, debit_seq,
                   debit_balance, credit_seq, credit_balance, effective_at, recorded_at, event_seq, code, reference,
                   correlation_id, debit_prev_id, debit_prev_leg, credit_prev_id, credit_prev_leg,
                   reverses_id, reverses_leg)
  SELECT p_id, d.leg_no, d.currency, d.account_id, c.account_id, d.amount, d.seq,
         d.balance, c.seq, c.balance, p_effective_at, p_now,
         CASE d.leg_no WHEN 1 THEN nextval('outbox_event_seq_seq') END, p_code, p_reference,
         p_correlation, d.prev_id, d.prev_leg, c.prev_id, c.prev_leg,
         p_reverses, p_reverses_leg[d.leg_no]
    FROM line d JOIN line c ON c.leg_no = d.leg_no AND c.direction = 'credit'
   WHERE d.direction = 'debit';
END $$;

REVOKE EXECUTE ON FUNCTION write_legs FROM corridor_ledger;
