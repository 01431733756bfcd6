-- Writes the counters of accounts, and their last entries. The rows must be as they were read: had somebody changed one
-- without a turn, nothing of this call would stand; xmin too, because not every version of Postgres compares ctid again
-- after it waited for a row.
CREATE OR REPLACE FUNCTION write_accounts(
  p_ids uuid[], p_leg_ends integer[], a_ids uuid[], a_row tid[], a_version xid[], a_debits bigint[], a_credits bigint[],
  a_held_debits bigint[], a_held_credits bigint[], a_entries bigint[], a_last integer[], l_command integer[])
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  v_starts constant integer[] := 0 || p_leg_ends;
  v_changed integer;
BEGIN
  UPDATE account a
     SET posted_debits = a_debits[u.n], posted_credits = a_credits[u.n], pending_debits = a_held_debits[u.n],
         pending_credits = a_held_credits[u.n], entry_count = a_entries[u.n],
         last_transfer_id = CASE a_last[u.n] WHEN 0 THEN a.last_transfer_id ELSE p_ids[l_command[a_last[u.n]]] END,
         last_leg_no = CASE a_last[u.n] WHEN 0 THEN a.last_leg_no
                       ELSE a_last[u.n] - v_starts[l_command[a_last[u.n]]] END
    FROM generate_series(1, cardinality(a_ids)) AS u (n)
   -- Not by equality, which would be looked up in the key instead.
   WHERE a.ctid = a_row[u.n] AND a.xmin = a_version[u.n] AND a.book_id = 1 AND a.id IS NOT DISTINCT FROM a_ids[u.n];
  GET DIAGNOSTICS v_changed = ROW_COUNT;
  IF v_changed <> cardinality(array_remove(a_row, NULL)) THEN
    RAISE EXCEPTION 'ledger: an account changed out of turn' USING ERRCODE = 'serialization_failure';
  END IF;
END $$;

REVOKE EXECUTE ON FUNCTION write_accounts FROM corridor_ledger;
