-- Holds (reserve, void, expire) and accounts (open, freeze, close).

CREATE FUNCTION stored_hold(p_id uuid, p_fingerprint bytea) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (
    SELECT CASE WHEN h.fingerprint = p_fingerprint
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
SET search_path = ledger, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  v_fingerprint constant bytea := sha256(convert_to(jsonb_build_array(p_debit, p_credit,
    p_currency, p_amount, p_code, p_reference, p_expires_in_seconds)::text, 'UTF8'));
  v_answer jsonb := stored_hold(p_id, v_fingerprint);
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
  v_answer := stored_hold(p_id, v_fingerprint);
  IF v_answer IS NOT NULL THEN RETURN v_answer; END IF;

  SELECT refusal((ARRAY['account-not-found', 'currency-mismatch', 'account-closed', 'account-frozen',
                        'amount-too-large', 'insufficient-funds'])[judged.problem],
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
             END AS problem
        FROM (VALUES (p_debit, true), (p_credit, false)) AS w (id, is_debit)
        LEFT JOIN account a ON a.book_id = 1 AND a.id = w.id
       CROSS JOIN LATERAL (SELECT available_of(a.side, a.posted_debits, a.posted_credits,
                                               a.pending_debits, a.pending_credits)) AS b (available)
       WHERE w.id IS NOT NULL
    ) AS judged
   WHERE judged.problem IS NOT NULL ORDER BY judged.problem, judged.id LIMIT 1;
  IF v_answer IS NOT NULL THEN RETURN v_answer; END IF;

  v_now := clock_timestamp();
  v_expires_at := v_now + p_expires_in_seconds * interval '1 second';
  INSERT INTO hold (id, debit_account_id, credit_account_id, currency, amount, code, reference,
                    fingerprint, expires_at, recorded_at)
  VALUES (p_id, p_debit, p_credit, p_currency, p_amount, p_code, p_reference,
          v_fingerprint, v_expires_at, v_now)
  ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN RETURN stored_hold(p_id, v_fingerprint); END IF;

  INSERT INTO open_hold (hold_id, remaining, expires_at) VALUES (p_id, p_amount, v_expires_at);
  UPDATE account a
     SET pending_debits = a.pending_debits + CASE WHEN a.id = p_debit THEN p_amount ELSE 0 END,
         pending_credits = a.pending_credits + CASE WHEN a.id = p_credit THEN p_amount ELSE 0 END
   WHERE a.book_id = 1 AND a.id IN (p_debit, p_credit);
  PERFORM write_event('ledger.hold-placed.v1', public_id('hld', p_id), (
    SELECT jsonb_build_object('holdId', public_id('hld', p_id), 'accountId', public_id('acc', a.id),
             'ownerRef', a.owner_ref, 'amount', wire_money(p_amount, a.exponent, a.currency), 'code', p_code,
             'reference', p_reference, 'expiresAt', wire_time(v_expires_at))
      FROM account a WHERE a.book_id = 1 AND a.id = p_debit), p_correlation);
  RETURN jsonb_build_object('code', 'ok', 'replayed', false, 'recordedAt', wire_time(v_now),
                            'expiresAt', wire_time(v_expires_at));
END $$;

-- Ends holds whose open_hold rows the caller has locked: everything that remains is available again.
CREATE FUNCTION release_holds(p_holds uuid[], p_kind text, p_command text, p_correlation text) RETURNS void
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
                               command_id, recorded_at)
  SELECT o.hold_id, 1 + (SELECT count(*) FROM hold_resolution r WHERE r.book_id = 1 AND r.hold_id = o.hold_id),
         p_kind, 0, o.remaining, true, p_command, v_now
    FROM open_hold o WHERE o.book_id = 1 AND o.hold_id = ANY (p_holds);
  PERFORM write_event('ledger.hold-voided.v1', public_id('hld', h.id), jsonb_build_object(
      'holdId', public_id('hld', h.id), 'accountId', public_id('acc', a.id), 'ownerRef', a.owner_ref,
      'released', wire_money(o.remaining, a.exponent, a.currency), 'reason', p_kind,
      'code', h.code, 'reference', h.reference), p_correlation)
    FROM open_hold o
    JOIN hold h ON h.book_id = 1 AND h.id = o.hold_id
    JOIN account a ON a.book_id = 1 AND a.id = h.debit_account_id
   WHERE o.book_id = 1 AND o.hold_id = ANY (p_holds);
  DELETE FROM open_hold o WHERE o.book_id = 1 AND o.hold_id = ANY (p_holds);
END $$;

-- Gives back what a hold still holds. The same command again is a replay.
CREATE FUNCTION void_hold(p_id uuid, p_command text, p_correlation text)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER
SET search_path = ledger, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  v_end hold_resolution;
BEGIN
  PERFORM 1 FROM open_hold o WHERE o.book_id = 1 AND o.hold_id = p_id FOR UPDATE;
  IF FOUND THEN
    PERFORM release_holds(ARRAY[p_id], 'voided', p_command, p_correlation);
    RETURN jsonb_build_object('code', 'ok', 'replayed', false);
  END IF;
  SELECT r.* INTO v_end FROM hold_resolution r WHERE r.book_id = 1 AND r.hold_id = p_id AND r.is_final;
  IF NOT FOUND THEN
    RETURN refusal('hold-not-found', format('hold %s', public_id('hld', p_id)));
  END IF;
  IF v_end.kind = 'voided' AND v_end.command_id = p_command THEN
    RETURN jsonb_build_object('code', 'ok', 'replayed', true);
  END IF;
  RETURN refusal('hold-closed', format('hold %s was %s at %s by %s', public_id('hld', p_id), v_end.kind,
      wire_time(v_end.recorded_at), coalesce(v_end.command_id, public_id('led', v_end.transfer_id), 'its expiry')))
    || jsonb_build_object('end', v_end.kind);
END $$;

-- Releases up to p_limit holds whose time is over, by this database's clock. Answers how many.
CREATE FUNCTION expire_holds(p_limit integer, p_correlation text)
RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
SET search_path = ledger, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  v_due constant uuid[] := ARRAY(
    SELECT o.hold_id FROM open_hold o
     WHERE o.book_id = 1 AND o.expires_at <= clock_timestamp() ORDER BY o.expires_at LIMIT p_limit);
  v_taken uuid[];
BEGIN
  SELECT coalesce(array_agg(locked.hold_id), '{}') INTO v_taken
    FROM (SELECT o.hold_id FROM open_hold o WHERE o.book_id = 1 AND o.hold_id = ANY (v_due)
           ORDER BY o.hold_id FOR UPDATE SKIP LOCKED) AS locked;
  IF cardinality(v_taken) > 0 THEN
    PERFORM release_holds(v_taken, 'expired', NULL, p_correlation);
  END IF;
  RETURN cardinality(v_taken);
END $$;

CREATE FUNCTION open_account(
  p_id uuid, p_kind text, p_owner_ref text, p_currency text, p_exponent smallint, p_side text,
  p_floor_minor bigint, p_correlation text)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER
SET search_path = ledger, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  v_stored account;
BEGIN
  INSERT INTO account (id, kind, owner_ref, currency, exponent, side, floor_minor)
  VALUES (p_id, p_kind, p_owner_ref, p_currency, p_exponent, p_side, p_floor_minor) ON CONFLICT DO NOTHING;
  IF FOUND THEN
    PERFORM write_event('ledger.account-opened.v1', public_id('acc', p_id), jsonb_build_object(
      'accountId', public_id('acc', p_id), 'ownerRef', p_owner_ref, 'kind', p_kind,
      'currency', p_currency), p_correlation);
    RETURN jsonb_build_object('code', 'ok', 'replayed', false);
  END IF;
  SELECT a.* INTO v_stored FROM account a
   WHERE a.book_id = 1 AND (a.id = p_id OR a.owner_ref = p_owner_ref) ORDER BY a.id = p_id DESC LIMIT 1;
  IF (v_stored.id, v_stored.kind, v_stored.owner_ref, v_stored.currency, v_stored.side)
     = (p_id, p_kind, p_owner_ref, p_currency, p_side)
     AND v_stored.exponent = p_exponent AND v_stored.floor_minor IS NOT DISTINCT FROM p_floor_minor THEN
    RETURN jsonb_build_object('code', 'ok', 'replayed', true);
  END IF;
  RETURN refusal('id-reused', format('stored: account %s of %s, kind %s, currency %s, side %s, floor %s',
    public_id('acc', v_stored.id), v_stored.owner_ref, v_stored.kind, v_stored.currency, v_stored.side,
    coalesce(v_stored.floor_minor::text, 'none')));
END $$;

-- Freezes, unfreezes, closes or reopens; null leaves a flag as it is. Only an empty account closes.
-- Frozen and closed exclude each other, so that two people who act at once cannot end in a mixture.
CREATE FUNCTION set_account_flags(p_id uuid, p_frozen boolean, p_closed boolean, p_correlation text)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER
SET search_path = ledger, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  v_account account;
BEGIN
  SELECT a.* INTO v_account FROM account a WHERE a.book_id = 1 AND a.id = p_id FOR NO KEY UPDATE;
  IF NOT FOUND THEN RETURN refusal('account-not-found', format('account %s', public_id('acc', p_id))); END IF;
  IF coalesce(p_frozen, v_account.is_frozen) = v_account.is_frozen
     AND coalesce(p_closed, v_account.is_closed) = v_account.is_closed THEN
    RETURN jsonb_build_object('code', 'ok', 'replayed', true);
  END IF;
  IF p_closed AND coalesce(p_frozen, v_account.is_frozen) THEN
    RETURN refusal('account-frozen', format('account %s is frozen and cannot close', public_id('acc', p_id)));
  END IF;
  IF p_frozen AND coalesce(p_closed, v_account.is_closed) THEN
    RETURN refusal('account-closed', format('account %s is closed and cannot freeze', public_id('acc', p_id)));
  END IF;
  IF p_closed AND (v_account.posted_debits <> v_account.posted_credits
                   OR v_account.pending_debits > 0 OR v_account.pending_credits > 0) THEN
    RETURN refusal('account-not-empty', format('account %s: debits %s, credits %s, held %s', public_id('acc', p_id),
      v_account.posted_debits, v_account.posted_credits, v_account.pending_debits + v_account.pending_credits));
  END IF;
  UPDATE account a SET is_frozen = coalesce(p_frozen, a.is_frozen), is_closed = coalesce(p_closed, a.is_closed)
   WHERE a.book_id = 1 AND a.id = p_id;
  PERFORM write_event('ledger.account-flags-changed.v1', public_id('acc', p_id), jsonb_build_object(
    'accountId', public_id('acc', p_id), 'ownerRef', v_account.owner_ref,
    'isFrozen', coalesce(p_frozen, v_account.is_frozen),
    'isClosed', coalesce(p_closed, v_account.is_closed)), p_correlation);
  RETURN jsonb_build_object('code', 'ok', 'replayed', false);
END $$;
