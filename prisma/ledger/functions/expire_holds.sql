-- Releases up to p_limit holds whose time is over, by this database's clock. Answers how many.
CREATE OR REPLACE FUNCTION expire_holds(p_limit integer, p_correlation text)
RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
SET search_path = ledger, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  v_due constant uuid[] := ARRAY(
    SELECT o.hold_id FROM open_hold o
     WHERE o.book_id = 1 AND o.expires_at <= clock_timestamp() ORDER BY o.expires_at LIMIT p_limit);
  v_taken uuid[];
BEGIN
  PERFORM pg_advisory_xact_lock_shared(7326004, 1);
  SELECT coalesce(array_agg(locked.hold_id), '{}') INTO v_taken
    FROM (SELECT o.hold_id FROM open_hold o WHERE o.book_id = 1 AND o.hold_id = ANY (v_due)
           ORDER BY o.hold_id FOR UPDATE SKIP LOCKED) AS locked;
  IF cardinality(v_taken) > 0 THEN
    PERFORM release_holds(v_taken, 'expired', NULL, p_correlation);
  END IF;
  RETURN cardinality(v_taken);
END $$;
