-- Notes that a head was signed and written to a place. The head must be the chain's; the same again is a replay.
CREATE OR REPLACE FUNCTION record_anchor(
  p_place text, p_block_no bigint, p_head bytea, p_signature bytea, p_public_key bytea, p_anchored_at timestamptz)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
SET search_path = ledger, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  INSERT INTO seal_anchor (place, block_no, row_count, head, signature, public_key, anchored_at)
  SELECT p_place, b.block_no, b.row_count, b.head, p_signature, p_public_key, p_anchored_at
    FROM seal_block b WHERE b.book_id = 1 AND b.block_no = p_block_no AND b.head = p_head
  ON CONFLICT DO NOTHING;
  RETURN FOUND;
END $$;
