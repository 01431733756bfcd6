-- Whether what is stored under an id is what is asked for; null when nothing is stored. The contents themselves are
-- compared, so no fingerprint is kept. A capture of all that was left ends its hold whatever `final` said.
CREATE OR REPLACE FUNCTION is_same_posting(
  p_id uuid, p_code text, p_reference text, p_effective_at timestamptz,
  p_debit uuid[], p_credit uuid[], p_currency text[], p_amount bigint[],
  p_hold uuid[], p_capture bigint[], p_final boolean[], p_reverses uuid, p_reverses_leg smallint[])
RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT (min(l.code), min(l.reference)) = (p_code, p_reference)
     AND CASE WHEN p_effective_at IS NULL THEN min(l.effective_at) = min(l.recorded_at)
              ELSE min(l.effective_at) = p_effective_at::timestamptz(3) END
     AND min(l.reverses_id::text) IS NOT DISTINCT FROM p_reverses::text
     AND (p_reverses IS NULL OR array_agg(l.reverses_leg ORDER BY l.leg_no) = p_reverses_leg)
     AND array_agg(l.debit_account_id ORDER BY l.leg_no) = p_debit
     AND array_agg(l.credit_account_id ORDER BY l.leg_no) = p_credit
     AND array_agg(l.currency ORDER BY l.leg_no) = p_currency
     AND array_agg(l.amount ORDER BY l.leg_no) = p_amount
     AND (SELECT count(*) FROM hold_resolution r WHERE r.book_id = 1 AND r.transfer_id = p_id) = cardinality(p_hold)
     AND NOT EXISTS (
       SELECT FROM unnest(p_hold, p_capture, p_final) AS c (hold_id, amount, is_final)
        WHERE NOT EXISTS (
          SELECT FROM hold_resolution r
           WHERE r.book_id = 1 AND r.transfer_id = p_id AND r.hold_id = c.hold_id AND r.captured = c.amount
             AND (r.is_final = c.is_final OR (r.is_final AND r.released = 0))))
    FROM leg l WHERE l.book_id = 1 AND l.transfer_id = p_id
  HAVING count(*) > 0
$$;

REVOKE EXECUTE ON FUNCTION is_same_posting FROM corridor_ledger;
