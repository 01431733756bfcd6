-- Makes the partitions of this month and of the next p_months, where the default one has nothing of theirs.
-- Answers how many it made. Rows of an instant without a partition are safe in the default one.
CREATE OR REPLACE FUNCTION prepare_partitions(p_months integer) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
SET search_path = ledger, pg_temp SET lock_timeout = '2s' SET timezone = 'UTC' AS $$
DECLARE
  v_made integer := 0;
BEGIN
  FOR i IN 0..least(p_months, 36) LOOP
    v_made := v_made + make_partition(date_trunc('month', clock_timestamp()) + i * interval '1 month')::integer;
  END LOOP;
  RETURN v_made;
END $$;
