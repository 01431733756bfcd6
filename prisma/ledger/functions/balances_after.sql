-- What the accounts of a posting would have: [{accountId, posted, available}] in minor units, for a dry run.
CREATE OR REPLACE FUNCTION balances_after(
  p_debit uuid[], p_credit uuid[], p_amount bigint[], p_hold uuid[], p_capture bigint[], p_final boolean[])
RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_agg(jsonb_build_object('accountId', public_id('acc', a.id),
           'posted', wire_money(CASE a.side WHEN 'credit' THEN a.posted_credits + d.credits - a.posted_debits - d.debits
             ELSE a.posted_debits + d.debits - a.posted_credits - d.credits END::bigint, a.exponent, a.currency),
           'available', wire_money(available_of(a.side, a.posted_debits + d.debits, a.posted_credits + d.credits,
             a.pending_debits - d.freed_debits, a.pending_credits - d.freed_credits)::bigint, a.exponent, a.currency))
           ORDER BY a.id)
    FROM posting_delta(p_debit, p_credit, p_amount, p_hold, p_capture, p_final) d
    JOIN account a ON a.book_id = 1 AND a.id = d.account_id
$$;

REVOKE EXECUTE ON FUNCTION balances_after FROM corridor_ledger;
