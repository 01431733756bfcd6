-- One posting, judged and written: all legs or none. Locks: holds, then accounts, each in the order of their ids.
-- A dry run judges the same and writes nothing.
CREATE OR REPLACE FUNCTION post_legs(
  p_id uuid, p_code text, p_reference text, p_effective_at timestamptz,
  p_debit uuid[], p_credit uuid[], p_currency text[], p_amount bigint[],
  p_hold uuid[], p_capture bigint[], p_capture_currency text[], p_final boolean[],
  p_reverses uuid, p_reverses_leg smallint[], p_is_dry_run boolean, p_correlation text)
RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  v_answer jsonb := stored_transfer(p_id, is_same_posting(p_id, p_code, p_reference, p_effective_at, p_debit,
    p_credit, p_currency, p_amount, p_hold, p_capture, p_final, p_reverses, p_reverses_leg));
  v_now timestamptz(3);
  v_effective_at timestamptz(3);
BEGIN
  IF v_answer IS NOT NULL THEN RETURN v_answer; END IF;
  IF NOT is_recent_id(p_id) THEN
    RETURN refusal('id-out-of-window',
      format('%s is not within 24 h of %s', p_id, wire_time(clock_timestamp())));
  END IF;
  IF cardinality(p_debit) = 0 OR 0 >= ANY (p_amount) OR 0 >= ANY (p_capture)
     OR EXISTS (SELECT 1 FROM unnest(p_debit, p_credit, p_currency, p_amount) AS l (d, c, u, a)
                 WHERE d IS NULL OR c IS NULL OR u IS NULL OR a IS NULL OR d = c)
     OR EXISTS (SELECT 1 FROM unnest(p_hold, p_capture, p_capture_currency, p_final) AS c (h, a, u, f)
                 GROUP BY h HAVING count(*) > 1
                     OR bool_or(h IS NULL OR a IS NULL OR u IS NULL OR f IS NULL)) THEN
    RETURN refusal('invalid-posting', 'legs or captures are empty, doubled, not positive or run in a circle');
  END IF;

  IF NOT p_is_dry_run THEN
    PERFORM 1 FROM open_hold o WHERE o.book_id = 1 AND o.hold_id = ANY (p_hold) ORDER BY o.hold_id FOR UPDATE;
    PERFORM 1 FROM account a WHERE a.book_id = 1 AND a.id = ANY (p_debit || p_credit)
      ORDER BY a.id FOR NO KEY UPDATE;
    -- A twin of this call may have committed while we waited for the locks.
    v_answer := stored_transfer(p_id, is_same_posting(p_id, p_code, p_reference, p_effective_at, p_debit,
      p_credit, p_currency, p_amount, p_hold, p_capture, p_final, p_reverses, p_reverses_leg));
    IF v_answer IS NOT NULL THEN RETURN v_answer; END IF;
  END IF;

  v_now := clock_timestamp();
  v_effective_at := coalesce(p_effective_at, v_now);
  v_answer := coalesce(
    CASE WHEN cardinality(p_hold) > 0 THEN capture_problem(p_hold, p_capture, p_capture_currency, v_now) END,
    CASE WHEN p_reverses IS NOT NULL THEN reversal_problem(p_id, p_reverses, p_reverses_leg, p_amount) END,
    account_problem(p_debit, p_credit, p_currency, p_amount, p_hold, p_capture, p_final));
  IF v_answer IS NOT NULL THEN RETURN v_answer; END IF;
  IF p_is_dry_run THEN
    RETURN jsonb_build_object('code', 'ok', 'replayed', false, 'recordedAt', wire_time(v_now),
      'effectiveAt', wire_time(v_effective_at),
      'balances', balances_after(p_debit, p_credit, p_amount, p_hold, p_capture, p_final));
  END IF;

  PERFORM write_legs(p_id, p_code, p_reference, p_debit, p_credit, p_currency, p_amount, p_hold, p_capture,
                     p_final, v_effective_at, v_now, p_reverses, p_reverses_leg, p_correlation);
  IF cardinality(p_hold) > 0 THEN
    PERFORM write_captures(p_id, p_hold, p_capture, p_final, v_now);
  END IF;
  RETURN jsonb_build_object('code', 'ok', 'replayed', false, 'recordedAt', wire_time(v_now),
                            'effectiveAt', wire_time(v_effective_at));
END $$;

REVOKE EXECUTE ON FUNCTION post_legs FROM corridor_ledger;
