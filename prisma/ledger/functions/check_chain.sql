-- Recomputes up to p_blocks blocks after block p_after from the rows themselves. Answers what does not agree, the
-- first row of each block that differs; no rows = all of them hold. For monitors; strangers have verify-ledger.
CREATE OR REPLACE FUNCTION check_chain(p_after bigint, p_blocks integer) RETURNS TABLE (block_no bigint, subject text, found text)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = ledger, pg_temp SET client_encoding = 'UTF8' SET plan_cache_mode = force_generic_plan SET jit = off
SET enable_seqscan = off SET enable_bitmapscan = off SET enable_sort = off SET max_parallel_workers_per_gather = 0 AS $$
DECLARE
  v_before seal_block := last_sealed(p_after);
  v_block seal_block;
  v_sealed bytea;
  v_head bytea;
  v_leaves bytea[];
  v_places text[];
  n integer;
BEGIN
  IF v_before.block_no <> p_after THEN
    RETURN QUERY SELECT p_after, 'block ' || p_after, 'is missing';
  END IF;
  FOR v_block IN
    SELECT * FROM seal_block b WHERE b.book_id = 1 AND b.block_no > p_after ORDER BY b.block_no LIMIT p_blocks
  LOOP
    IF v_block.block_no <> v_before.block_no + 1 THEN
      RETURN QUERY SELECT v_block.block_no, 'block ' || v_block.block_no - 1, 'is missing';
    END IF;
    -- In memory once, instead of fetched for every leaf.
    v_sealed := v_block.leaves || ''::bytea;
    v_head := v_before.head;
    FOR i IN 0..v_block.leaf_count - 1 LOOP
      v_head := sha256(v_head || substr(v_sealed, 32 * i + 1, 32));
    END LOOP;
    IF v_head <> v_block.head OR v_block.row_count <> v_before.row_count + v_block.leaf_count THEN
      RETURN QUERY SELECT v_block.block_no, 'block ' || v_block.block_no, 'its head does not follow from its leaves';
    END IF;
    SELECT array_agg(j.leaf), array_agg(format('%s %s/%s of transaction %s',
             (ARRAY['account', 'leg', 'hold', 'hold_resolution'])[j.kind], j.id, j.no, j.xid))
      INTO v_leaves, v_places
      FROM journal_after(v_before.last_xid, v_before.last_kind, v_before.last_id, v_before.last_no,
                         '18446744073709551615', v_block.leaf_count) j;
    n := 1;
    WHILE n <= v_block.leaf_count AND v_leaves[n] = substr(v_sealed, 32 * n - 31, 32) LOOP
      n := n + 1;
    END LOOP;
    IF n <= v_block.leaf_count THEN
      RETURN QUERY SELECT v_block.block_no, coalesce(v_places[n], 'the end of the journal'),
        format('is not what was sealed as row %s of block %s', n, v_block.block_no);
    END IF;
    v_before := v_block;
  END LOOP;
END $$;

GRANT EXECUTE ON FUNCTION check_chain TO corridor_readonly;
