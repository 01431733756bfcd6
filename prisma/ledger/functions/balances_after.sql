-- What accounts would have: [{accountId, posted, available}] in minor units, for a dry run.
CREATE OR REPLACE FUNCTION balances_after(
  p_accounts uuid[], p_debits bigint[], p_credits bigint[], p_held_debits bigint[], p_held_credits bigint[])
RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_agg(jsonb_build_object('accountId', public_id('acc', a.id),
           'posted', wire_money(available_of(a.side, d.debits, d.credits, 0, 0)::bigint, a.exponent, a.currency),
           'available', wire_money(available_of(a.side, d.debits, d.credits, d.held_debits, d.held_credits)::bigint,
                                   a.exponent, a.currency)) ORDER BY a.id)
    FROM unnest(p_accounts, p_debits, p_credits, p_held_debits, p_held_credits)
           AS d (id, debits, credits, held_debits, held_credits)
    JOIN account a ON a.book_id = 1 AND a.id = d.id
$$;

REVOKE EXECUTE ON FUNCTION balances_after FROM corridor_ledger;
