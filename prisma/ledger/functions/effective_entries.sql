-- A page of an account's statement by effective time, as known at p_recorded_at, the latest first: entries of p_from or
-- later that come before (p_before, p_before_seq), each with the balance that it leaves on that clock. Entries that
-- are effective when they are recorded come by their links, the others by their index; both are in order already.
CREATE OR REPLACE FUNCTION effective_entries(
  p_account uuid, p_from timestamptz, p_before timestamptz, p_before_seq bigint, p_recorded_at timestamptz,
  p_take integer)
RETURNS SETOF leg_side LANGUAGE plpgsql STABLE
SET search_path = ledger, pg_temp SET plan_cache_mode = force_generic_plan
SET enable_hashjoin = off SET enable_mergejoin = off SET enable_seqscan = off SET enable_bitmapscan = off AS $$
DECLARE
  v_side constant text := (SELECT a.side FROM account a WHERE a.book_id = 1 AND a.id = p_account);
  v_balance constant numeric := balance_at(p_account, p_before, p_recorded_at);
  v_dated leg_side[];
  v_cutoff timestamptz;
BEGIN
  -- Nothing earlier than the cutoff can be on the page: so many are later already.
  SELECT array_agg(d), CASE count(*) WHEN p_take THEN min(d.effective_at) ELSE p_from END INTO v_dated, v_cutoff
    FROM dated_entries(p_account, p_from, p_before - interval '1 ms', p_recorded_at, p_take) AS d;
  RETURN QUERY
  WITH RECURSIVE step AS (
    SELECT e.*, 0 AS found FROM entry_at(p_account, least(p_before, p_recorded_at)) AS e
     WHERE e.recorded_at >= v_cutoff
     UNION ALL
    SELECT e.*, s.found + CASE WHEN s.effective_at = s.recorded_at AND s.recorded_at < p_before THEN 1 ELSE 0 END
      FROM step s
      CROSS JOIN LATERAL (
        SELECT e.* FROM leg_side e
         WHERE e.book_id = 1 AND e.transfer_id = s.prev_id AND e.leg_no = s.prev_leg AND e.account_id = p_account LIMIT 1
      ) AS e
     WHERE s.found < p_take AND e.recorded_at >= v_cutoff
  ), candidate AS (
    SELECT s.book_id, s.transfer_id, s.leg_no, s.account_id, s.seq, s.direction, s.amount, s.balance,
           s.other_account_id, s.code, s.reference, s.effective_at, s.recorded_at, s.prev_id, s.prev_leg
      FROM step s WHERE s.effective_at = s.recorded_at
     UNION ALL
    SELECT d.* FROM unnest(v_dated) AS d
     UNION ALL
    SELECT d.* FROM dated_entries(p_account, p_before, p_before, p_recorded_at, NULL) AS d
  ), running AS (
    SELECT c.*, v_balance - coalesce(sum(CASE c.direction WHEN v_side THEN c.amount ELSE -c.amount END) OVER later, 0)
             AS balance_by_effect
      FROM candidate c
    WINDOW later AS (ORDER BY c.effective_at DESC, c.seq DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
  )
  SELECT r.book_id, r.transfer_id, r.leg_no, r.account_id, r.seq, r.direction, r.amount, r.balance_by_effect::bigint,
         r.other_account_id, r.code, r.reference, r.effective_at, r.recorded_at, r.prev_id, r.prev_leg
    FROM running r
   WHERE (r.effective_at, r.seq) < (p_before, p_before_seq)
   ORDER BY r.effective_at DESC, r.seq DESC LIMIT p_take;
END $$;

GRANT EXECUTE ON FUNCTION effective_entries TO corridor_readonly;
