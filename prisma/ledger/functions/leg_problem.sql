-- What is wrong with a leg, whatever the accounts have, or null. p_sums are the counters that it would move, afterwards.
CREATE OR REPLACE FUNCTION leg_problem(
  p_debit uuid, p_credit uuid, p_currency text, p_gives text, p_takes text, VARIADIC p_sums numeric[]) RETURNS jsonb
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  v_giver constant text := currency_problem(p_gives, p_currency);
  v_taker constant text := currency_problem(p_takes, p_currency);
BEGIN
  IF v_giver IS NOT NULL THEN RETURN refusal(v_giver, format('account %s, which gives', public_id('acc', p_debit))); END IF;
  IF v_taker IS NOT NULL THEN RETURN refusal(v_taker, format('account %s, which takes', public_id('acc', p_credit))); END IF;
  IF 9223372036854775807 < ANY (p_sums) THEN
    RETURN refusal('amount-too-large', format('account %s or %s', public_id('acc', p_debit), public_id('acc', p_credit)));
  END IF;
  RETURN NULL;
END $$;

REVOKE EXECUTE ON FUNCTION leg_problem FROM corridor_ledger;
