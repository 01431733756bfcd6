-- Seals the next rows into one block: at most p_limit, none that an open transaction may still precede.
-- Answers how many; 0 = nothing is left. One sealer at a time, whoever else asks waits.
CREATE OR REPLACE FUNCTION seal_journal(p_limit integer) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
SET search_path = ledger, pg_temp SET client_encoding = 'UTF8' SET plan_cache_mode = force_generic_plan SET jit = off
SET enable_seqscan = off SET enable_bitmapscan = off SET enable_sort = off SET max_parallel_workers_per_gather = 0 AS $$
DECLARE
  v_last seal_block;
  v_head bytea;
  v_leaf bytea;
  v_leaves bytea[];
  v_bytes bytea;
  v_xids xid8[];
  v_kinds smallint[];
  v_ids uuid[];
  v_nos integer[];
  n integer;
BEGIN
  PERFORM pg_advisory_xact_lock(7326003);
  v_last := last_sealed(NULL);
  v_head := v_last.head;
  SELECT array_agg(j.leaf), string_agg(j.leaf, ''), array_agg(j.xid), array_agg(j.kind), array_agg(j.id), array_agg(j.no)
    INTO v_leaves, v_bytes, v_xids, v_kinds, v_ids, v_nos
    FROM journal_after(v_last.last_xid, v_last.last_kind, v_last.last_id, v_last.last_no,
                       pg_snapshot_xmin(pg_current_snapshot()), greatest(1, least(p_limit, 20000))) j;
  n := coalesce(cardinality(v_leaves), 0);
  IF n = 0 THEN RETURN 0; END IF;
  FOREACH v_leaf IN ARRAY v_leaves LOOP
    v_head := sha256(v_head || v_leaf);
  END LOOP;
  INSERT INTO seal_block (block_no, first_xid, first_kind, first_id, first_no, last_xid, last_kind, last_id, last_no,
                          leaf_count, row_count, leaves, head)
  VALUES (v_last.block_no + 1, v_xids[1], v_kinds[1], v_ids[1], v_nos[1], v_xids[n], v_kinds[n], v_ids[n], v_nos[n],
          n, v_last.row_count + n, v_bytes, v_head);
  RETURN n;
END $$;
