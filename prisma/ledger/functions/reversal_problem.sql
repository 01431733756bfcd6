-- What stands in the way of a reversal, or null. The accounts of the original are locked by the caller, and every
-- reversal touches them, so what is counted here cannot change under us.
CREATE OR REPLACE FUNCTION reversal_problem(p_id uuid, p_original uuid, p_leg smallint[], p_amount bigint[]) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (
    SELECT refusal('reversal-exceeds-original', format('leg %s of %s: %s of %s reversed already, asked %s',
             o.leg_no, public_id('led', p_original), coalesce(sum(r.amount), 0), o.amount, asked.amount))
      FROM unnest(p_leg, p_amount) AS asked (leg_no, amount)
      JOIN leg o ON o.book_id = 1 AND o.transfer_id = p_original AND o.leg_no = asked.leg_no
      LEFT JOIN leg r ON r.book_id = 1 AND r.reverses_id = p_original AND r.reverses_leg = o.leg_no
     GROUP BY o.leg_no, o.amount, asked.amount
    HAVING coalesce(sum(r.amount), 0) + asked.amount > o.amount
     ORDER BY o.leg_no LIMIT 1
  );
END $$;

REVOKE EXECUTE ON FUNCTION reversal_problem FROM corridor_ledger;
