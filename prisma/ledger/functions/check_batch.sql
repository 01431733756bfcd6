-- What is known of a batch without its accounts: the commands whose ids are not recent (null = none), and whether its
-- amounts are so large that sums of them could pass the limits of bigint.
CREATE OR REPLACE FUNCTION check_batch(
  p_now timestamptz, p_holds uuid[], p_kinds smallint[], p_ids uuid[], p_amount bigint[],
  OUT old_ids integer[], OUT is_wide boolean)
LANGUAGE plpgsql STABLE AS $$
BEGIN
  -- What is named twice would be had twice.
  IF cardinality(p_holds) > 1 AND EXISTS (
    SELECT FROM generate_series(2, cardinality(p_holds)) AS u (n) WHERE p_holds[u.n] <= p_holds[u.n - 1]) THEN
    RAISE EXCEPTION 'ledger: holds that do not ascend' USING ERRCODE = 'invalid_parameter_value';
  END IF;
  SELECT array_agg(u.n) INTO old_ids FROM generate_series(1, cardinality(p_kinds)) AS u (n)
   WHERE NOT is_recent_id(p_ids[u.n], p_now) AND p_kinds[u.n] < 3;
  SELECT sum(x.amount) > 2000000000000000000 INTO is_wide FROM unnest(p_amount) AS x (amount);
END $$;

REVOKE EXECUTE ON FUNCTION check_batch FROM corridor_ledger;
