-- Sets a monitor, or ends it. The same again is a replay; another content under its id is refused.
CREATE OR REPLACE FUNCTION set_balance_monitor(
  p_id uuid, p_account uuid, p_direction text, p_threshold_minor bigint, p_is_active boolean)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER
SET search_path = ledger, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  v_stored balance_monitor;
BEGIN
  PERFORM pg_advisory_xact_lock_shared(7326004, 1);
  PERFORM FROM account a WHERE a.book_id = 1 AND a.id = p_account FOR NO KEY UPDATE;
  IF NOT FOUND THEN RETURN refusal('account-not-found', format('account %s', public_id('acc', p_account))); END IF;
  INSERT INTO balance_monitor (id, account_id, direction, threshold_minor, is_active)
  VALUES (p_id, p_account, p_direction, p_threshold_minor, p_is_active) ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN
    SELECT m.* INTO v_stored FROM balance_monitor m WHERE m.book_id = 1 AND m.id = p_id;
    IF (v_stored.account_id, v_stored.direction, v_stored.threshold_minor)
       <> (p_account, p_direction, p_threshold_minor) THEN
      RETURN refusal('id-reused', format('stored: %s %s of account %s', v_stored.direction,
        v_stored.threshold_minor, public_id('acc', v_stored.account_id)));
    END IF;
    IF v_stored.is_active = p_is_active THEN RETURN jsonb_build_object('code', 'ok', 'replayed', true); END IF;
    UPDATE balance_monitor m SET is_active = p_is_active WHERE m.book_id = 1 AND m.id = p_id;
  END IF;
  UPDATE account a SET is_monitored = EXISTS (
      SELECT FROM balance_monitor m WHERE m.book_id = 1 AND m.account_id = p_account AND m.is_active)
   WHERE a.book_id = 1 AND a.id = p_account;
  RETURN jsonb_build_object('code', 'ok', 'replayed', false);
END $$;
