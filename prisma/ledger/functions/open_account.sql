-- Opens an account. Repeating it is a replay, whatever became of the limits since: they change by set_account_limits.
CREATE OR REPLACE FUNCTION open_account(
  p_id uuid, p_kind text, p_owner_ref text, p_currency text, p_exponent smallint, p_side text,
  p_floor_minor bigint, p_ceiling_minor bigint, p_parent uuid, p_correlation text)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER
SET search_path = ledger, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  v_stored account;
BEGIN
  IF p_parent IS NOT NULL AND NOT EXISTS (
    SELECT FROM account a WHERE a.book_id = 1 AND a.id = p_parent AND a.currency = p_currency AND a.side = p_side) THEN
    RETURN refusal('account-not-found', format('parent %s with currency %s and side %s', public_id('acc', p_parent),
                                               p_currency, p_side));
  END IF;
  INSERT INTO account (id, kind, owner_ref, currency, exponent, side, floor_minor, ceiling_minor, parent_id)
  VALUES (p_id, p_kind, p_owner_ref, p_currency, p_exponent, p_side, p_floor_minor, p_ceiling_minor, p_parent)
  ON CONFLICT DO NOTHING;
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
     AND v_stored.exponent = p_exponent AND v_stored.parent_id IS NOT DISTINCT FROM p_parent THEN
    RETURN jsonb_build_object('code', 'ok', 'replayed', true);
  END IF;
  RETURN refusal('id-reused', format('stored: account %s of %s, kind %s, currency %s, side %s, floor %s',
    public_id('acc', v_stored.id), v_stored.owner_ref, v_stored.kind, v_stored.currency, v_stored.side,
    coalesce(v_stored.floor_minor::text, 'none')));
END $$;
