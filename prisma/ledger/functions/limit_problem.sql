-- Whether a command leaves an account that gave (p_gave) below its floor, or one that took above its ceiling; else null.
CREATE OR REPLACE FUNCTION limit_problem(
  p_id uuid, p_gave boolean, p_side text, p_debits numeric, p_credits numeric, p_held_debits numeric,
  p_held_credits numeric, p_floor numeric, p_ceiling numeric)
RETURNS jsonb LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  v_amount constant numeric := CASE WHEN p_gave
    THEN available_of(p_side, p_debits, p_credits, p_held_debits, p_held_credits)
    ELSE filled_of(p_side, p_debits, p_credits, p_held_debits, p_held_credits) END;
BEGIN
  RETURN CASE
    WHEN p_gave AND v_amount < p_floor THEN refusal('insufficient-funds',
      format('account %s: available afterwards %s, floor %s', public_id('acc', p_id), v_amount, p_floor))
    WHEN NOT p_gave AND v_amount > p_ceiling THEN refusal('ceiling-exceeded',
      format('account %s: filled afterwards with %s, ceiling %s', public_id('acc', p_id), v_amount, p_ceiling))
  END;
END $$;

REVOKE EXECUTE ON FUNCTION limit_problem FROM corridor_ledger;
