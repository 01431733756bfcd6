-- The posted balance of an account, on its own side, by all that was recorded until one instant and is effective until
-- another. From the balance by recording, corrected by those entries alone that are dated otherwise.
CREATE OR REPLACE FUNCTION balance_at(p_account uuid, p_effective_at timestamptz, p_recorded_at timestamptz) RETURNS bigint
LANGUAGE plpgsql STABLE
SET search_path = ledger, pg_temp SET plan_cache_mode = force_generic_plan
SET enable_hashjoin = off SET enable_mergejoin = off SET enable_seqscan = off SET enable_bitmapscan = off AS $$
DECLARE
  v_at constant timestamptz := least(p_effective_at, p_recorded_at);
  v_side text;
  v_balance numeric;
BEGIN
  SELECT a.side INTO v_side FROM account a WHERE a.book_id = 1 AND a.id = p_account;
  SELECT e.balance INTO v_balance FROM entry_at(p_account, v_at) AS e;
  v_balance := coalesce(v_balance, 0);
  -- Recorded by then, effective only later.
  SELECT v_balance - coalesce(sum(d.amount), 0) INTO v_balance FROM (
    SELECT CASE v_side WHEN 'debit' THEN l.amount ELSE -l.amount END AS amount FROM leg l
     WHERE l.book_id = 1 AND l.debit_account_id = p_account AND l.effective_at <> l.recorded_at
       AND l.effective_at > p_effective_at AND l.recorded_at <= v_at AND l.transfer_id < id_about(v_at, '25 h')
     UNION ALL
    SELECT CASE v_side WHEN 'credit' THEN l.amount ELSE -l.amount END FROM leg l
     WHERE l.book_id = 1 AND l.credit_account_id = p_account AND l.effective_at <> l.recorded_at
       AND l.effective_at > p_effective_at AND l.recorded_at <= v_at AND l.transfer_id < id_about(v_at, '25 h')
  ) AS d;
  IF p_effective_at >= p_recorded_at THEN RETURN v_balance; END IF;
  -- Recorded later, effective by then.
  SELECT v_balance + coalesce(sum(d.amount), 0) INTO v_balance FROM (
    SELECT CASE v_side WHEN 'debit' THEN l.amount ELSE -l.amount END AS amount FROM leg l
     WHERE l.book_id = 1 AND l.debit_account_id = p_account AND l.effective_at <> l.recorded_at
       AND l.effective_at <= p_effective_at AND l.recorded_at > v_at AND l.recorded_at <= p_recorded_at
       AND l.transfer_id >= id_about(v_at, '-25 h')
     UNION ALL
    SELECT CASE v_side WHEN 'credit' THEN l.amount ELSE -l.amount END FROM leg l
     WHERE l.book_id = 1 AND l.credit_account_id = p_account AND l.effective_at <> l.recorded_at
       AND l.effective_at <= p_effective_at AND l.recorded_at > v_at AND l.recorded_at <= p_recorded_at
       AND l.transfer_id >= id_about(v_at, '-25 h')
  ) AS d;
  RETURN v_balance;
END $$;

GRANT EXECUTE ON FUNCTION balance_at TO corridor_readonly;
