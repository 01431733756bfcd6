-- Entries of an account from one of them on backwards, the latest first: at most p_take, none recorded before p_since.
CREATE OR REPLACE FUNCTION entries_before(p_account uuid, p_id uuid, p_leg smallint, p_since timestamptz, p_take integer)
RETURNS SETOF leg_side LANGUAGE plpgsql STABLE
SET search_path = ledger, pg_temp SET plan_cache_mode = force_generic_plan
SET enable_hashjoin = off SET enable_mergejoin = off SET enable_seqscan = off SET enable_bitmapscan = off AS $$
BEGIN
  RETURN QUERY
  WITH RECURSIVE step AS (
    SELECT e.*, 1 AS place FROM leg_side e
     WHERE e.book_id = 1 AND e.transfer_id = p_id AND e.leg_no = p_leg AND e.account_id = p_account
       AND e.recorded_at >= p_since
     UNION ALL
    SELECT e.*, s.place + 1 FROM step s
      CROSS JOIN LATERAL (
        SELECT e.* FROM leg_side e
         WHERE e.book_id = 1 AND e.transfer_id = s.prev_id AND e.leg_no = s.prev_leg AND e.account_id = p_account LIMIT 1
      ) AS e
     WHERE s.place < p_take AND e.recorded_at >= p_since
  )
  SELECT s.book_id, s.transfer_id, s.leg_no, s.account_id, s.seq, s.direction, s.amount, s.balance,
         s.other_account_id, s.code, s.reference, s.effective_at, s.recorded_at, s.prev_id, s.prev_leg
    FROM step s ORDER BY s.place;
END $$;

GRANT EXECUTE ON FUNCTION entries_before TO corridor_readonly;
