-- An account's entries, newest first: its last one, or the one before (p_after_id, p_after_leg), and so on backwards.
CREATE FUNCTION account_entries(p_account uuid, p_after_id uuid, p_after_leg smallint, p_limit integer)
RETURNS TABLE (transfer_id uuid, entry_no integer, seq bigint, direction text, amount bigint, currency text,
               balance_after bigint, code text, reference text, effective_at timestamptz, recorded_at timestamptz)
LANGUAGE sql STABLE SET search_path = ledger, pg_temp SET plan_cache_mode = force_generic_plan
-- Each step is a look-up by the primary key, whatever the statistics of a new partition say.
SET enable_hashjoin = off SET enable_mergejoin = off SET enable_seqscan = off SET enable_bitmapscan = off AS $$
  WITH RECURSIVE line AS (
    SELECT l.*, 1 AS no
      FROM (SELECT a.last_transfer_id AS id, a.last_leg_no AS leg FROM account a
             WHERE a.book_id = 1 AND a.id = p_account AND p_after_id IS NULL
            UNION ALL
            SELECT CASE p_account WHEN s.debit_account_id THEN s.debit_prev_id ELSE s.credit_prev_id END,
                   CASE p_account WHEN s.debit_account_id THEN s.debit_prev_leg ELSE s.credit_prev_leg END
              FROM leg s WHERE s.book_id = 1 AND s.transfer_id = p_after_id AND s.leg_no = p_after_leg
               AND p_account IN (s.debit_account_id, s.credit_account_id)) AS first
      JOIN leg l ON l.book_id = 1 AND l.transfer_id = first.id AND l.leg_no = first.leg
    UNION ALL
    SELECT l.*, line.no + 1
      FROM line
     CROSS JOIN LATERAL (
       SELECT l.* FROM leg l
        WHERE l.book_id = 1
          AND l.transfer_id = CASE p_account WHEN line.debit_account_id THEN line.debit_prev_id ELSE line.credit_prev_id END
          AND l.leg_no = CASE p_account WHEN line.debit_account_id THEN line.debit_prev_leg ELSE line.credit_prev_leg END
        LIMIT 1) AS l
     WHERE line.no < p_limit
  )
  SELECT line.transfer_id, CASE p_account WHEN line.debit_account_id THEN 2 * line.leg_no - 1 ELSE 2 * line.leg_no END,
         CASE p_account WHEN line.debit_account_id THEN line.debit_seq ELSE line.credit_seq END,
         CASE p_account WHEN line.debit_account_id THEN 'debit' ELSE 'credit' END, line.amount, line.currency,
         CASE p_account WHEN line.debit_account_id THEN line.debit_balance ELSE line.credit_balance END,
         line.code, line.reference, line.effective_at, line.recorded_at
    FROM line
$$;
GRANT EXECUTE ON FUNCTION account_entries TO corridor_ledger, corridor_readonly;
