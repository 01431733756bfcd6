-- What is stored under the id of a posting (kind 1) or a hold (kind 2), for a person to read.
CREATE OR REPLACE FUNCTION stored_content(p_kind smallint, p_id uuid) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE p_kind
    WHEN 1 THEN (
      SELECT format('effective %s, entries %s', wire_time(min(l.effective_at)),
                    jsonb_agg(jsonb_build_array(public_id('acc', l.debit_account_id), public_id('acc', l.credit_account_id),
                                                l.amount, l.currency) ORDER BY l.leg_no))
        FROM leg l WHERE l.book_id = 1 AND l.transfer_id = p_id)
    ELSE (
      SELECT format('account %s, amount %s %s', public_id('acc', h.debit_account_id), h.amount, h.currency)
        FROM hold h WHERE h.book_id = 1 AND h.id = p_id)
  END
$$;

REVOKE EXECUTE ON FUNCTION stored_content FROM corridor_ledger;
