-- Balances and statements at any instant on both clocks, in a bounded number of steps however long an account is:
-- a milestone (every 64th entry) or the account's last entry is the way in, the links lead back from there.

-- A leg as the account on one of its sides sees it.
CREATE VIEW leg_side AS
  SELECT l.book_id, l.transfer_id, l.leg_no, s.account_id, s.seq, s.direction, l.amount, s.balance,
         s.other_account_id, l.code, l.reference, l.effective_at, l.recorded_at, s.prev_id, s.prev_leg
    FROM leg l
   CROSS JOIN LATERAL (VALUES
     (l.debit_account_id, l.debit_seq, 'debit', l.debit_balance, l.credit_account_id, l.debit_prev_id, l.debit_prev_leg),
     (l.credit_account_id, l.credit_seq, 'credit', l.credit_balance, l.debit_account_id, l.credit_prev_id,
      l.credit_prev_leg)
   ) AS s (account_id, seq, direction, balance, other_account_id, prev_id, prev_leg);

-- Where ids of an instant's recording can be: a client's id is within 24 h of the clock (see is_recent_id), so that
-- partitions beyond need no look.
CREATE FUNCTION id_about(p_at timestamptz, p_distance interval) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT least_id_of(greatest(least(p_at, '9999-01-01Z') + p_distance, '1970-01-01Z'))
$$;

-- The account's last entry recorded at or before an instant: from a milestone after it, or from the account's end,
-- usually at most 64 steps back. No row when there is none. A milestone is looked for in near partitions first.
-- LIMIT 1 makes each step a look-up by the primary key, whatever the statistics of a new partition say.
CREATE FUNCTION entry_at(p_account uuid, p_at timestamptz) RETURNS SETOF leg_side LANGUAGE plpgsql STABLE
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

-- Entries of an account from one of them on backwards, the latest first: at most p_take, none recorded before p_since.
CREATE FUNCTION entries_before(p_account uuid, p_id uuid, p_leg smallint, p_since timestamptz, p_take integer)
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

-- The posted balance of an account, on its own side, by all that was recorded until one instant and is effective until
-- another. From the balance by recording, corrected by those entries alone that are dated otherwise.
CREATE FUNCTION balance_at(p_account uuid, p_effective_at timestamptz, p_recorded_at timestamptz) RETURNS bigint
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

-- Entries whose effective time is not that of their recording, known at p_recorded_at, the latest by effect first.
CREATE FUNCTION dated_entries(
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

-- A page of an account's statement by effective time, as known at p_recorded_at, the latest first: entries of p_from or
-- later that come before (p_before, p_before_seq), each with the balance that it leaves on that clock. Entries that
-- are effective when they are recorded come by their links, the others by their index; both are in order already.
CREATE FUNCTION effective_entries(
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

REVOKE ALL ON leg_side FROM corridor_ledger, corridor_readonly;
GRANT SELECT ON leg_side TO corridor_ledger, corridor_readonly;
REVOKE EXECUTE ON FUNCTION entry_at, entries_before, id_about, balance_at, dated_entries, effective_entries
  FROM PUBLIC, corridor_ledger, corridor_readonly;
GRANT EXECUTE ON FUNCTION entry_at, entries_before, id_about, least_id_of, balance_at, dated_entries,
  effective_entries TO corridor_ledger, corridor_readonly;
