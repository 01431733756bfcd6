-- The answer to an id that is stored already: a replay, or a refusal that shows what is stored. Else null.
CREATE OR REPLACE FUNCTION stored_hold(p_id uuid, p_is_same boolean) RETURNS jsonb
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

REVOKE EXECUTE ON FUNCTION stored_hold FROM corridor_ledger;
