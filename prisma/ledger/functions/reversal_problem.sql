-- What stands in the way of a reversal, or null: its legs, p_first to p_last, mirror legs of the original, and give back no
-- more of each than was moved. The turn is the caller's, so what is counted here cannot change under it; what commands
-- of the same batch give back is not stored yet.
CREATE OR REPLACE FUNCTION reversal_problem(
  p_command integer, p_first integer, p_last integer, p_accounts uuid[], p_reverses uuid[], p_debit integer[],
  p_credit integer[], p_currency text[], p_amount bigint[], p_reverses_leg smallint[], l_command integer[]) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_original constant uuid := p_reverses[p_command];
  v_problem jsonb;
BEGIN
  WITH asked AS (
    SELECT p_reverses_leg[g.l] AS leg_no, p_debit[g.l] AS debit, p_credit[g.l] AS credit, p_currency[g.l] AS currency,
           sum(p_amount[g.l]) AS amount
      FROM generate_series(p_first, p_last) AS g (l) GROUP BY 1, 2, 3, 4
  )
  SELECT CASE WHEN o.amount IS NULL
           THEN refusal('original-not-found', format('leg %s of transfer %s', a.leg_no, public_id('led', v_original)))
           ELSE refusal('reversal-exceeds-original', format('leg %s of %s: %s of %s reversed already, asked %s',
                  a.leg_no, public_id('led', v_original), b.amount, o.amount, a.amount)) END
    INTO v_problem
    FROM asked a
    LEFT JOIN leg o ON o.book_id = 1 AND o.transfer_id = v_original AND o.leg_no = a.leg_no AND o.currency = a.currency
          AND (o.credit_account_id, o.debit_account_id) = (p_accounts[a.debit], p_accounts[a.credit])
   CROSS JOIN LATERAL (
     SELECT coalesce(sum(x.amount), 0) AS amount
       FROM (SELECT r.amount FROM leg r WHERE r.book_id = 1 AND r.reverses_id = v_original AND r.reverses_leg = a.leg_no
             UNION ALL
             SELECT p_amount[g.l] FROM generate_series(1, p_first - 1) AS g (l)
              WHERE p_reverses[nullif(l_command[g.l], 0)] = v_original AND p_reverses_leg[g.l] = a.leg_no) AS x) AS b
   WHERE (b.amount + a.amount <= o.amount) IS NOT TRUE
   ORDER BY o.amount NULLS FIRST, a.leg_no LIMIT 1;
  RETURN v_problem;
END $$;

REVOKE EXECUTE ON FUNCTION reversal_problem FROM corridor_ledger;
