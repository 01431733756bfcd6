-- Undoes a posting by its mirror image, linked to it: in full (p_leg null), once, or in parts up to each leg's
-- amount. Leg i of the reversal gives back p_amount[i] of the original's leg p_leg[i].
CREATE OR REPLACE FUNCTION reverse_transfer(
  p_id uuid, p_original uuid, p_leg smallint[], p_amount bigint[], p_code text, p_reference text,
  p_correlation text)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER
SET search_path = ledger, pg_temp SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
DECLARE
  v_debit uuid[];
  v_credit uuid[];
  v_currency text[];
  v_amount bigint[];
  v_leg smallint[];
BEGIN
  PERFORM pg_advisory_xact_lock_shared(7326004, 1);
  IF p_leg IS NOT NULL AND (cardinality(p_leg) = 0 OR cardinality(p_leg) <> cardinality(p_amount)
     OR EXISTS (SELECT FROM unnest(p_leg) AS x (no) GROUP BY x.no HAVING count(*) > 1)) THEN
    RETURN refusal('invalid-posting', 'each leg is named once, with its amount');
  END IF;
  SELECT array_agg(o.credit_account_id ORDER BY o.leg_no), array_agg(o.debit_account_id ORDER BY o.leg_no),
         array_agg(o.currency ORDER BY o.leg_no), array_agg(coalesce(asked.amount, o.amount) ORDER BY o.leg_no),
         array_agg(o.leg_no ORDER BY o.leg_no)
    INTO v_debit, v_credit, v_currency, v_amount, v_leg
    FROM leg o
    LEFT JOIN unnest(p_leg, p_amount) AS asked (leg_no, amount) ON asked.leg_no = o.leg_no
   WHERE o.book_id = 1 AND o.transfer_id = p_original AND (p_leg IS NULL OR asked.leg_no IS NOT NULL);
  IF v_leg IS NULL OR cardinality(v_leg) <> coalesce(cardinality(p_leg), cardinality(v_leg)) THEN
    RETURN refusal('original-not-found', format('transfer %s', public_id('led', p_original)));
  END IF;
  RETURN post_legs(p_id, p_code, p_reference, NULL, v_debit, v_credit, v_currency, v_amount,
                   '{}', '{}', '{}', '{}', p_original, v_leg, false, p_correlation);
END $$;
