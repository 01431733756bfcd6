-- Writes what became of holds: captured by postings, voided, or expired.
CREATE OR REPLACE FUNCTION write_resolutions(
  p_now timestamptz, p_holds uuid[], p_kinds smallint[], p_ids uuid[], p_references text[], p_correlations text[],
  p_capture_hold integer[], p_capture bigint[], h_resolutions integer[], h_left bigint[], h_end text[],
  c_command integer[], c_freed bigint[], c_is_final boolean[])
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO hold_resolution (hold_id, resolution_no, kind, captured, released, is_final, transfer_id,
                               command_id, recorded_at, event_seq, event_id, correlation_id)
  SELECT p_holds[u.hold], h_resolutions[u.hold] + row_number() OVER (PARTITION BY u.hold ORDER BY u.place),
         CASE p_kinds[u.n] WHEN 1 THEN 'captured' ELSE h_end[u.hold] END, u.captured, u.freed - u.captured, u.is_final,
         CASE p_kinds[u.n] WHEN 1 THEN p_ids[u.n] END, CASE p_kinds[u.n] WHEN 3 THEN p_references[u.n] END, p_now,
         CASE WHEN p_kinds[u.n] > 1 THEN nextval('outbox_event_seq_seq') END,
         CASE WHEN p_kinds[u.n] > 1 THEN uuidv7() END, p_correlations[u.n]
    FROM unnest(c_command, p_capture_hold, p_capture, c_freed, c_is_final) WITH ORDINALITY
           AS u (n, hold, captured, freed, is_final, place)
   WHERE u.n > 0;
  -- By key: a join would read all open holds where nothing is known of the table yet.
  DELETE FROM open_hold o
   WHERE o.book_id = 1 AND o.hold_id = ANY (p_holds) AND h_end[array_position(p_holds, o.hold_id)] IS NOT NULL;
  UPDATE open_hold o SET remaining = h_left[array_position(p_holds, o.hold_id)]
   WHERE o.book_id = 1 AND o.hold_id = ANY (p_holds) AND o.remaining <> h_left[array_position(p_holds, o.hold_id)];
END $$;

REVOKE EXECUTE ON FUNCTION write_resolutions FROM corridor_ledger;
