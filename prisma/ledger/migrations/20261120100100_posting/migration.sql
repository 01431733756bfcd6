-- Posting: one call, one transaction, all legs or none. Expected failures are answers, not exceptions.
-- Locks: holds, then accounts, each in the order of their ids.

-- The id as it is written outside the database: Crockford base32 with its prefix (packages/kernel/src/ids.ts).
CREATE FUNCTION public_id(p_prefix text, p_id uuid) RETURNS text
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  v_bits constant bit(130) := B'00' || ('x' || replace(p_id::text, '-', ''))::bit(128);
  v_text text := p_prefix || '_';
  v_digit integer;
BEGIN
  FOR i IN 0..25 LOOP
    v_digit := substring(v_bits FROM 1 + 5 * i FOR 5)::integer;
    v_text := v_text || substr('0123456789abcdefghjkmnpqrstvwxyz', 1 + v_digit, 1);
  END LOOP;
  RETURN v_text;
END $$;

-- Minor units as an exact decimal in JSON: 1234, 2, EUR -> {"amount": "12.34", "currency": "EUR"}.
CREATE FUNCTION wire_money(p_minor bigint, p_exponent smallint, p_currency text) RETURNS jsonb
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT jsonb_build_object(
    'amount', (p_minor::numeric * ('1e-' || p_exponent)::numeric)::text, 'currency', p_currency)
$$;

-- ISO-8601 in UTC with milliseconds, whatever the session's settings are.
CREATE FUNCTION wire_time(p_at timestamptz) RETURNS text
LANGUAGE sql STABLE STRICT PARALLEL SAFE AS $$
  SELECT to_char(p_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
$$;

CREATE FUNCTION refusal(p_code text, p_note text) RETURNS jsonb
LANGUAGE sql IMMUTABLE AS $$ SELECT jsonb_build_object('code', p_code, 'note', p_note) $$;

CREATE FUNCTION write_event(p_type text, p_aggregate text, p_payload jsonb, p_correlation text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO outbox_event (id, type, aggregate_id, correlation_id, payload)
  VALUES (uuidv7(), p_type, p_aggregate, p_correlation, p_payload);
END $$;

-- A client's id must be a version 7 uuid of the last or next 24 hours, so that its place in time is known.
CREATE FUNCTION is_recent_id(p_id uuid) RETURNS boolean
LANGUAGE sql VOLATILE AS $$
  SELECT coalesce(uuid_extract_version(p_id) = 7
    AND abs(extract(epoch FROM clock_timestamp() - uuid_extract_timestamp(p_id))) <= 86400, false)
$$;

-- What an account can still give: its balance on its own side, less what is held.
CREATE FUNCTION available_of(
  p_side text, p_debits numeric, p_credits numeric, p_held_debits numeric, p_held_credits numeric)
RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE p_side WHEN 'credit' THEN p_credits - p_debits - p_held_debits
                     ELSE p_debits - p_credits - p_held_credits END
$$;

-- What a posting changes in each account that it touches.
CREATE FUNCTION posting_delta(
  p_debit uuid[], p_credit uuid[], p_amount bigint[], p_hold uuid[], p_capture bigint[], p_final boolean[])
RETURNS TABLE (account_id uuid, debits numeric, credits numeric, captured_debits numeric,
               captured_credits numeric, freed_debits numeric, freed_credits numeric, lines bigint)
LANGUAGE sql STABLE AS $$
  WITH leg AS (
    SELECT * FROM unnest(p_debit, p_credit, p_amount) AS l (debit_id, credit_id, amount)
  ), capture AS (
    SELECT h.debit_account_id, h.credit_account_id, c.amount,
           CASE WHEN c.is_final THEN o.remaining ELSE c.amount END AS freed
      FROM unnest(p_hold, p_capture, p_final) AS c (hold_id, amount, is_final)
      JOIN hold h ON h.book_id = 1 AND h.id = c.hold_id
      JOIN open_hold o ON o.book_id = 1 AND o.hold_id = c.hold_id
  ), change (account_id, debits, credits, captured_debits, captured_credits, freed_debits,
            freed_credits, lines) AS (
    SELECT debit_id, amount, 0::bigint, 0::bigint, 0::bigint, 0::bigint, 0::bigint, 1 FROM leg
    UNION ALL SELECT credit_id, 0, amount, 0, 0, 0, 0, 1 FROM leg
    UNION ALL SELECT debit_account_id, 0, 0, amount, 0, freed, 0, 0 FROM capture
    UNION ALL SELECT credit_account_id, 0, 0, 0, amount, 0, freed, 0 FROM capture
              WHERE credit_account_id IS NOT NULL
  )
  SELECT c.account_id, sum(c.debits), sum(c.credits), sum(c.captured_debits), sum(c.captured_credits),
         sum(c.freed_debits), sum(c.freed_credits), sum(c.lines)
    FROM change c GROUP BY c.account_id
$$;

-- The first thing wrong with the captures of a posting, or null. Holds are locked by the caller.
CREATE FUNCTION capture_problem(
  p_hold uuid[], p_capture bigint[], p_capture_currency text[], p_now timestamptz) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (
    SELECT refusal(problem.code, format('hold %s: asked %s, remaining %s', public_id('hld', problem.hold_id),
                                        problem.asked, coalesce(problem.remaining::text, 'nothing')))
      FROM (
        SELECT c.hold_id, c.amount AS asked, o.remaining, c.position,
               CASE WHEN h.id IS NULL THEN 'hold-not-found'
                    WHEN h.currency <> c.currency THEN 'currency-mismatch'
                    WHEN o.hold_id IS NULL THEN 'hold-closed'
                    WHEN o.expires_at <= p_now THEN 'hold-expired'
                    WHEN c.amount > o.remaining THEN 'capture-exceeds-hold' END AS code
          FROM unnest(p_hold, p_capture, p_capture_currency) WITH ORDINALITY
                 AS c (hold_id, amount, currency, position)
          LEFT JOIN hold h ON h.book_id = 1 AND h.id = c.hold_id
          LEFT JOIN open_hold o ON o.book_id = 1 AND o.hold_id = c.hold_id
      ) AS problem
     WHERE problem.code IS NOT NULL
     ORDER BY problem.position LIMIT 1
  );
END $$;

-- The first thing wrong with the accounts of a posting, or null. Accounts are locked by the caller.
-- A frozen account gives nothing, but still takes; a closed one does neither.
CREATE FUNCTION account_problem(
  p_debit uuid[], p_credit uuid[], p_currency text[], p_amount bigint[],
  p_hold uuid[], p_capture bigint[], p_final boolean[])
RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (
    WITH judged AS (
      SELECT d.*, a.owner_ref, a.floor_minor,
             available_of(a.side, a.posted_debits + d.debits, a.posted_credits + d.credits,
               a.pending_debits - d.freed_debits, a.pending_credits - d.freed_credits) AS available_after,
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
      SELECT *, coalesce(problem, CASE WHEN available_after < floor_minor THEN 7 END) AS rank FROM judged
    )
    SELECT refusal(
      (ARRAY['account-not-found', 'currency-mismatch', 'account-closed', 'account-frozen', 'capture-unmatched',
             'amount-too-large', 'insufficient-funds'])[w.rank],
      format('account %s (%s): available afterwards %s, floor %s', public_id('acc', w.account_id),
             coalesce(w.owner_ref, 'unknown'), coalesce(w.available_after::text, '?'),
             coalesce(w.floor_minor::text, 'none')))
      FROM worst w WHERE w.rank IS NOT NULL
     ORDER BY w.rank, w.account_id LIMIT 1
  );
END $$;

-- The answer to an id that is stored already: a replay, or a refusal that shows what is stored. Else null.
CREATE FUNCTION stored_transfer(p_id uuid, p_fingerprint bytea) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (
    SELECT CASE WHEN t.fingerprint = p_fingerprint
      THEN jsonb_build_object('code', 'ok', 'replayed', true, 'recordedAt', wire_time(t.recorded_at),
                              'effectiveAt', wire_time(t.effective_at))
      ELSE refusal('id-reused', format('stored: code %s, reference %s, effective %s, entries %s',
        t.code, t.reference, wire_time(t.effective_at), (
          SELECT jsonb_agg(jsonb_build_array(e.direction, public_id('acc', e.account_id), e.amount, e.currency)
                           ORDER BY e.entry_no)
            FROM entry e WHERE e.book_id = 1 AND e.transfer_id = t.id)))
      END
      FROM transfer t WHERE t.book_id = 1 AND t.id = p_id
  );
END $$;

-- Moves the counters and writes the entries, each with its number and the balance after it.
CREATE FUNCTION write_entries(
  p_id uuid, p_debit uuid[], p_credit uuid[], p_currency text[], p_amount bigint[],
  p_hold uuid[], p_capture bigint[], p_final boolean[], p_effective_at timestamptz, p_now timestamptz)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  WITH moved AS (
    UPDATE account a
       SET posted_debits = a.posted_debits + d.debits,
           posted_credits = a.posted_credits + d.credits,
           pending_debits = a.pending_debits - d.freed_debits,
           pending_credits = a.pending_credits - d.freed_credits,
           entry_count = a.entry_count + d.lines
      FROM posting_delta(p_debit, p_credit, p_amount, p_hold, p_capture, p_final) d
     WHERE a.book_id = 1 AND a.id = d.account_id
    RETURNING a.id, a.side, OLD.entry_count AS entries_before,
              CASE a.side WHEN 'credit' THEN OLD.posted_credits - OLD.posted_debits
                          ELSE OLD.posted_debits - OLD.posted_credits END AS balance_before
  ), line AS (
    SELECT s.entry_no, s.account_id, s.direction, l.amount, l.currency
      FROM unnest(p_debit, p_credit, p_currency, p_amount) WITH ORDINALITY
             AS l (debit_id, credit_id, currency, amount, leg_no)
     CROSS JOIN LATERAL (VALUES (2 * l.leg_no - 1, l.debit_id, 'debit'), (2 * l.leg_no, l.credit_id, 'credit'))
             AS s (entry_no, account_id, direction)
  )
  INSERT INTO entry (transfer_id, entry_no, account_id, seq, direction, amount, currency, balance_after,
                     effective_at, recorded_at)
  SELECT p_id, line.entry_no, line.account_id, moved.entries_before + row_number() OVER in_account,
         line.direction, line.amount, line.currency,
         moved.balance_before + sum(CASE line.direction WHEN moved.side THEN line.amount::numeric
                                                        ELSE -line.amount::numeric END) OVER in_account,
         p_effective_at, p_now
    FROM line JOIN moved ON moved.id = line.account_id
  WINDOW in_account AS (PARTITION BY line.account_id ORDER BY line.entry_no);
END $$;

-- Writes what the captures did to their holds.
CREATE FUNCTION write_captures(
  p_id uuid, p_hold uuid[], p_capture bigint[], p_final boolean[], p_now timestamptz) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  WITH capture AS (
    SELECT c.hold_id, c.amount, c.is_final OR c.amount = o.remaining AS is_final, o.remaining - c.amount AS rest
      FROM unnest(p_hold, p_capture, p_final) AS c (hold_id, amount, is_final)
      JOIN open_hold o ON o.book_id = 1 AND o.hold_id = c.hold_id
  ), ended AS (
    DELETE FROM open_hold o USING capture c WHERE o.book_id = 1 AND o.hold_id = c.hold_id AND c.is_final
  ), reduced AS (
    UPDATE open_hold o SET remaining = c.rest
      FROM capture c WHERE o.book_id = 1 AND o.hold_id = c.hold_id AND NOT c.is_final
  )
  INSERT INTO hold_resolution (hold_id, resolution_no, kind, captured, released, is_final,
                               transfer_id, recorded_at)
  SELECT c.hold_id,
         1 + (SELECT count(*) FROM hold_resolution r WHERE r.book_id = 1 AND r.hold_id = c.hold_id),
         'captured', c.amount, CASE WHEN c.is_final THEN c.rest ELSE 0 END, c.is_final, p_id, p_now
    FROM capture c;
END $$;

-- Posts a transfer of one or more legs, each one debit and one credit of one currency, and captures
-- holds beside it.
-- Arrays run in parallel: leg i is (p_debit[i], p_credit[i], p_currency[i], p_amount[i]).
-- Answers {code: 'ok', replayed, recordedAt, effectiveAt} or {code, note}.
CREATE FUNCTION post_transfer(
  p_id uuid, p_code text, p_reference text, p_effective_at timestamptz,
  p_debit uuid[], p_credit uuid[], p_currency text[], p_amount bigint[],
  p_hold uuid[], p_capture bigint[], p_capture_currency text[], p_final boolean[], p_correlation text)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER
SET search_path = ledger, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  v_fingerprint constant bytea := sha256(convert_to(jsonb_build_array(p_code, p_reference,
    extract(epoch FROM p_effective_at), p_debit, p_credit, p_currency, p_amount, p_hold, p_capture,
    p_capture_currency, p_final)::text, 'UTF8'));
  v_answer jsonb := stored_transfer(p_id, v_fingerprint);
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

  PERFORM 1 FROM open_hold o WHERE o.book_id = 1 AND o.hold_id = ANY (p_hold) ORDER BY o.hold_id FOR UPDATE;
  PERFORM 1 FROM account a WHERE a.book_id = 1 AND a.id = ANY (p_debit || p_credit)
    ORDER BY a.id FOR NO KEY UPDATE;
  -- A twin of this call may have committed while we waited for the locks.
  v_answer := stored_transfer(p_id, v_fingerprint);
  IF v_answer IS NOT NULL THEN RETURN v_answer; END IF;

  v_now := clock_timestamp();
  v_effective_at := coalesce(p_effective_at, v_now);
  v_answer := coalesce(
    CASE WHEN cardinality(p_hold) > 0 THEN capture_problem(p_hold, p_capture, p_capture_currency, v_now) END,
    account_problem(p_debit, p_credit, p_currency, p_amount, p_hold, p_capture, p_final));
  IF v_answer IS NOT NULL THEN RETURN v_answer; END IF;

  INSERT INTO transfer (id, code, reference, fingerprint, effective_at, recorded_at)
  VALUES (p_id, p_code, p_reference, v_fingerprint, v_effective_at, v_now) ON CONFLICT DO NOTHING;
  -- The same id over other accounts, committed this instant: nothing is written yet.
  IF NOT FOUND THEN RETURN stored_transfer(p_id, v_fingerprint); END IF;

  PERFORM write_entries(p_id, p_debit, p_credit, p_currency, p_amount, p_hold, p_capture, p_final,
                        v_effective_at, v_now);
  IF cardinality(p_hold) > 0 THEN
    PERFORM write_captures(p_id, p_hold, p_capture, p_final, v_now);
  END IF;
  PERFORM write_event('ledger.transfer-posted.v1', public_id('led', p_id), jsonb_build_object(
    'ledgerTransferId', public_id('led', p_id), 'code', p_code, 'reference', p_reference,
    'effectiveAt', wire_time(v_effective_at), 'legs', (
      SELECT jsonb_agg(jsonb_build_object('accountId', public_id('acc', e.account_id), 'ownerRef', a.owner_ref,
               'direction', e.direction, 'amount', wire_money(e.amount, a.exponent, e.currency))
               ORDER BY e.entry_no)
        FROM entry e JOIN account a ON a.book_id = 1 AND a.id = e.account_id
       WHERE e.book_id = 1 AND e.transfer_id = p_id)), p_correlation);
  RETURN jsonb_build_object('code', 'ok', 'replayed', false, 'recordedAt', wire_time(v_now),
                            'effectiveAt', wire_time(v_effective_at));
END $$;
