-- The newest block up to p_block_no (null: of all), or the place before the first row.
CREATE OR REPLACE FUNCTION last_sealed(p_block_no bigint) RETURNS seal_block LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_block seal_block;
BEGIN
  SELECT * INTO v_block FROM seal_block b
   WHERE b.book_id = 1 AND (p_block_no IS NULL OR b.block_no <= p_block_no) ORDER BY b.block_no DESC LIMIT 1;
  IF NOT FOUND THEN
    v_block.block_no := 0;
    v_block.row_count := 0;
    v_block.last_xid := '0';
    v_block.last_kind := 1;
    v_block.last_id := '00000000-0000-0000-0000-000000000000';
    v_block.last_no := -1;
    v_block.head := decode(repeat('00', 32), 'hex');
  END IF;
  RETURN v_block;
END $$;

REVOKE EXECUTE ON FUNCTION last_sealed FROM corridor_ledger;
