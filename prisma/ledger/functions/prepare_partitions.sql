-- Makes the partitions of this month and of the next p_months, where the default one has nothing of theirs.
-- Answers how many it made. Rows of an instant without a partition are safe in the default one.
CREATE OR REPLACE FUNCTION prepare_partitions(p_months integer) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
SET search_path = ledger, pg_temp SET lock_timeout = '2s' SET timezone = 'UTC' AS $$
DECLARE
  v_from timestamptz;
  v_name text;
  v_made integer := 0;
BEGIN
  FOR i IN 0..least(p_months, 36) LOOP
    v_from := date_trunc('month', clock_timestamp()) + i * interval '1 month';
    v_name := 'leg_' || to_char(v_from, 'YYYY_MM');
    CONTINUE WHEN to_regclass(v_name) IS NOT NULL
      OR EXISTS (SELECT FROM leg_default d WHERE d.transfer_id >= least_id_of(v_from)
                                             AND d.transfer_id < least_id_of(v_from + interval '1 month'));
    EXECUTE format('CREATE TABLE %I PARTITION OF leg FOR VALUES FROM (%L) TO (%L)', v_name,
                   least_id_of(v_from), least_id_of(v_from + interval '1 month'));
    PERFORM guard_partition(v_name);
    v_made := v_made + 1;
  END LOOP;
  RETURN v_made;
END $$;
