-- Entries whose effective time is not that of their recording, known at p_recorded_at, the latest by effect first.
CREATE OR REPLACE FUNCTION dated_entries(
  p_account uuid, p_from timestamptz, p_to timestamptz, p_recorded_at timestamptz, p_take integer)
RETURNS SETOF leg_side LANGUAGE plpgsql STABLE
SET search_path = ledger, pg_temp SET plan_cache_mode = force_generic_plan
SET enable_hashjoin = off SET enable_mergejoin = off SET enable_seqscan = off SET enable_bitmapscan = off AS $$
BEGIN
  RETURN QUERY
  SELECT e.*
    FROM ((SELECT l.transfer_id, l.leg_no, l.effective_at, l.debit_seq AS seq FROM leg l
            WHERE l.book_id = 1 AND l.debit_account_id = p_account AND l.effective_at <> l.recorded_at
              AND l.effective_at >= p_from AND l.effective_at <= p_to AND l.recorded_at <= p_recorded_at
            ORDER BY l.effective_at DESC, l.debit_seq DESC LIMIT p_take)
          UNION ALL
          (SELECT l.transfer_id, l.leg_no, l.effective_at, l.credit_seq FROM leg l
            WHERE l.book_id = 1 AND l.credit_account_id = p_account AND l.effective_at <> l.recorded_at
              AND l.effective_at >= p_from AND l.effective_at <= p_to AND l.recorded_at <= p_recorded_at
            ORDER BY l.effective_at DESC, l.credit_seq DESC LIMIT p_take)) AS d
    CROSS JOIN LATERAL (
      SELECT e.* FROM leg_side e
       WHERE e.book_id = 1 AND e.transfer_id = d.transfer_id AND e.leg_no = d.leg_no AND e.account_id = p_account LIMIT 1
    ) AS e
   ORDER BY d.effective_at DESC, d.seq DESC LIMIT p_take;
END $$;

GRANT EXECUTE ON FUNCTION dated_entries TO corridor_readonly;
