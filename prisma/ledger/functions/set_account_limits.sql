-- Sets what an account may at least have available and at most be filled with; null = no limit.
-- A limit that the account breaks already is refused.
CREATE OR REPLACE FUNCTION set_account_limits(p_id uuid, p_floor_minor bigint, p_ceiling_minor bigint, p_correlation text)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER
SET search_path = ledger, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  v_account account;
BEGIN
  PERFORM pg_advisory_xact_lock_shared(7326004, 1);
  SELECT a.* INTO v_account FROM account a WHERE a.book_id = 1 AND a.id = p_id FOR NO KEY UPDATE;
  IF NOT FOUND THEN RETURN refusal('account-not-found', format('account %s', public_id('acc', p_id))); END IF;
  IF v_account.floor_minor IS NOT DISTINCT FROM p_floor_minor
     AND v_account.ceiling_minor IS NOT DISTINCT FROM p_ceiling_minor THEN
    RETURN jsonb_build_object('code', 'ok', 'replayed', true);
  END IF;
  IF available_of(v_account.side, v_account.posted_debits, v_account.posted_credits,
                  v_account.pending_debits, v_account.pending_credits) < p_floor_minor THEN
    RETURN refusal('insufficient-funds', format('account %s has less available than %s', public_id('acc', p_id),
                                                p_floor_minor));
  END IF;
  IF filled_of(v_account.side, v_account.posted_debits, v_account.posted_credits,
               v_account.pending_debits, v_account.pending_credits) > p_ceiling_minor THEN
    RETURN refusal('ceiling-exceeded', format('account %s is filled beyond %s', public_id('acc', p_id),
                                              p_ceiling_minor));
  END IF;
  UPDATE account a SET floor_minor = p_floor_minor, ceiling_minor = p_ceiling_minor
   WHERE a.book_id = 1 AND a.id = p_id;
  PERFORM write_event('ledger.account-limits-changed.v1', public_id('acc', p_id), jsonb_build_object(
    'accountId', public_id('acc', p_id), 'ownerRef', v_account.owner_ref,
    'floor', wire_money(p_floor_minor, v_account.exponent, v_account.currency),
    'ceiling', wire_money(p_ceiling_minor, v_account.exponent, v_account.currency)), p_correlation);
  RETURN jsonb_build_object('code', 'ok', 'replayed', false);
END $$;
