-- The answer to an id that is stored already: a replay, or a refusal that shows what is stored. Else null.
CREATE OR REPLACE FUNCTION stored_transfer(p_id uuid, p_is_same boolean) RETURNS jsonb
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

REVOKE EXECUTE ON FUNCTION stored_transfer FROM corridor_ledger;
