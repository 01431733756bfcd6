-- What stands in the way of a reversal, or null: its legs mirror legs of the original, and give back no more of each
-- than was moved. The turn is the caller's, so what is counted here cannot change under it.
-- p_accepted: what commands of the same batch give back, which is not stored yet.
CREATE OR REPLACE FUNCTION reversal_problem(
  p_original uuid, p_leg smallint[], p_debit uuid[], p_credit uuid[], p_currency text[], p_amount bigint[],
  p_accepted jsonb) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_problem jsonb;
BEGIN
  SELECT CASE WHEN o.amount IS NULL THEN refusal('original-not-found', format('leg %s of transfer %s', asked.leg_no,
                                                                             public_id('led', p_original)))
              ELSE refusal('reversal-exceeds-original', format('leg %s of %s: %s of %s reversed already, asked %s',
                           asked.leg_no, public_id('led', p_original), before.amount, o.amount, asked.amount)) END
    INTO v_problem
    FROM (SELECT x.leg_no, x.debit_id, x.credit_id, x.currency, sum(x.amount) AS amount
            FROM unnest(p_leg, p_debit, p_credit, p_currency, p_amount) AS x (leg_no, debit_id, credit_id, currency, amount)
           GROUP BY x.leg_no, x.debit_id, x.credit_id, x.currency) AS asked
    LEFT JOIN leg o ON o.book_id = 1 AND o.transfer_id = p_original AND o.leg_no = asked.leg_no
          AND (o.credit_account_id, o.debit_account_id, o.currency) = (asked.debit_id, asked.credit_id, asked.currency)
   CROSS JOIN LATERAL (
     SELECT coalesce(sum(r.amount), 0) + coalesce((p_accepted->>asked.leg_no::text)::numeric, 0) AS amount
       FROM leg r WHERE r.book_id = 1 AND r.reverses_id = p_original AND r.reverses_leg = asked.leg_no) AS before
   WHERE (before.amount + asked.amount <= o.amount) IS NOT TRUE
   ORDER BY o.amount NULLS FIRST, asked.leg_no LIMIT 1;
  RETURN v_problem;
END $$;

REVOKE EXECUTE ON FUNCTION reversal_problem FROM corridor_ledger;
