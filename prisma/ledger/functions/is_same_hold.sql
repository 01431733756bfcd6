-- Whether the hold that is stored under an id is what is asked for; null when nothing is stored.
CREATE OR REPLACE FUNCTION is_same_hold(
  p_id uuid, p_debit uuid, p_credit uuid, p_currency text, p_amount bigint, p_code text, p_reference text,
  p_expires_in_seconds integer)
RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT (h.debit_account_id, h.currency, h.amount, h.code, h.reference)
           = (p_debit, p_currency, p_amount, p_code, p_reference)
     AND h.credit_account_id IS NOT DISTINCT FROM p_credit
     AND extract(epoch FROM h.expires_at - h.recorded_at) IS NOT DISTINCT FROM p_expires_in_seconds::numeric
    FROM hold h WHERE h.book_id = 1 AND h.id = p_id
$$;

REVOKE EXECUTE ON FUNCTION is_same_hold FROM corridor_ledger;
