-- Posting into legs: one transfer in one call, its dry run and its reversal. The judgement of holds is unchanged.

DROP FUNCTION post_transfer, stored_transfer, write_entries, account_problem, posting_delta, place_hold, stored_hold;

-- What a posting changes in each account that it touches, and the last leg that does.
CREATE FUNCTION posting_delta(
  p_debit uuid[], p_credit uuid[], p_amount bigint[], p_hold uuid[], p_capture bigint[], p_final boolean[])
RETURNS TABLE (account_id uuid, debits numeric, credits numeric, captured_debits numeric,
               captured_credits numeric, freed_debits numeric, freed_credits numeric, lines bigint, last_leg bigint)
LANGUAGE sql STABLE AS $$
  WITH leg AS (
    SELECT * FROM unnest(p_debit, p_credit, p_amount) WITH ORDINALITY AS l (debit_id, credit_id, amount, leg_no)
  ), capture AS (
    SELECT h.debit_account_id, h.credit_account_id, c.amount,
           CASE WHEN c.is_final THEN o.remaining ELSE c.amount END AS freed
      FROM unnest(p_hold, p_capture, p_final) AS c (hold_id, amount, is_final)
      JOIN hold h ON h.book_id = 1 AND h.id = c.hold_id
      JOIN open_hold o ON o.book_id = 1 AND o.hold_id = c.hold_id
  ), change (account_id, debits, credits, captured_debits, captured_credits, freed_debits,
            freed_credits, lines, leg_no) AS (
    SELECT debit_id, amount, 0::bigint, 0::bigint, 0::bigint, 0::bigint, 0::bigint, 1, leg_no FROM leg
    UNION ALL SELECT credit_id, 0, amount, 0, 0, 0, 0, 1, leg_no FROM leg
    UNION ALL SELECT debit_account_id, 0, 0, amount, 0, freed, 0, 0, 0 FROM capture
    UNION ALL SELECT credit_account_id, 0, 0, 0, amount, 0, freed, 0, 0 FROM capture
              WHERE credit_account_id IS NOT NULL
  )
  SELECT c.account_id, sum(c.debits), sum(c.credits), sum(c.captured_debits), sum(c.captured_credits),
         sum(c.freed_debits), sum(c.freed_credits), sum(c.lines), max(c.leg_no)
    FROM change c GROUP BY c.account_id
$$;

-- The first thing wrong with the accounts of a posting, or null. Accounts are locked by the caller.
-- A frozen account gives nothing, but still takes; a closed one does neither.
CREATE FUNCTION account_problem(
  p_debit uuid[], p_credit uuid[], p_currency text[], p_amount bigint[],
  p_hold uuid[], p_capture bigint[], p_final boolean[])
RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (
    WITH judged AS (
      SELECT d.*, a.owner_ref, a.floor_minor, a.ceiling_minor, a.side,
             available_of(a.side, a.posted_debits + d.debits, a.posted_credits + d.credits,
               a.pending_debits - d.freed_debits, a.pending_credits - d.freed_credits) AS available_after,
             filled_of(a.side, a.posted_debits + d.debits, a.posted_credits + d.credits,
               a.pending_debits - d.freed_debits, a.pending_credits - d.freed_credits) AS filled_after,
             CASE
               WHEN a.id IS NULL THEN 1
               WHEN EXISTS (
                 SELECT 1 FROM unnest(p_debit, p_credit, p_currency) AS l (debit_id, credit_id, currency)
                  WHERE (l.debit_id = d.account_id OR l.credit_id = d.account_id) AND l.currency <> a.currency
               ) THEN 2
               WHEN a.is_closed THEN 3
               WHEN a.is_frozen AND CASE a.side WHEN 'credit' THEN d.debits ELSE d.credits END > 0 THEN 4
               WHEN d.captured_debits > d.debits OR d.captured_credits > d.credits THEN 5
               WHEN a.posted_debits + d.debits > 9223372036854775807
                 OR a.posted_credits + d.credits > 9223372036854775807 THEN 6
             END AS problem
        FROM posting_delta(p_debit, p_credit, p_amount, p_hold, p_capture, p_final) d
        LEFT JOIN account a ON a.book_id = 1 AND a.id = d.account_id
    ), worst AS (
      SELECT *, coalesce(problem, CASE WHEN available_after < floor_minor THEN 7
                                       WHEN filled_after > ceiling_minor
                                        AND CASE side WHEN 'credit' THEN credits ELSE debits END > 0 THEN 8 END) AS rank
        FROM judged
    )
    SELECT refusal(
      (ARRAY['account-not-found', 'currency-mismatch', 'account-closed', 'account-frozen', 'capture-unmatched',
             'amount-too-large', 'insufficient-funds', 'ceiling-exceeded'])[w.rank],
      format('account %s (%s): available afterwards %s, floor %s, ceiling %s', public_id('acc', w.account_id),
             coalesce(w.owner_ref, 'unknown'), coalesce(w.available_after::text, '?'),
             coalesce(w.floor_minor::text, 'none'), coalesce(w.ceiling_minor::text, 'none')))
      FROM worst w WHERE w.rank IS NOT NULL
     ORDER BY w.rank, w.account_id LIMIT 1
  );
END $$;

-- How full an account is: its balance on its own side, with what is promised to it.
CREATE FUNCTION filled_of(
  p_side text, p_debits numeric, p_credits numeric, p_held_debits numeric, p_held_credits numeric)
RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE p_side WHEN 'credit' THEN p_credits - p_debits + p_held_credits
                     ELSE p_debits - p_credits + p_held_debits END
$$;

-- Whether what is stored under an id is what is asked for; null when nothing is stored. The contents themselves are
-- compared, so no fingerprint is kept. A capture of all that was left ends its hold whatever `final` said.
CREATE FUNCTION is_same_posting(
  p_id uuid, p_code text, p_reference text, p_effective_at timestamptz,
  p_debit uuid[], p_credit uuid[], p_currency text[], p_amount bigint[],
  p_hold uuid[], p_capture bigint[], p_final boolean[], p_reverses uuid)
RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT (min(l.code), min(l.reference)) = (p_code, p_reference)
     AND CASE WHEN p_effective_at IS NULL THEN min(l.effective_at) = min(l.recorded_at)
              ELSE min(l.effective_at) = p_effective_at::timestamptz(3) END
     AND min(l.reverses_id::text) IS NOT DISTINCT FROM p_reverses::text
     AND array_agg(l.debit_account_id ORDER BY l.leg_no) = p_debit
     AND array_agg(l.credit_account_id ORDER BY l.leg_no) = p_credit
     AND array_agg(l.currency ORDER BY l.leg_no) = p_currency
     AND array_agg(l.amount ORDER BY l.leg_no) = p_amount
     AND (SELECT count(*) FROM hold_resolution r WHERE r.book_id = 1 AND r.transfer_id = p_id) = cardinality(p_hold)
     AND NOT EXISTS (
       SELECT FROM unnest(p_hold, p_capture, p_final) AS c (hold_id, amount, is_final)
        WHERE NOT EXISTS (
          SELECT FROM hold_resolution r
           WHERE r.book_id = 1 AND r.transfer_id = p_id AND r.hold_id = c.hold_id AND r.captured = c.amount
             AND (r.is_final = c.is_final OR (r.is_final AND r.released = 0))))
    FROM leg l WHERE l.book_id = 1 AND l.transfer_id = p_id
  HAVING count(*) > 0
$$;

-- The answer to an id that is stored already: a replay, or a refusal that shows what is stored. Else null.
CREATE FUNCTION stored_transfer(p_id uuid, p_is_same boolean) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF p_is_same IS NULL THEN RETURN NULL; END IF;
  RETURN (
    SELECT CASE WHEN p_is_same
      THEN jsonb_build_object('code', 'ok', 'replayed', true, 'recordedAt', wire_time(min(l.recorded_at)),
                              'effectiveAt', wire_time(min(l.effective_at)))
      ELSE refusal('id-reused', format('stored: code %s, reference %s, effective %s, entries %s',
        min(l.code), min(l.reference), wire_time(min(l.effective_at)),
        jsonb_agg(jsonb_build_array(public_id('acc', l.debit_account_id), public_id('acc', l.credit_account_id),
                                    l.amount, l.currency) ORDER BY l.leg_no)))
      END
      FROM leg l WHERE l.book_id = 1 AND l.transfer_id = p_id
  );
END $$;

-- Moves the counters and writes the legs, each with its numbers, the balances after it and the entries before it.
CREATE FUNCTION write_legs(
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

-- What the accounts of a posting would have: [{accountId, posted, available}] in minor units, for a dry run.
CREATE FUNCTION balances_after(
  p_debit uuid[], p_credit uuid[], p_amount bigint[], p_hold uuid[], p_capture bigint[], p_final boolean[])
RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_agg(jsonb_build_object('accountId', public_id('acc', a.id),
           'posted', wire_money(CASE a.side WHEN 'credit' THEN a.posted_credits + d.credits - a.posted_debits - d.debits
             ELSE a.posted_debits + d.debits - a.posted_credits - d.credits END::bigint, a.exponent, a.currency),
           'available', wire_money(available_of(a.side, a.posted_debits + d.debits, a.posted_credits + d.credits,
             a.pending_debits - d.freed_debits, a.pending_credits - d.freed_credits)::bigint, a.exponent, a.currency))
           ORDER BY a.id)
    FROM posting_delta(p_debit, p_credit, p_amount, p_hold, p_capture, p_final) d
    JOIN account a ON a.book_id = 1 AND a.id = d.account_id
$$;

-- One posting, judged and written: all legs or none. Locks: holds, then accounts, each in the order of their ids.
-- A dry run judges the same and writes nothing.
CREATE FUNCTION post_legs(
  p_id uuid, p_code text, p_reference text, p_effective_at timestamptz,
  p_debit uuid[], p_credit uuid[], p_currency text[], p_amount bigint[],
  p_hold uuid[], p_capture bigint[], p_capture_currency text[], p_final boolean[],
  p_reverses uuid, p_reverses_leg smallint[], p_is_dry_run boolean, p_correlation text)
RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  v_answer jsonb := stored_transfer(p_id, is_same_posting(p_id, p_code, p_reference, p_effective_at, p_debit,
    p_credit, p_currency, p_amount, p_hold, p_capture, p_final, p_reverses));
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
      p_credit, p_currency, p_amount, p_hold, p_capture, p_final, p_reverses));
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

-- Posts a transfer of one or more legs, each one debit and one credit of one currency, and captures
-- holds beside it. Arrays run in parallel: leg i is (p_debit[i], p_credit[i], p_currency[i], p_amount[i]).
-- Answers {code: 'ok', replayed, recordedAt, effectiveAt} or {code, note}.
-- The same id over other accounts, committed this instant, is a unique_violation: nothing is written, try again.
CREATE FUNCTION post_transfer(
  p_id uuid, p_code text, p_reference text, p_effective_at timestamptz,
  p_debit uuid[], p_credit uuid[], p_currency text[], p_amount bigint[],
  p_hold uuid[], p_capture bigint[], p_capture_currency text[], p_final boolean[], p_correlation text,
  p_is_dry_run boolean DEFAULT false)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER
SET search_path = ledger, pg_temp SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
BEGIN
  RETURN post_legs(p_id, p_code, p_reference, p_effective_at, p_debit, p_credit, p_currency, p_amount, p_hold,
                   p_capture, p_capture_currency, p_final, NULL, NULL, p_is_dry_run, p_correlation);
END $$;

-- What stands in the way of a reversal, or null. The accounts of the original are locked by the caller, and every
-- reversal touches them, so what is counted here cannot change under us.
CREATE FUNCTION reversal_problem(p_id uuid, p_original uuid, p_leg smallint[], p_amount bigint[]) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (
    SELECT refusal('reversal-exceeds-original', format('leg %s of %s: %s of %s reversed already, asked %s',
             o.leg_no, public_id('led', p_original), coalesce(sum(r.amount), 0), o.amount, asked.amount))
      FROM unnest(p_leg, p_amount) AS asked (leg_no, amount)
      JOIN leg o ON o.book_id = 1 AND o.transfer_id = p_original AND o.leg_no = asked.leg_no
      LEFT JOIN leg r ON r.book_id = 1 AND r.reverses_id = p_original AND r.reverses_leg = o.leg_no
     GROUP BY o.leg_no, o.amount, asked.amount
    HAVING coalesce(sum(r.amount), 0) + asked.amount > o.amount
     ORDER BY o.leg_no LIMIT 1
  );
END $$;

-- Undoes a posting by its mirror image, linked to it: in full (p_leg null), once, or in parts up to each leg's
-- amount. Leg i of the reversal gives back p_amount[i] of the original's leg p_leg[i].
CREATE FUNCTION reverse_transfer(
  p_id uuid, p_original uuid, p_leg smallint[], p_amount bigint[], p_code text, p_reference text,
  p_correlation text)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER
SET search_path = ledger, pg_temp SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
DECLARE
  v_debit uuid[];
  v_credit uuid[];
  v_currency text[];
  v_amount bigint[];
  v_leg smallint[];
BEGIN
  IF p_leg IS NOT NULL AND (cardinality(p_leg) = 0 OR cardinality(p_leg) <> cardinality(p_amount)
     OR EXISTS (SELECT FROM unnest(p_leg) AS x (no) GROUP BY x.no HAVING count(*) > 1)) THEN
    RETURN refusal('invalid-posting', 'each leg is named once, with its amount');
  END IF;
  SELECT array_agg(o.credit_account_id ORDER BY o.leg_no), array_agg(o.debit_account_id ORDER BY o.leg_no),
         array_agg(o.currency ORDER BY o.leg_no), array_agg(coalesce(asked.amount, o.amount) ORDER BY o.leg_no),
         array_agg(o.leg_no ORDER BY o.leg_no)
    INTO v_debit, v_credit, v_currency, v_amount, v_leg
    FROM leg o
    LEFT JOIN unnest(p_leg, p_amount) AS asked (leg_no, amount) ON asked.leg_no = o.leg_no
   WHERE o.book_id = 1 AND o.transfer_id = p_original AND (p_leg IS NULL OR asked.leg_no IS NOT NULL);
  IF v_leg IS NULL OR cardinality(v_leg) <> coalesce(cardinality(p_leg), cardinality(v_leg)) THEN
    RETURN refusal('original-not-found', format('transfer %s', public_id('led', p_original)));
  END IF;
  RETURN post_legs(p_id, p_code, p_reference, NULL, v_debit, v_credit, v_currency, v_amount,
                   '{}', '{}', '{}', '{}', p_original, v_leg, false, p_correlation);
END $$;

-- Whether the hold that is stored under an id is what is asked for; null when nothing is stored.
CREATE FUNCTION is_same_hold(
  p_id uuid, p_debit uuid, p_credit uuid, p_currency text, p_amount bigint, p_code text, p_reference text,
  p_expires_in_seconds integer)
RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT (h.debit_account_id, h.currency, h.amount, h.code, h.reference)
           = (p_debit, p_currency, p_amount, p_code, p_reference)
     AND h.credit_account_id IS NOT DISTINCT FROM p_credit
     AND extract(epoch FROM h.expires_at - h.recorded_at) IS NOT DISTINCT FROM p_expires_in_seconds::numeric
    FROM hold h WHERE h.book_id = 1 AND h.id = p_id
$$;

CREATE FUNCTION stored_hold(p_id uuid, p_is_same boolean) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF p_is_same IS NULL THEN RETURN NULL; END IF;
  RETURN (
    SELECT CASE WHEN p_is_same
      THEN jsonb_build_object('code', 'ok', 'replayed', true, 'recordedAt', wire_time(h.recorded_at),
                              'expiresAt', wire_time(h.expires_at))
      ELSE refusal('id-reused', format('stored: code %s, reference %s, account %s, amount %s %s',
        h.code, h.reference, public_id('acc', h.debit_account_id), h.amount, h.currency))
      END
      FROM hold h WHERE h.book_id = 1 AND h.id = p_id
  );
END $$;

-- Sets money aside. Funds are checked here, so that capturing later cannot fail for them.
CREATE FUNCTION place_hold(
  p_id uuid, p_debit uuid, p_credit uuid, p_currency text, p_amount bigint, p_code text, p_reference text,
  p_expires_in_seconds integer, p_correlation text)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER
SET search_path = ledger, pg_temp SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
DECLARE
  v_answer jsonb := stored_hold(p_id, is_same_hold(p_id, p_debit, p_credit, p_currency, p_amount, p_code,
    p_reference, p_expires_in_seconds));
  v_now timestamptz(3);
  v_expires_at timestamptz(3);
BEGIN
  IF v_answer IS NOT NULL THEN RETURN v_answer; END IF;
  IF NOT is_recent_id(p_id) THEN
    RETURN refusal('id-out-of-window',
      format('%s is not within 24 h of %s', p_id, wire_time(clock_timestamp())));
  END IF;
  IF p_amount IS NULL OR p_amount <= 0 OR p_debit IS NULL OR p_debit = p_credit
     OR p_expires_in_seconds <= 0 THEN
    RETURN refusal('invalid-posting', 'a hold needs an amount above zero and two different accounts');
  END IF;

  PERFORM 1 FROM account a WHERE a.book_id = 1 AND a.id IN (p_debit, p_credit) ORDER BY a.id FOR NO KEY UPDATE;
  v_answer := stored_hold(p_id, is_same_hold(p_id, p_debit, p_credit, p_currency, p_amount, p_code,
    p_reference, p_expires_in_seconds));
  IF v_answer IS NOT NULL THEN RETURN v_answer; END IF;

  SELECT refusal((ARRAY['account-not-found', 'currency-mismatch', 'account-closed', 'account-frozen',
                        'amount-too-large', 'insufficient-funds', 'ceiling-exceeded'])[judged.problem],
                 format('account %s: available %s, asked %s', public_id('acc', judged.id),
                        judged.available, p_amount))
    INTO v_answer
    FROM (
      SELECT w.id, b.available,
             CASE
               WHEN a.id IS NULL THEN 1
               WHEN a.currency <> p_currency THEN 2
               WHEN a.is_closed THEN 3
               WHEN a.is_frozen AND (a.side = 'credit') = w.is_debit THEN 4
               WHEN (CASE WHEN w.is_debit THEN a.pending_debits ELSE a.pending_credits END)::numeric + p_amount
                    > 9223372036854775807 THEN 5
               WHEN (a.side = 'credit') = w.is_debit AND b.available - p_amount < a.floor_minor THEN 6
               WHEN (a.side = 'credit') <> w.is_debit AND b.filled + p_amount > a.ceiling_minor THEN 7
             END AS problem
        FROM (VALUES (p_debit, true), (p_credit, false)) AS w (id, is_debit)
        LEFT JOIN account a ON a.book_id = 1 AND a.id = w.id
       CROSS JOIN LATERAL (
         SELECT available_of(a.side, a.posted_debits, a.posted_credits, a.pending_debits, a.pending_credits),
                filled_of(a.side, a.posted_debits, a.posted_credits, a.pending_debits, a.pending_credits)
       ) AS b (available, filled)
       WHERE w.id IS NOT NULL
    ) AS judged
   WHERE judged.problem IS NOT NULL ORDER BY judged.problem, judged.id LIMIT 1;
  IF v_answer IS NOT NULL THEN RETURN v_answer; END IF;

  v_now := clock_timestamp();
  v_expires_at := v_now + p_expires_in_seconds * interval '1 second';
  INSERT INTO hold (id, debit_account_id, credit_account_id, currency, amount, code, reference,
                    expires_at, recorded_at, event_seq, correlation_id)
  VALUES (p_id, p_debit, p_credit, p_currency, p_amount, p_code, p_reference, v_expires_at, v_now,
          nextval('outbox_event_seq_seq'), p_correlation);
  INSERT INTO open_hold (hold_id, remaining, expires_at) VALUES (p_id, p_amount, v_expires_at);
  UPDATE account a
     SET pending_debits = a.pending_debits + CASE WHEN a.id = p_debit THEN p_amount ELSE 0 END,
         pending_credits = a.pending_credits + CASE WHEN a.id = p_credit THEN p_amount ELSE 0 END
   WHERE a.book_id = 1 AND a.id IN (p_debit, p_credit);
  RETURN jsonb_build_object('code', 'ok', 'replayed', false, 'recordedAt', wire_time(v_now),
                            'expiresAt', wire_time(v_expires_at));
END $$;


-- Ends holds whose open_hold rows the caller has locked: everything that remains is available again.
CREATE OR REPLACE FUNCTION release_holds(p_holds uuid[], p_kind text, p_command text, p_correlation text) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v_now timestamptz(3);
BEGIN
  PERFORM 1 FROM account a
    WHERE a.book_id = 1 AND a.id = ANY (ARRAY(
      SELECT unnest(ARRAY[h.debit_account_id, h.credit_account_id])
        FROM hold h WHERE h.book_id = 1 AND h.id = ANY (p_holds)))
    ORDER BY a.id FOR NO KEY UPDATE;
  v_now := clock_timestamp();
  UPDATE account a
     SET pending_debits = a.pending_debits - d.freed_debits,
         pending_credits = a.pending_credits - d.freed_credits
    FROM (
      SELECT f.account_id, sum(f.debits) AS freed_debits, sum(f.credits) AS freed_credits
        FROM open_hold o
        JOIN hold h ON h.book_id = 1 AND h.id = o.hold_id
       CROSS JOIN LATERAL (VALUES (h.debit_account_id, o.remaining, 0), (h.credit_account_id, 0, o.remaining))
               AS f (account_id, debits, credits)
       WHERE o.book_id = 1 AND o.hold_id = ANY (p_holds) AND f.account_id IS NOT NULL
       GROUP BY f.account_id
    ) AS d
   WHERE a.book_id = 1 AND a.id = d.account_id;
  INSERT INTO hold_resolution (hold_id, resolution_no, kind, captured, released, is_final,
                               command_id, recorded_at, event_seq, event_id, correlation_id)
  SELECT o.hold_id, 1 + (SELECT count(*) FROM hold_resolution r WHERE r.book_id = 1 AND r.hold_id = o.hold_id),
         p_kind, 0, o.remaining, true, p_command, v_now, nextval('outbox_event_seq_seq'), uuidv7(), p_correlation
    FROM open_hold o WHERE o.book_id = 1 AND o.hold_id = ANY (p_holds);
  DELETE FROM open_hold o WHERE o.book_id = 1 AND o.hold_id = ANY (p_holds);
END $$;

