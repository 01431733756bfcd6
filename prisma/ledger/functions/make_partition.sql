-- Makes the partition of the month that begins there, where it is missing and the default one has nothing of its rows.
-- Answers whether it did.
CREATE OR REPLACE FUNCTION make_partition(p_from timestamptz) RETURNS boolean LANGUAGE plpgsql
SET search_path = ledger, pg_temp SET timezone = 'UTC' AS $$
DECLARE
  v_name constant text := 'leg_' || to_char(p_from, 'YYYY_MM');
BEGIN
  IF to_regclass(v_name) IS NOT NULL
    OR EXISTS (SELECT FROM leg_default d WHERE d.transfer_id >= least_id_of(p_from)
                                           AND d.transfer_id < least_id_of(p_from + interval '1 month')) THEN
    RETURN false;
  END IF;
  EXECUTE format('CREATE TABLE %I PARTITION OF leg FOR VALUES FROM (%L) TO (%L)', v_name,
                 least_id_of(p_from), least_id_of(p_from + interval '1 month'));
  PERFORM guard_partition(v_name);
  RETURN true;
END $$;

REVOKE EXECUTE ON FUNCTION make_partition FROM corridor_ledger;
