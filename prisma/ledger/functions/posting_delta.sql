-- What a posting changes in each account that it touches, and the last leg that does.
CREATE OR REPLACE FUNCTION posting_delta(
  p_debit uuid[], p_credit uuid[], p_amount bigint[], p_hold uuid[], p_capture bigint[], p_final boolean[])
RETURNS TABLE (account_id uuid, debits numeric, credits numeric, captured_debits numeric,
               captured_credits numeric, freed_debits numeric, freed_credits numeric, lines bigint, last_leg bigint)
LANGUAGE sql STABLE AS $$
  WITH leg AS (
    SELECT * FROM unnest(p_debit, p_credit, p_amount) WITH ORDINALITY AS l (debit_id, credit_id, amount, leg_no)
  ), capture AS (
    SELECT h.debit_account_id, h.credit_account_id, c.amount,
           CASE WHEN c.is_final THEN o.remaining ELSE c.amount END AS freed
      FROM unnest(p_hold, p_capture, p_final) AS c (hold_id, amount, is_final)
      JOIN hold h ON h.book_id = 1 AND h.id = c.hold_id
      JOIN open_hold o ON o.book_id = 1 AND o.hold_id = c.hold_id
  ), change (account_id, debits, credits, captured_debits, captured_credits, freed_debits,
            freed_credits, lines, leg_no) AS (
    SELECT debit_id, amount, 0::bigint, 0::bigint, 0::bigint, 0::bigint, 0::bigint, 1, leg_no FROM leg
    UNION ALL SELECT credit_id, 0, amount, 0, 0, 0, 0, 1, leg_no FROM leg
    UNION ALL SELECT debit_account_id, 0, 0, amount, 0, freed, 0, 0, 0 FROM capture
    UNION ALL SELECT credit_account_id, 0, 0, 0, amount, 0, freed, 0, 0 FROM capture
              WHERE credit_account_id IS NOT NULL
  )
  SELECT c.account_id, sum(c.debits), sum(c.credits), sum(c.captured_debits), sum(c.captured_credits),
         sum(c.freed_debits), sum(c.freed_credits), sum(c.lines), max(c.leg_no)
    FROM change c GROUP BY c.account_id
$$;

REVOKE EXECUTE ON FUNCTION posting_delta FROM corridor_ledger;
