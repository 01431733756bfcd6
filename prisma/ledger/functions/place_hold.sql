-- Sets money aside. Funds are checked here, so that capturing later cannot fail for them.
CREATE OR REPLACE FUNCTION place_hold(
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
  PERFORM pg_advisory_xact_lock_shared(7326004, 1);
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
