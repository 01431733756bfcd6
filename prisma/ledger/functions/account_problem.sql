-- The first thing wrong with the accounts of a posting, or null. Accounts are locked by the caller.
-- A frozen account gives nothing, but still takes; a closed one does neither.
CREATE OR REPLACE FUNCTION account_problem(
  p_debit uuid[], p_credit uuid[], p_currency text[], p_amount bigint[],
  p_hold uuid[], p_capture bigint[], p_final boolean[])
RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (
    WITH judged AS (
      SELECT d.*, a.owner_ref, a.floor_minor, a.ceiling_minor, a.side,
             available_of(a.side, a.posted_debits + d.debits, a.posted_credits + d.credits,
               a.pending_debits - d.freed_debits, a.pending_credits - d.freed_credits) AS available_after,
             filled_of(a.side, a.posted_debits + d.debits, a.posted_credits + d.credits,
               a.pending_debits - d.freed_debits, a.pending_credits - d.freed_credits) AS filled_after,
             CASE
               WHEN a.id IS NULL THEN 1
               WHEN EXISTS (
                 SELECT 1 FROM unnest(p_debit, p_credit, p_currency) AS l (debit_id, credit_id, currency)
                  WHERE (l.debit_id = d.account_id OR l.credit_id = d.account_id) AND l.currency <> a.currency
               ) THEN 2
               WHEN a.is_closed THEN 3
               WHEN a.is_frozen AND CASE a.side WHEN 'credit' THEN d.debits ELSE d.credits END > 0 THEN 4
               WHEN d.captured_debits > d.debits OR d.captured_credits > d.credits THEN 5
               WHEN a.posted_debits + d.debits > 9223372036854775807
                 OR a.posted_credits + d.credits > 9223372036854775807 THEN 6
             END AS problem
        FROM posting_delta(p_debit, p_credit, p_amount, p_hold, p_capture, p_final) d
        LEFT JOIN account a ON a.book_id = 1 AND a.id = d.account_id
    ), worst AS (
      SELECT *, coalesce(problem, CASE WHEN available_after < floor_minor THEN 7
                                       WHEN filled_after > ceiling_minor
                                        AND CASE side WHEN 'credit' THEN credits ELSE debits END > 0 THEN 8 END) AS rank
        FROM judged
    )
    SELECT refusal(
      (ARRAY['account-not-found', 'currency-mismatch', 'account-closed', 'account-frozen', 'capture-unmatched',
             'amount-too-large', 'insufficient-funds', 'ceiling-exceeded'])[w.rank],
      format('account %s (%s): available afterwards %s, floor %s, ceiling %s', public_id('acc', w.account_id),
             coalesce(w.owner_ref, 'unknown'), coalesce(w.available_after::text, '?'),
             coalesce(w.floor_minor::text, 'none'), coalesce(w.ceiling_minor::text, 'none')))
      FROM worst w WHERE w.rank IS NOT NULL
     ORDER BY w.rank, w.account_id LIMIT 1
  );
END $$;

REVOKE EXECUTE ON FUNCTION account_problem FROM corridor_ledger;
