-- Freezes, unfreezes, closes or reopens; null leaves a flag as it is. Only an empty account closes.
-- Frozen and closed exclude each other, so that two people who act at once cannot end in a mixture.
CREATE OR REPLACE FUNCTION set_account_flags(p_id uuid, p_frozen boolean, p_closed boolean, p_correlation text)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER
SET search_path = ledger, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  v_account account;
BEGIN
  PERFORM pg_advisory_xact_lock_shared(7326004, 1);
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
