-- The account's last entry recorded at or before an instant: from a milestone after it, or from the account's end,
-- usually at most 64 steps back. No row when there is none. A milestone is looked for in near partitions first.
-- LIMIT 1 makes each step a look-up by the primary key, whatever the statistics of a new partition say.
CREATE OR REPLACE FUNCTION entry_at(p_account uuid, p_at timestamptz) RETURNS SETOF leg_side LANGUAGE plpgsql STABLE
SET search_path = ledger, pg_temp SET plan_cache_mode = force_generic_plan
SET enable_hashjoin = off SET enable_mergejoin = off SET enable_seqscan = off SET enable_bitmapscan = off AS $$
DECLARE
  v_end constant timestamptz := clock_timestamp() + interval '25 h';
  v_reach interval;
  v_id uuid;
  v_leg smallint;
BEGIN
  FOREACH v_reach IN ARRAY ARRAY['2 days', '40 days', '100 years']::interval[] LOOP
    SELECT m.transfer_id, m.leg_no INTO v_id, v_leg
      FROM ((SELECT l.transfer_id, l.leg_no, l.debit_seq AS seq FROM leg l
              WHERE l.book_id = 1 AND l.debit_account_id = p_account AND l.debit_seq % 64 = 0 AND l.recorded_at > p_at
                AND l.transfer_id >= id_about(p_at, '-25 h')
                AND l.transfer_id < id_about(least(p_at + v_reach, v_end), '0')
              ORDER BY l.recorded_at, l.debit_seq LIMIT 1)
            UNION ALL
            (SELECT l.transfer_id, l.leg_no, l.credit_seq FROM leg l
              WHERE l.book_id = 1 AND l.credit_account_id = p_account AND l.credit_seq % 64 = 0 AND l.recorded_at > p_at
                AND l.transfer_id >= id_about(p_at, '-25 h')
                AND l.transfer_id < id_about(least(p_at + v_reach, v_end), '0')
              ORDER BY l.recorded_at, l.credit_seq LIMIT 1)) AS m
     ORDER BY m.seq LIMIT 1;
    EXIT WHEN FOUND OR p_at + v_reach > v_end;
  END LOOP;
  IF v_id IS NULL THEN
    SELECT a.last_transfer_id, a.last_leg_no INTO v_id, v_leg FROM account a WHERE a.book_id = 1 AND a.id = p_account;
  END IF;
  RETURN QUERY
  WITH RECURSIVE step AS (
    SELECT e.* FROM leg_side e
     WHERE e.book_id = 1 AND e.transfer_id = v_id AND e.leg_no = v_leg AND e.account_id = p_account
     UNION ALL
    SELECT e.* FROM step s
      CROSS JOIN LATERAL (
        SELECT e.* FROM leg_side e
         WHERE e.book_id = 1 AND e.transfer_id = s.prev_id AND e.leg_no = s.prev_leg AND e.account_id = p_account LIMIT 1
      ) AS e
     WHERE s.recorded_at > p_at
  )
  SELECT s.* FROM step s WHERE s.recorded_at <= p_at;
END $$;

GRANT EXECUTE ON FUNCTION entry_at TO corridor_readonly;
